import type { Locale } from "../../quiz/types.ts";
import { el } from "./dom.ts";
import type { EmbedTexts } from "./texts.ts";

/** Instead of the questions: another try, and the way to the hosted quiz. */
export function loadFailed(t: EmbedTexts, site: string, locale: Locale, retry: () => void): HTMLElement {
  return el(
    "div",
    { class: "step" },
    el("p", { role: "alert" }, t.loadFailed),
    el("p", {}, el("button", { type: "button", class: "button", part: "button", onclick: retry }, t.retry)),
    el("p", {}, el("a", { href: `${site}/quiz?lang=${locale}`, target: "_top" }, t.hosted)),
  );
}
