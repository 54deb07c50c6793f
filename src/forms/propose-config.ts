import { CONSENT_IDS, type ConsentId } from "../consents.ts";
import type { FormConfig } from "./form-config.ts";
import type { MappedPost } from "./map-post.ts";
import { FIELD_NAMES, type FieldName, plainName, plainNamesOf } from "./names.ts";

/** What forms.json would have to say of a form, as far as one post of it shows. */
export interface ProposedForm {
  builder: string;
  locale?: string;
  fields?: Record<string, string>;
  /** The sentence beside each box is for the coach to fill in: an empty one is no configuration yet. */
  consents: Partial<Record<ConsentId, { version?: string; text?: string; values?: readonly string[] }>>;
}

/** Nobody has to map what the sender's own surroundings tell. */
const TOLD_ALONG = new Set<string>(["page", "remoteIp", "consents"]);

/** The configuration that a form needs for posts like this one; what it says already is kept. */
export function proposeConfig(form: FormConfig, { found, unclear }: MappedPost): ProposedForm {
  const consentKeys = new Set<string>(CONSENT_IDS);
  const guessed = found.filter(
    ({ field, key }) => !TOLD_ALONG.has(field) && !consentKeys.has(field) && !isCalledSo(field, key),
  );
  const fields = {
    ...Object.fromEntries(
      Object.entries(form.fields).flatMap(([name, own]) => (own?.[0] ? [[name, own[0]]] : [])),
    ),
    ...Object.fromEntries(guessed.map(({ field, key }) => [field, key])),
  };
  const boxes = CONSENT_IDS.filter((id) => form.consents[id] || found.some(({ field }) => field === id));
  const asked = boxes.some((id) => id !== "profile") ? boxes : (["letters", ...boxes] as const);
  return {
    builder: form.builder,
    ...(form.locale ? { locale: form.locale } : {}),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    consents: Object.fromEntries(asked.map((id) => [id, wordingOf(form, id, unclear)])),
  };
}

function wordingOf(form: FormConfig, id: ConsentId, unclear: MappedPost["unclear"]) {
  const declared = form.consents[id];
  const shown = unclear.flatMap((each) => (each.id === id && each.value !== null ? [each.value] : []));
  const values = [...(declared?.values ?? []), ...shown];
  return {
    ...(declared?.version ? { version: declared.version } : { text: declared?.text ?? "" }),
    ...(values.length > 0 ? { values } : {}),
  };
}

/** A field that is found by its name needs no line. */
function isCalledSo(field: string, key: string): boolean {
  const name = FIELD_NAMES.find((each): each is FieldName => each === field);
  return name !== undefined && plainNamesOf(name).includes(plainName(key));
}
