import type { Definition, LeadInput, Reply } from "./api.ts";
import { el } from "./dom.ts";
import type { Problem } from "./problem.ts";
import type { EmbedTexts } from "./texts.ts";

export interface SignUpProps {
  definition: Definition;
  /** To show again. */
  values: { email: string; firstName: string };
  /** Sends it; a refusal is shown at its fields. */
  send: (lead: Pick<LeadInput, "email" | "firstName" | "consents">) => Promise<Reply<unknown>>;
}

interface Fields {
  email: HTMLInputElement;
  firstName: HTMLInputElement;
  boxes: HTMLInputElement[];
}

/** The offer of letters: every consent its own unticked box; what the server refuses is said where it stands. */
export function signUpForm(t: EmbedTexts, { definition, values, send }: SignUpProps): HTMLElement {
  const email = textField("email", t.signUp.email, {
    type: "email",
    autocomplete: "email",
    maxlength: "254",
  });
  const firstName = textField("firstName", `${t.signUp.firstName} (${t.signUp.optional})`, {
    type: "text",
    autocomplete: "given-name",
    maxlength: "80",
  });
  email.input.value = values.email;
  firstName.input.value = values.firstName;
  const boxes = definition.consents.map(({ id, version }) =>
    el("input", { type: "checkbox", name: id, value: version }),
  );
  const fields: Fields = { email: email.input, firstName: firstName.input, boxes };
  const form = el(
    "form",
    { novalidate: true },
    email.block,
    firstName.block,
    consentGroup(t, definition, boxes),
    el("p", { class: "alert", part: "error", role: "alert" }),
    el("button", { type: "submit", class: "button", part: "button" }, t.signUp.submit),
    el("p", { class: "hint" }, t.signUp.afterwards),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit(t, form, fields, send);
  });
  const heading = el("h3", { tabindex: "-1" }, t.signUp.title);
  return el("div", { class: "offer", part: "form" }, heading, el("p", {}, t.signUp.lead), form);
}

async function submit(
  t: EmbedTexts,
  form: HTMLFormElement,
  { email, firstName, boxes }: Fields,
  send: SignUpProps["send"],
): Promise<void> {
  // A second press while the first is under way is no second wish; the button keeps the focus.
  if (form.getAttribute("aria-busy") === "true") return;
  form.setAttribute("aria-busy", "true");
  const reply = await send({
    email: email.value,
    ...(firstName.value.trim() ? { firstName: firstName.value } : {}),
    consents: boxes.filter(({ checked }) => checked).map(({ name, value }) => ({ id: name, version: value })),
  });
  form.removeAttribute("aria-busy");
  if (!reply.ok) showProblem(t, form, reply.problem);
}

/** Each text at its field, and the focus on the first; what belongs to no field stands above the button. */
function showProblem(t: EmbedTexts, form: HTMLFormElement, { detail, fields }: Problem): void {
  let first: HTMLElement | null = null;
  for (const field of ["email", "firstName", "consents"]) {
    const text = fields[field] ?? "";
    const control = form.querySelector<HTMLElement>(`[data-field="${field}"]`);
    const error = form.querySelector(`#${field}-error`);
    if (error) error.textContent = text;
    if (control?.matches("input")) control.setAttribute("aria-invalid", String(text !== ""));
    if (text) first ??= control;
  }
  const alert = form.querySelector(".alert");
  if (alert) alert.textContent = first ? "" : fields.result || detail || t.signUp.failed;
  first?.focus();
}

function textField(
  field: "email" | "firstName",
  label: string,
  attributes: Record<string, string>,
): { block: HTMLElement; input: HTMLInputElement } {
  const input = el("input", {
    id: field,
    name: field,
    part: "input",
    "data-field": field,
    "aria-describedby": `${field}-error`,
    ...attributes,
  });
  if (field === "email") input.required = true;
  const block = el(
    "div",
    { class: "field", part: "field" },
    el("label", { for: field, part: "label" }, label),
    el("p", { class: "field-error", id: `${field}-error`, part: "error" }),
    input,
  );
  return { block, input };
}

function consentGroup(
  t: EmbedTexts,
  { consents }: Definition,
  boxes: readonly HTMLInputElement[],
): HTMLElement {
  const ticks = boxes.map((box, i) =>
    el("label", { class: "tick", part: "consent" }, box, el("span", {}, consents[i]?.text ?? "")),
  );
  return el(
    "fieldset",
    {
      class: "group",
      tabindex: "-1",
      "data-field": "consents",
      "aria-describedby": "consents-hint consents-error",
    },
    el("legend", {}, t.signUp.consents),
    el("p", { class: "hint", id: "consents-hint" }, t.signUp.consentsHint),
    el("p", { class: "field-error", id: "consents-error", part: "error" }),
    ...ticks,
  );
}
