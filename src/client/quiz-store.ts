import { type QuizState, readState, saveState } from "./quiz-state.ts";

/** In this tab only, and a name that tells nothing. */
const KEY = "quiz";

/*
 * Other tabs of this browser are asked, and only while one of them is open: whoever comes to this computer later finds
 * nothing. (Kept for longer, the answers would wait for whoever opens the quiz next.)
 */
const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(KEY);

/** Answers the other tabs that ask, and forgets with them. */
export function answerTabs(): void {
  tabs?.addEventListener("message", ({ data }) => {
    const kept = attempt(() => sessionStorage.getItem(KEY));
    if (data === "ask" && kept) tabs.postMessage({ kept });
    if (data === "forget") attempt(() => sessionStorage.removeItem(KEY));
  });
}

/** Calls back if another tab is on its way through the same questions. */
export function askTabs(version: string, items: readonly string[], found: (state: QuizState) => void): void {
  tabs?.addEventListener("message", ({ data }) => {
    const state = stateIn(String(Object(data).kept ?? ""), version, items);
    if (state) found(state);
  });
  tabs?.postMessage("ask");
}

/** Keeps where somebody is, so that a reload or another language loses nothing. */
export function keepQuiz(version: string, state: QuizState): void {
  attempt(() => sessionStorage.setItem(KEY, `${version} ${saveState(state)}`));
}

/** What was kept for this version of the questions, if anything was. */
export function keptQuiz(version: string, items: readonly string[]): QuizState | null {
  return stateIn(attempt(() => sessionStorage.getItem(KEY)) ?? "", version, items);
}

export function isQuizKept(): boolean {
  return attempt(() => sessionStorage.getItem(KEY)) != null;
}

/** Wipes the answers here and, for whoever has to leave at once, in every other tab. */
export function forgetQuiz(everywhere = false): void {
  attempt(() => sessionStorage.removeItem(KEY));
  if (everywhere) tabs?.postMessage("forget");
}

function stateIn(text: string, version: string, items: readonly string[]): QuizState | null {
  return text.startsWith(`${version} `) ? readState(text.slice(version.length + 1), items) : null;
}

/** Some browsers refuse storage altogether (in a frame, or without cookies): then nothing is kept. */
function attempt<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
