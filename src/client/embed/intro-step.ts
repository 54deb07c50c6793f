import type { Definition } from "./api.ts";
import { el } from "./dom.ts";
import { helpList } from "./help-list.ts";
import type { EmbedTexts } from "./texts.ts";

/** What it is, what it is not, and the button that begins. */
export function introStep(t: EmbedTexts, definition: Definition, begin: () => void): HTMLElement {
  return el(
    "div",
    { class: "step" },
    el("h2", { class: "title", part: "title", tabindex: "-1" }, definition.title),
    ...definition.intro.split("\n\n").map((paragraph) => el("p", {}, paragraph)),
    el("ul", { class: "promises" }, ...t.intro.promises.map((promise) => el("li", {}, promise))),
    el(
      "p",
      {},
      el("button", { type: "button", class: "button", part: "button", onclick: begin }, t.intro.start),
    ),
    el("p", { class: "hint keys" }, t.intro.keys),
    helpList(t, true),
  );
}
