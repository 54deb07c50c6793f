import { armQuickExit } from "./arm-quick-exit.ts";
import { armTurnstile } from "./arm-turnstile.ts";
import { fillTimeZone } from "./fill-time-zone.ts";
import { forgetFinishedQuiz } from "./forget-finished-quiz.ts";
import { suggestAddress } from "./suggest-address.ts";

armQuickExit(document);
forgetFinishedQuiz(location.pathname);
fillTimeZone(document);
suggestAddress(document);
armTurnstile(document);
