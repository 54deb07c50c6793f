import { ASKED_FIELD } from "../abuse/form-fields.ts";
import { suggestDomain } from "../abuse/suggest-domain.ts";

/**
 * Asks "did you mean ...?" under the address once it is typed, in a line that was there from the start: nothing moves.
 * It stops nobody: the form can be sent as it is.
 */
export function suggestAddress(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLInputElement>("input[data-suggestion]")) {
    const hint = field.parentElement?.querySelector<HTMLElement>(".suggestion");
    if (hint) field.addEventListener("change", () => ask(field, hint));
  }
}

function ask(field: HTMLInputElement, hint: HTMLElement): void {
  hint.replaceChildren();
  const typed = field.value.trim().toLowerCase();
  const at = typed.lastIndexOf("@") + 1;
  const domain = at > 1 ? suggestDomain(typed.slice(at)) : null;
  if (domain === null) return;
  const take = document.createElement("button");
  take.type = "button";
  take.textContent = (field.dataset.suggestion ?? "").replace("{domain}", () => domain);
  take.addEventListener("click", () => {
    field.value = typed.slice(0, at) + domain;
    hint.replaceChildren();
    field.focus();
  });
  hint.append(take);
  markAsked(field.form, typed);
}

/** Whoever saw the question and sends the form all the same has answered it: the server need not ask again. */
function markAsked(form: HTMLFormElement | null, typed: string): void {
  const asked = form?.elements.namedItem(ASKED_FIELD);
  if (asked instanceof HTMLInputElement) asked.value = typed;
}
