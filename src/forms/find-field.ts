import { normaliseAddress } from "../privacy/address.ts";
import type { FormConfig } from "./form-config.ts";
import { type FieldName, plainName, plainNamesOf } from "./names.ts";
import { type PostedField, plainNamesIn } from "./posted-field.ts";

/**
 * The field that holds ours: by the form's own map, or else by what fields of that kind are called. Of several that
 * fit, the first that holds something.
 */
export function findField(
  form: FormConfig,
  name: FieldName,
  fields: readonly PostedField[],
): PostedField | null {
  const own = ownFields(form, name, fields);
  const named =
    own ?? plainNamesOf(name).flatMap((each) => fields.filter((field) => plainNamesIn(field).includes(each)));
  const found = named.find(isFilled);
  if (found || own) return found ?? named[0] ?? null;
  return GUESSES[name]?.(fields) ?? named[0] ?? null;
}

/** Where no name is ours: what else says that a field is an address, or a first name. */
const GUESSES: Partial<Record<FieldName, (fields: readonly PostedField[]) => PostedField | undefined>> = {
  email: (fields) => fields.find((field) => field.isEmail && isFilled(field)) ?? labelledAddress(fields),
  firstName: (fields) =>
    fields.find(
      (field) => isFilled(field) && plainNamesIn(field).some((name) => /voornaam|firstname/.test(name)),
    ),
};

/** By a label that speaks of one ("Vul je e-mailadres in"), or because there is only one address in the post. */
function labelledAddress(fields: readonly PostedField[]): PostedField | undefined {
  const addresses = fields.filter(
    (field) => field.values.length === 1 && normaliseAddress(field.values[0] ?? "") !== null && isOwn(field),
  );
  const labelled = addresses.filter((field) => plainNamesIn(field).some((name) => /e?mail/.test(name)));
  return onlyOne(labelled) ?? onlyOne(addresses);
}

/** No field about somebody else: the visitor's own address is what is looked for. */
function isOwn(field: PostedField): boolean {
  return !plainNamesIn(field).some((name) =>
    /partner|vriend|friend|collega|invit|uitnod|aanbev|refer/.test(name),
  );
}

/** Of several addresses none can be chosen: one of them may be somebody else's. */
function onlyOne(fields: readonly PostedField[]): PostedField | undefined {
  return new Set(fields.map(({ values }) => normaliseAddress(values[0] ?? ""))).size === 1
    ? fields[0]
    : undefined;
}

function isFilled({ values }: PostedField): boolean {
  return values.some((value) => value.trim() !== "");
}

/** The fields that the form's own map names, in its order; null where it says nothing of this one. */
export function ownFields(
  form: FormConfig,
  name: string,
  fields: readonly PostedField[],
): PostedField[] | null {
  const own = form.fields[name];
  return own
    ? own.flatMap((each) => fields.filter(({ names }) => names.some((one) => isSameName(one, each))))
    : null;
}

/** As a coach wrote it down, or so but for case and signs. Gravity's "1.3" is not "13". */
function isSameName(name: string, own: string): boolean {
  if (name.trim() === own.trim()) return true;
  return /[a-z]/i.test(own) && plainName(name) === plainName(own);
}
