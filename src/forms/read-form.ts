import { elementorFields } from "./elementor.ts";
import type { Builder } from "./form-config.ts";
import type { PostBody } from "./post-body.ts";
import { fieldsOf, fieldsOfEntries, type PostedField, type PostedForm, textOf } from "./posted-field.ts";
import { typeformForm } from "./typeform.ts";
import { webflowForm } from "./webflow.ts";

/** Reads one header of the request; its name in any case. */
export type ReadHeader = (name: string) => string | undefined;

/** Ten times those of a form that asks the whole quiz; more would only be there to hurt. */
const FIELDS_MAX = 400;

/** A builder's post as plain fields. What is not in its shape has none, and is refused for what is missing. */
export function readForm(builder: Builder, body: PostBody, header: ReadHeader): PostedForm {
  const { fields, ownId } = formOf(builder, body, header);
  return { fields: fields.slice(0, FIELDS_MAX), ownId };
}

function formOf(builder: Builder, body: PostBody, header: ReadHeader): PostedForm {
  const value = body.kind === "json" ? body.value : {};
  const flat = body.kind === "json" ? fieldsOf(body.value) : fieldsOfEntries(body.entries);
  switch (builder) {
    case "elementor":
      return { fields: elementorFields(body), ownId: null };
    case "webflow":
      return webflowForm(value);
    case "typeform":
      return typeformForm(value);
    case "gravity":
      return { fields: flat, ownId: entryId(flat) };
    case "wpforms":
      return { fields: flat.map(withoutJoining), ownId: null };
    case "framer":
      return { fields: flat, ownId: textOf(header("framer-webhook-submission-id")) };
    case "cf7":
    case "html":
      return { fields: flat, ownId: null };
  }
}

/** All fields of a Gravity Forms entry come with the entry's own id and date; chosen ones do not. */
function entryId(fields: readonly PostedField[]): string | null {
  const [form, entry, date] = ["form_id", "id", "date_created"].map(
    (name) => fields.find(({ key }) => key === name)?.values[0],
  );
  return form && entry && date ? `${form} ${entry}` : null;
}

/** WPForms joins what was ticked. */
function withoutJoining(field: PostedField): PostedField {
  return { ...field, values: field.values.flatMap((value) => value.split("||")) };
}
