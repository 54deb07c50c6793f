import { leaveAtOnce } from "./leave-at-once.ts";
import { forgetQuiz } from "./quiz-store.ts";

/** Makes the quick-exit link wipe the answers and leave at once. Without this script the link still works as a link. */
export function armQuickExit(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[data-quick-exit]")) {
    link.addEventListener("click", (event) => {
      forgetQuiz(true);
      leaveAtOnce(event, link.href);
    });
  }
}
