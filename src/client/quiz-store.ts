import { type QuizState, readState, saveState } from "./quiz-state.ts";

/** In this tab only, and a name that tells nothing. */
const KEY = "quiz";

/** Keeps where somebody is, so that a reload or another language loses nothing. */
export function keepQuiz(version: string, state: QuizState): void {
  attempt(() => sessionStorage.setItem(KEY, `${version} ${saveState(state)}`));
}

/** What was kept for this version of the questions, if anything was. */
export function keptQuiz(version: string, items: readonly string[]): QuizState | null {
  const text = attempt(() => sessionStorage.getItem(KEY)) ?? "";
  return text.startsWith(`${version} `) ? readState(text.slice(version.length + 1), items) : null;
}

export function isQuizKept(): boolean {
  return attempt(() => sessionStorage.getItem(KEY)) != null;
}

export function forgetQuiz(): void {
  attempt(() => sessionStorage.removeItem(KEY));
}

/** Some browsers refuse storage altogether (in a frame, or without cookies): then nothing is kept. */
function attempt<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
