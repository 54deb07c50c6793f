import type { FormConfig } from "./form-config.ts";
import { type FieldName, plainName, plainNamesOf } from "./names.ts";
import { type PostedField, plainNamesIn } from "./posted-field.ts";

/**
 * The field that holds ours: by the form's own map, or else by what fields of that kind are called, or else an
 * e-mail field by its type. Of several that fit, the first that holds something.
 */
export function findField(
  form: FormConfig,
  name: FieldName,
  fields: readonly PostedField[],
): PostedField | null {
  const matches =
    ownFields(form, name, fields) ??
    plainNamesOf(name).flatMap((each) => fields.filter((field) => plainNamesIn(field).includes(each)));
  if (!form.fields[name] && name === "email") matches.push(...fields.filter(({ isEmail }) => isEmail));
  return matches.find(({ values }) => values.some((value) => value.trim() !== "")) ?? matches[0] ?? null;
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
