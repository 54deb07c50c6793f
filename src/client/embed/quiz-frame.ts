import { NEUTRAL_URL } from "../../pages/frame/neutral-url.ts";
import type { Locale } from "../../quiz/types.ts";
import { leaveAtOnce } from "../leave-at-once.ts";
import { el } from "./dom.ts";
import { embedTexts } from "./texts.ts";

export interface QuizFrame {
  /** Where each step stands in its turn. */
  place: HTMLElement;
  /** Says something to whoever listens, without moving the focus. */
  announce: (words: string) => void;
}

/** What stands around every step: the way out, the place for the step, what always has to be said. */
export function quizFrame(root: ShadowRoot, locale: Locale): QuizFrame {
  const t = embedTexts(locale);
  const status = el("p", { class: "status", role: "status" });
  const place = el("div", { class: "place-of-step" });
  const exit = el(
    "a",
    {
      class: "quick-exit",
      part: "quick-exit",
      href: NEUTRAL_URL,
      target: "_top",
      rel: "noreferrer nofollow",
      onclick: (event) => leaveAtOnce(event, NEUTRAL_URL),
    },
    t.quickExit,
  );
  const quiz = el(
    "div",
    { class: "quiz", part: "quiz", lang: locale },
    el("div", { class: "head" }, exit),
    status,
    place,
    el("p", { class: "notes", part: "notes" }, t.notes),
  );
  root.querySelector(".quiz")?.remove();
  root.append(quiz);
  return {
    place,
    announce: (words) => {
      status.textContent = words;
    },
  };
}
