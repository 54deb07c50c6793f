import { isRecord } from "./is-record.ts";
import { fieldsOf, type PostedForm, textOf } from "./posted-field.ts";

/** Whether this is Webflow's own shape, whatever happened there. */
export function isWebflow(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return value.triggerType !== undefined || (isRecord(value.data) && typeof value.site === "string");
}

/** Webflow's form_submission: v2 has it in `payload`, v1 at the top. */
export function webflowForm(value: unknown): PostedForm {
  const outer = isRecord(value) ? value : {};
  const isOtherEvent = outer.triggerType !== undefined && outer.triggerType !== "form_submission";
  const payload = isOtherEvent ? {} : isRecord(outer.payload) ? outer.payload : outer;
  const page = textOf(payload.pageUrl);
  return {
    fields: [
      ...fieldsOf(payload.data),
      ...(page ? [{ key: "payload.pageUrl", names: ["page_url"], values: [page] }] : []),
    ],
    ownId: textOf(payload.id) ?? textOf(payload._id),
  };
}
