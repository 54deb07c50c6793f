import { isRecord } from "./is-record.ts";
import { plainVariants } from "./names.ts";

/** One field as a builder posted it. */
export interface PostedField {
  /** What the poster calls it, to say back to the poster. */
  readonly key: string;
  /** All names that it may be known by: id, name, label, ref. */
  readonly names: readonly string[];
  /** As text: one, or one for each chosen option. */
  readonly values: readonly string[];
  /** The builder's own names of the chosen options: they stay where a label is reworded. */
  readonly refs?: readonly string[];
  /** The builder says that this is an e-mail field. */
  readonly isEmail?: boolean;
}

/** A post, whatever the builder. */
export interface PostedForm {
  readonly fields: readonly PostedField[];
  /** The builder's own id of this submission: the same when it comes again. */
  readonly ownId: string | null;
}

const plainNames = new WeakMap<PostedField, readonly string[]>();

/** Its names, plain, worked out once a field: each of ours is looked for among all, and a request has 10 ms. */
export function plainNamesIn(field: PostedField): readonly string[] {
  const known = plainNames.get(field) ?? [...new Set(field.names.flatMap(plainVariants))];
  plainNames.set(field, known);
  return known;
}

/** More options than any form has; more would only be there to hurt. */
const VALUES_MAX = 100;

/** A value as text; what has no text (a file, null, something nested) is left out. */
export function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (!Array.isArray(value)) return [];
  return value.slice(0, VALUES_MAX).flatMap((each) => (Array.isArray(each) ? [] : textsOf(each)));
}

/** A text that is there and not blank, or null. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** An object's members as fields; what is nested once is spelled as forms spell it, `consents[letters]`. */
export function fieldsOf(value: unknown): PostedField[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    isRecord(inner)
      ? Object.entries(inner).map(([name, each]) => fieldOf(`${key}[${name}]`, textsOf(each)))
      : [fieldOf(key, textsOf(inner))],
  );
}

/** A form's entries as fields: a name that comes more than once has all of its values. */
export function fieldsOfEntries(entries: readonly (readonly [string, string])[]): PostedField[] {
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) {
    // PHP's and Rails' way to say that a name comes more than once.
    const key = name.endsWith("[]") ? name.slice(0, -2) : name;
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return [...values].map(([key, texts]) => fieldOf(key, texts));
}

function fieldOf(key: string, values: readonly string[]): PostedField {
  return { key, names: [key], values };
}
