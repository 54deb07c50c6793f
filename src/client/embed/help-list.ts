import { el } from "./dom.ts";
import type { EmbedTexts } from "./texts.ts";

/** Where help is, for everyone, whatever the answers: open where something begins or comes out, else one tap away. */
export function helpList(t: EmbedTexts, open: boolean): HTMLElement {
  const lines = t.help.lines.map(([what, label, href, note]) =>
    el(
      "div",
      {},
      el("dt", {}, what),
      el("dd", {}, el("a", { href, rel: "noreferrer", target: "_top" }, label), note && ` ${note}`),
    ),
  );
  return el(
    "details",
    { class: "help", part: "help", open },
    el("summary", {}, t.help.title),
    el("dl", {}, ...lines),
  );
}
