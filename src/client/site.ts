import { armQuickExit } from "./arm-quick-exit.ts";
import { armTurnstile } from "./arm-turnstile.ts";
import { fillTimeZone } from "./fill-time-zone.ts";
import { forgetFinishedQuiz } from "./forget-finished-quiz.ts";
import { keepResult } from "./keep-result.ts";
import { openFolds } from "./open-folds.ts";
import { answerTabs } from "./quiz-store.ts";
import { suggestAddress } from "./suggest-address.ts";

armQuickExit(document);
answerTabs();
forgetFinishedQuiz(document, location.pathname);
fillTimeZone(document);
suggestAddress(document);
armTurnstile(document);
openFolds(document);
keepResult(document);
