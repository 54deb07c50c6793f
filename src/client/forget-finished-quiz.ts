import { forgetQuiz } from "./quiz-store.ts";

/**
 * Wipes the answers once their result has arrived: not when they are sent, which may fail on a train, nor while some
 * are still asked for.
 */
export function forgetFinishedQuiz(page: Document, path: string): void {
  if (path.startsWith("/r/") && !page.querySelector("[data-quiz-again=open]")) forgetQuiz();
}
