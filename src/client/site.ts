import { armTurnstile } from "./arm-turnstile.ts";
import { keepResult } from "./keep-result.ts";
import { leaveAtOnce } from "./leave-at-once.ts";
import { openFolds } from "./open-folds.ts";
import { answerTabs, forgetQuiz } from "./quiz-store.ts";
import { suggestAddress } from "./suggest-address.ts";

// The quick-exit link wipes the answers and leaves at once. Without this script it still works as a link.
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-quick-exit]")) {
  link.addEventListener("click", (event) => {
    forgetQuiz(true);
    leaveAtOnce(event, link.href);
  });
}
answerTabs();
// Once their result has arrived: not when they are sent, which may fail on a train, nor while some are still asked for.
if (location.pathname.startsWith("/r/") && !document.querySelector("[data-quiz-again=open]")) forgetQuiz();
// The sign-up form's hidden field, so that letters arrive by day. Empty where unknown.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
for (const field of document.querySelectorAll<HTMLInputElement>("input[data-time-zone]")) field.value = zone;
suggestAddress(document);
armTurnstile(document);
openFolds(document);
keepResult(document);
