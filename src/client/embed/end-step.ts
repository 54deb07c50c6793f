import { el, fill } from "./dom.ts";
import type { EmbedTexts } from "./texts.ts";

export interface EndProps {
  /** Places of the items without an answer, from 0. */
  open: readonly number[];
  onGoTo: (at: number) => void;
  onBack: () => void;
  /** Calls back where no result came. */
  onSubmit: (keepAnswers: boolean, fail: () => void) => void;
}

/** After the last question: what was skipped, the leave to keep a copy (unticked), and the button to the result. */
export function endStep(t: EmbedTexts, { open, onGoTo, onBack, onSubmit }: EndProps): HTMLElement {
  const keep = el("input", { type: "checkbox", "aria-describedby": "keep-detail" });
  const alert = el("p", { class: "alert", part: "error", role: "alert" });
  return el(
    "form",
    {
      class: "step",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        alert.textContent = "";
        onSubmit(keep.checked, () => {
          alert.textContent = t.end.failed;
        });
      },
    },
    el("h2", { class: "title", part: "title", tabindex: "-1" }, t.end.title),
    el("p", {}, openSentence(t, open.length)),
    open.length > 0 && openList(t, open, onGoTo),
    el(
      "fieldset",
      { class: "group" },
      el("legend", {}, t.end.keepTitle),
      el("label", { class: "tick", part: "consent" }, keep, el("span", {}, t.end.keep)),
      el("p", { class: "hint", id: "keep-detail" }, t.end.keepDetail),
    ),
    alert,
    el(
      "div",
      { class: "moves forward" },
      el("button", { type: "submit", class: "button", part: "button" }, t.end.submit),
      el("button", { type: "button", class: "move", part: "move", onclick: onBack }, t.question.back),
    ),
  );
}

function openSentence(t: EmbedTexts, open: number): string {
  if (open === 0) return t.end.allAnswered;
  return open === 1 ? t.end.openOne : fill(t.end.open, { n: open });
}

function openList(t: EmbedTexts, open: readonly number[], onGoTo: (at: number) => void): HTMLElement {
  const links = open.map((at) =>
    el(
      "li",
      {},
      el(
        "button",
        { type: "button", class: "move", part: "move", onclick: () => onGoTo(at) },
        fill(t.end.question, { n: at + 1 }),
      ),
    ),
  );
  return el("ul", { class: "open" }, ...links);
}
