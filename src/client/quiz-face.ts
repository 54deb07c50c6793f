import type { QuizState } from "./quiz-state.ts";
import type { Visit } from "./visit.ts";

/** The form and what is around it: our own page, or the element within somebody's. */
export interface QuizFace {
  /** Where the parts are, and where keys are heard. */
  root: Document | ShadowRoot;
  /** What shows by its classes that the form is taken in steps. */
  page: HTMLElement;
  form: HTMLFormElement;
  state: QuizState;
  /** Whether somebody was on the way already. */
  isGoing: boolean;
  /** Whether somebody wants the open questions, and only those. */
  isMending: boolean;
  visit: Visit;
  /** Hears of every change. */
  keep: (state: QuizState) => void;
  /** Hears of every new step. */
  onStep?: () => void;
  /** Sends the form in its own way, with how long each statement took; without it the browser does. */
  send?: (itemTimesMs: Readonly<Record<string, number>>) => void;
}
