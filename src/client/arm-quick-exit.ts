import { forgetQuiz } from "./quiz-store.ts";

/**
 * Makes the quick-exit link leave at once: the answers are wiped, the page is blanked, this visit is replaced in the
 * history, and an embedding page is left as well. Without this script the link still works as a link.
 */
export function armQuickExit(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[data-quick-exit]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      forgetQuiz();
      page.documentElement.hidden = true;
      page.title = "…";
      leave(link.href);
    });
  }
}

function leave(url: string): void {
  try {
    (window.top ?? window).location.replace(url);
  } catch {
    window.location.replace(url);
  }
}
