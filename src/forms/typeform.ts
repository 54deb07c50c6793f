import { isRecord } from "./is-record.ts";
import { fieldsOf, type PostedField, type PostedForm, textOf, textsOf } from "./posted-field.ts";

/** Whether this is Typeform's own shape, whatever happened there. */
export function isTypeform(value: unknown): boolean {
  return isRecord(value) && isRecord(value.form_response) && typeof value.event_type === "string";
}

/** Typeform's form_response: answers known by their field's ref, hidden fields by name. */
export function typeformForm(value: unknown): PostedForm {
  const outer = isRecord(value) ? value : {};
  // A partial response has the same shape, but nobody has sent it in yet.
  const isWhole = outer.event_type === "form_response" && isRecord(outer.form_response);
  const response = (isWhole ? outer.form_response : {}) as Record<string, unknown>;
  const titles = titlesById(response.definition);
  const answers = Array.isArray(response.answers) ? response.answers.filter(isRecord) : [];
  return {
    fields: [...answers.map((answer) => answerField(answer, titles)), ...fieldsOf(response.hidden)],
    ownId: textOf(response.token) ?? textOf(outer.event_id),
  };
}

function titlesById(definition: unknown): Map<unknown, string> {
  const fields = isRecord(definition) && Array.isArray(definition.fields) ? definition.fields : [];
  return new Map(fields.filter(isRecord).map(({ id, title }) => [id, textOf(title) ?? ""]));
}

function answerField(answer: Record<string, unknown>, titles: Map<unknown, string>): PostedField {
  const { id, ref } = isRecord(answer.field) ? answer.field : {};
  const names = [...textsOf(ref), ...textsOf(titles.get(id)), ...textsOf(id)];
  // An answer stands under the name of its type; a choice and its label are one more level down.
  const own = typeof answer.type === "string" ? answer[answer.type] : undefined;
  const choice = isRecord(own) ? own : null;
  return {
    key: names[0] ?? "",
    names,
    values: choice ? textsOf(choice.label ?? choice.labels ?? choice.other) : textsOf(own),
    refs: choice ? textsOf(choice.ref ?? choice.refs) : [],
    isEmail: answer.type === "email",
  };
}
