import { forgetQuiz } from "./quiz-store.ts";

/** Wipes the answers once their result has arrived: not when they are sent, which may fail on a train. */
export function forgetFinishedQuiz(path: string): void {
  if (path.startsWith("/r/")) forgetQuiz();
}
