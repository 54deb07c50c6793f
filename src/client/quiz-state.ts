import { countScales, type Need, type ScaleCounts } from "../quiz/attachment/needed.ts";
import { SCALE_MAX, SCALE_MIN } from "../quiz/scale-range.ts";

/** Where somebody is in the questions, and what was answered so far. */
export interface QuizState {
  /** Item ids, in the order in which they are asked. */
  readonly items: readonly string[];
  /** null is a question that was skipped; one that is absent is still open. */
  readonly answers: Readonly<Record<string, number | null>>;
  /** The item that is shown, from 0; items.length is the last step, after the questions. */
  readonly at: number;
}

/** What a key does while a statement is shown. */
export type KeyAction = { kind: "answer"; value: number } | { kind: "next" } | { kind: "back" };

export function newState(items: readonly string[]): QuizState {
  return { items, answers: {}, at: 0 };
}

/** Answers the item that is shown (null skips it), and stays there; on the last step there is nothing to answer. */
export function answer(state: QuizState, value: number | null): QuizState {
  const item = state.items[state.at];
  return item === undefined ? state : { ...state, answers: { ...state.answers, [item]: value } };
}

export function next(state: QuizState): QuizState {
  return goTo(state, state.at + 1);
}

/** On to the next item without an answer, and past those to the last step. */
export function nextUnanswered(state: QuizState): QuizState {
  return goTo(state, unanswered(state).find((at) => at > state.at) ?? state.items.length);
}

export function back(state: QuizState): QuizState {
  return goTo(state, state.at - 1);
}

/** Never before the first item nor past the last step. */
export function goTo(state: QuizState, at: number): QuizState {
  return { ...state, at: Math.max(0, Math.min(state.items.length, at)) };
}

/** The places, from 0, of the items without an answer, those that were skipped included. */
export function unanswered({ items, answers }: QuizState): number[] {
  return items.flatMap((item, at) => (typeof answers[item] === "number" ? [] : [at]));
}

/** How much of each scale was answered. */
export function countsIn({ answers }: QuizState, needs: readonly Need[]): ScaleCounts {
  return countScales(needs, ({ of }) => of.filter((id) => typeof answers[id] === "number").length);
}

/** What a key means while a question is shown: 1-5 answers it, arrows and Enter move. */
export function keyAction(key: string): KeyAction | null {
  if (/^[1-5]$/.test(key)) return { kind: "answer", value: Number(key) };
  if (key === "ArrowRight" || key === "Enter") return { kind: "next" };
  return key === "ArrowLeft" ? { kind: "back" } : null;
}

/** The state as text, for readState. */
export function saveState(state: QuizState): string {
  return JSON.stringify(state);
}

/** What saveState wrote; null where it is no such text, or belongs to other items. */
export function readState(text: string | null, items: readonly string[]): QuizState | null {
  const saved = parsed(text);
  if (!isObject(saved) || JSON.stringify(saved.items) !== JSON.stringify(items)) return null;
  const { at, answers } = saved;
  const isPlace = Number.isInteger(at) && Number(at) >= 0 && Number(at) <= items.length;
  if (!isPlace || !areAnswers(answers, items)) return null;
  return { items, answers, at: Number(at) };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function areAnswers(value: unknown, items: readonly string[]): value is QuizState["answers"] {
  if (!isObject(value) || Array.isArray(value)) return false;
  return Object.entries(value).every(([item, one]) => items.includes(item) && isAnswer(one));
}

function isAnswer(value: unknown): boolean {
  return (
    value === null || (Number.isInteger(value) && Number(value) >= SCALE_MIN && Number(value) <= SCALE_MAX)
  );
}
