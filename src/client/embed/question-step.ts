import type { Definition } from "./api.ts";
import { el, fill } from "./dom.ts";
import type { EmbedTexts } from "./texts.ts";

export interface QuestionProps {
  definition: Definition;
  /** Which of the items, from 0. */
  at: number;
  answer: number | null;
  onAnswer: (value: number) => void;
  onNext: () => void;
  onBack: () => void;
}

/** One statement, its answers as buttons (a radio would answer at each arrow key), and the ways back and on. */
export function questionStep(t: EmbedTexts, props: QuestionProps): HTMLElement {
  const { definition, at, answer } = props;
  const { items, scale } = definition;
  const place = fill(t.question.place, { n: at + 1, total: items.length });
  const choices = scale.labels.map((label, index) => {
    const value = scale.min + index;
    return choice(value, label, value === answer, props.onAnswer);
  });
  return el(
    "div",
    { class: "step" },
    progress(t, at, items.length),
    el(
      "h2",
      { class: "statement", part: "question", tabindex: "-1" },
      el("span", { class: "place" }, place),
      " ",
      items[at]?.text ?? "",
    ),
    el("div", { class: "answers", role: "group", "aria-label": t.question.answers }, ...choices),
    el(
      "div",
      { class: "moves" },
      move(t.question.back, props.onBack),
      move(answer === null ? t.question.skip : t.question.next, props.onNext),
    ),
  );
}

function choice(
  value: number,
  label: string,
  chosen: boolean,
  onAnswer: (value: number) => void,
): HTMLElement {
  return el(
    "button",
    {
      type: "button",
      class: "answer",
      part: chosen ? "answer answer-chosen" : "answer",
      "aria-pressed": String(chosen),
      onclick: () => onAnswer(value),
    },
    el("span", { class: "answer-number", part: "answer-number" }, String(value)),
    " ",
    el("span", { class: "answer-label", part: "answer-label" }, label),
  );
}

function move(label: string, onclick: () => void): HTMLElement {
  return el("button", { type: "button", class: "move", part: "move", onclick }, label);
}

function progress(t: EmbedTexts, at: number, total: number): HTMLElement {
  const bar = el("span", { class: "progress-fill", part: "progress-fill" });
  // Through the CSSOM, which a strict policy allows; a style attribute in markup it would refuse.
  bar.style.transform = `scaleX(${at / total})`;
  return el(
    "div",
    {
      class: "progress",
      part: "progress",
      role: "progressbar",
      "aria-label": t.question.progress,
      "aria-valuemin": "0",
      "aria-valuemax": String(total),
      "aria-valuenow": String(at),
    },
    bar,
  );
}
