import * as v from "valibot";
import { TURNSTILE_FIELD } from "../../abuse/form-fields.ts";
import { TURNSTILE_MAX_CHARS } from "../../abuse/turnstile.ts";
import { EMAIL_MAX_CHARS, NAME_MAX_CHARS } from "../../config.ts";
import { LOCALES, SERIES } from "../../quiz/types.ts";
import { byItem, sourceSchema } from "../http/request-schemas.ts";

const short = (chars: number) => v.pipe(v.string(), v.maxLength(chars));

/** POST /v1/leads, as JSON; a form is brought into this shape first. */
export const leadSchema = v.strictObject({
  // Longer than any address, so that the address itself is what is found wrong.
  email: short(2 * EMAIL_MAX_CHARS),
  result: v.optional(short(1024)),
  answers: v.optional(byItem),
  version: v.optional(short(16)),
  series: v.optional(v.picklist(SERIES)),
  firstName: v.optional(short(2 * NAME_MAX_CHARS)),
  locale: v.optional(v.picklist(LOCALES)),
  timeZone: v.optional(short(64)),
  consents: v.pipe(v.array(v.strictObject({ id: short(16), version: short(40) })), v.maxLength(10)),
  source: v.optional(sourceSchema),
  redirect: v.optional(short(2000)),
  // Spent by the route, before there is a lead.
  [TURNSTILE_FIELD]: v.optional(short(TURNSTILE_MAX_CHARS)),
});

/** As a script sends it. */
export type LeadJson = v.InferInput<typeof leadSchema>;

/** As it stands once it was checked. */
export type LeadBody = v.InferOutput<typeof leadSchema>;
