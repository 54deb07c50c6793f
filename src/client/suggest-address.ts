import { ASKED_FIELD } from "../abuse/form-fields.ts";
import { suggestDomain } from "../abuse/suggest-domain.ts";

/** Asks "did you mean ...?" under the address as soon as it is typed. It stops nobody: the form can be sent as it is. */
export function suggestAddress(page: Document): void {
  for (const field of page.querySelectorAll<HTMLInputElement>("input[data-suggestion]")) {
    const hint = page.createElement("p");
    hint.className = "hint";
    hint.setAttribute("role", "status");
    field.after(hint);
    field.addEventListener("change", () => ask(field, hint));
  }
}

function ask(field: HTMLInputElement, hint: HTMLElement): void {
  hint.replaceChildren();
  const typed = field.value.trim().toLowerCase();
  const at = typed.lastIndexOf("@") + 1;
  const domain = at > 1 ? suggestDomain(typed.slice(at)) : null;
  if (domain === null) return;
  const address = typed.slice(0, at) + domain;
  const take = document.createElement("button");
  take.type = "button";
  take.className = "button button-quiet";
  take.textContent = (field.dataset.suggestionTake ?? "").replace("{address}", () => address);
  take.addEventListener("click", () => {
    field.value = address;
    hint.replaceChildren();
    field.focus();
  });
  const question = (field.dataset.suggestion ?? "").replace("{address}", () => address);
  hint.append(`${question} `, take);
  markAsked(field.form, typed);
}

/** Whoever saw the question and sends the form all the same has answered it: the server need not ask again. */
function markAsked(form: HTMLFormElement | null, typed: string): void {
  const asked = form?.elements.namedItem(ASKED_FIELD);
  if (asked instanceof HTMLInputElement) asked.value = typed;
}
