import { elementorFields } from "./elementor.ts";
import type { Builder } from "./form-config.ts";
import { genericFields } from "./generic.ts";
import { isRecord } from "./is-record.ts";
import type { PostBody } from "./post-body.ts";
import { type PostedField, type PostedForm, textOf } from "./posted-field.ts";
import { isTypeform, typeformForm } from "./typeform.ts";
import { isWebflow, webflowForm } from "./webflow.ts";

/** Reads one header of the request; its name in any case. */
export type ReadHeader = (name: string) => string | undefined;

/** Ten times those of a form that asks the whole quiz; more would only be there to hurt. */
const FIELDS_MAX = 400;

/** A builder's post as plain fields. What is not in its builder's shape is read as any sender's. */
export function readForm(builder: Builder, body: PostBody, header: ReadHeader): PostedForm {
  const { fields, ownId } = formOf(builder, body, header);
  return { fields: fields.slice(0, FIELDS_MAX), ownId };
}

function formOf(builder: Builder, body: PostBody, header: ReadHeader): PostedForm {
  const value = body.kind === "json" ? body.value : null;
  if (builder === "elementor" && body.kind === "form")
    return { fields: elementorFields(body.entries), ownId: null };
  if (builder === "webflow" && isWebflow(value)) return webflowForm(value);
  if (builder === "typeform" && isTypeform(value)) return typeformForm(value);
  const fields = genericFields(body);
  return {
    fields: builder === "wpforms" ? fields.map(withoutJoining) : fields,
    ownId: ownIdOf(builder, fields, value, header),
  };
}

/** What the builder itself calls this submission, where it says so. */
function ownIdOf(
  builder: Builder,
  fields: readonly PostedField[],
  value: unknown,
  header: ReadHeader,
): string | null {
  if (builder === "gravity") return entryId(fields);
  if (builder === "framer") return textOf(header("framer-webhook-submission-id"));
  if (builder !== "tally" || !isRecord(value)) return null;
  return (isRecord(value.data) && textOf(value.data.responseId)) || textOf(value.eventId);
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
