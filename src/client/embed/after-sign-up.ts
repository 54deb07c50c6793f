import { el, fill } from "./dom.ts";
import type { EmbedTexts } from "./texts.ts";

/**
 * Instead of the form, once it has been sent: the same whether or not the address was known. `meant` is a domain that
 * was probably mistyped; it hangs on what was typed alone.
 */
export function afterSignUp(t: EmbedTexts, meant: string | null, again: () => void): HTMLElement {
  const correct = el(
    "button",
    { type: "button", class: "move", part: "move", onclick: again },
    t.signUp.again,
  );
  return el(
    "div",
    { class: "offer", part: "form" },
    el("h3", { tabindex: "-1" }, t.signUp.doneTitle),
    el("p", {}, t.signUp.done),
    meant !== null && el("p", { class: "caution" }, fill(t.signUp.meant, { domain: meant })),
    meant !== null && correct,
  );
}

/** Instead of the form, where the quiz asks for a check by others, which has no place on somebody's page. */
export function signUpElsewhere(t: EmbedTexts, resultUrl: string): HTMLElement {
  const href = `${resultUrl}#sign-up`;
  return el(
    "div",
    { class: "offer", part: "form" },
    el("h3", { tabindex: "-1" }, t.signUp.title),
    el("p", {}, t.signUp.elsewhere),
    el(
      "p",
      {},
      el(
        "a",
        { class: "button", part: "button", href, target: "_blank", rel: "noopener noreferrer" },
        t.signUp.elsewhereLink,
        el("span", { class: "unseen" }, ` ${t.result.newTab}`),
      ),
    ),
  );
}
