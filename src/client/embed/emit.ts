import type { QuizEvent, QuizEventDetails } from "./quiz-events.ts";

/** Tells the page around, on its own element. */
export function emit<K extends QuizEvent>(host: Element, name: K, detail: QuizEventDetails[K]): void {
  host.dispatchEvent(new CustomEvent(`hechtwijzer:${name}`, { bubbles: true, composed: true, detail }));
}
