import { RESULT_FIELD } from "./return-link.ts";

/** Puts the result into a form of the page: the one that the selector names, or the first one inside it. */
export function fillForm(page: ParentNode, selector: string, result: string): void {
  const found = find(page, selector);
  const form = found?.matches("form") ? found : found?.querySelector("form");
  if (!form) return;
  let field = form.querySelector<HTMLInputElement>(`input[name="${RESULT_FIELD}"]`);
  if (!field) {
    field = document.createElement("input");
    field.type = "hidden";
    field.name = RESULT_FIELD;
    form.append(field);
  }
  field.value = result;
}

/** A selector that somebody mistyped must not cost a visitor the result. */
function find(page: ParentNode, selector: string): Element | null {
  try {
    return page.querySelector(selector);
  } catch {
    return null;
  }
}
