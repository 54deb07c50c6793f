/** Where somebody is in the questions, and what was answered so far. */
export interface QuizState {
  /** Item ids, in the order in which they are asked. */
  readonly items: readonly string[];
  readonly answers: Readonly<Record<string, number>>;
  /** The item that is shown, from 0. */
  readonly at: number;
}

export type KeyAction = { kind: "answer"; value: number } | { kind: "next" } | { kind: "back" };

export function newState(items: readonly string[]): QuizState {
  return { items, answers: {}, at: 0 };
}

/** Answers the item that is shown, and stays there. */
export function answer(state: QuizState, value: number): QuizState {
  const item = state.items[state.at];
  return item === undefined ? state : { ...state, answers: { ...state.answers, [item]: value } };
}

export function next(state: QuizState): QuizState {
  return goTo(state, state.at + 1);
}

export function back(state: QuizState): QuizState {
  return goTo(state, state.at - 1);
}

/** Never before the first item nor past the last. */
export function goTo(state: QuizState, at: number): QuizState {
  return { ...state, at: Math.max(0, Math.min(state.items.length - 1, at)) };
}

/** The places, from 0, of the items without an answer. */
export function unanswered({ items, answers }: QuizState): number[] {
  return items.flatMap((item, at) => (item in answers ? [] : [at]));
}

/** What a key means while a question is shown: 1-5 answers it, arrows and Enter move. */
export function keyAction(key: string): KeyAction | null {
  if (/^[1-5]$/.test(key)) return { kind: "answer", value: Number(key) };
  if (key === "ArrowRight" || key === "Enter") return { kind: "next" };
  return key === "ArrowLeft" ? { kind: "back" } : null;
}
