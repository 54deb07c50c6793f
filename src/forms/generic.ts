import { isRecord } from "./is-record.ts";
import type { PostBody } from "./post-body.ts";
import { fieldsOf, fieldsOfEntries, type PostedField, textsOf } from "./posted-field.ts";

/** What senders put their fields in: n8n `body`, Tally `data`, Elementor's workaround `form_fields`, Jotform `rawRequest`. */
const WRAPPERS = new Set(
  `
    body data payload fields form_fields form_data formData form_response entry item rawRequest
    submission answers_list values record event response questions wpforms
  `
    .trim()
    .split(/\s+/),
);
/** Of the request that a sender took in itself: nobody's fields. */
const NOISE = new Set(["headers", "query", "params", "webhookUrl", "executionMode"]);
/** How deep senders wrap: n8n an array, a body, data, fields. */
const DEPTH_MAX = 5;
/** Members that name a field, in a list of them. */
const NAMES = ["name", "key", "label", "title", "question", "ref", "id"] as const;

/** Any sender's post as plain fields: whatever it is wrapped in, nested one level, or listed as names and values. */
export function genericFields(body: PostBody): PostedField[] {
  return body.kind === "json" ? fieldsIn(body.value, DEPTH_MAX) : formFields(body.entries);
}

/** A form's entries: those of `form_fields[...]` under their own names, and JSON in one of them (Jotform) read. */
export function formFields(entries: readonly (readonly [string, string])[]): PostedField[] {
  const wrapped = entries.flatMap(([name, value]) => {
    const json = WRAPPERS.has(name) ? parsed(value) : null;
    return json === null ? [] : fieldsIn(json, DEPTH_MAX);
  });
  if (wrapped.length > 0) return wrapped;
  return fieldsOfEntries(
    entries.map(([name, value]) => [WRAPPED.exec(name)?.slice(1).join("") ?? name, value]),
  );
}

const WRAPPED = /^(?:form_fields|fields|form|data)\[([^[\]]+)\](.*)$/;

function fieldsIn(value: unknown, depth: number): PostedField[] {
  if (depth === 0) return [];
  if (typeof value === "string") return fieldsIn(parsed(value), depth - 1);
  if (Array.isArray(value)) {
    const listed = value.filter(isRecord).filter(isListed);
    if (listed.length > 0) return listed.flatMap(fieldsOfListed);
    return value.length === 1 ? fieldsIn(value[0], depth - 1) : [];
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (NOISE.has(name)) return [];
    const wrapped = WRAPPERS.has(name) ? fieldsIn(inner, depth - 1) : [];
    return wrapped.length > 0 ? wrapped : fieldsOf({ [name]: inner });
  });
}

/** JSON that a sender wrote into a text, or null. */
function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `{label: "E-mailadres", type: "INPUT_EMAIL", value: "..."}`: one field, named by its members. */
function isListed(item: Record<string, unknown>): boolean {
  return (
    ["value", "answer"].some((name) => name in item) && NAMES.some((name) => textsOf(item[name]).length > 0)
  );
}

function fieldsOfListed(item: Record<string, unknown>): PostedField[] {
  const names = NAMES.flatMap((name) => textsOf(item[name]));
  const key = names[0] ?? "";
  const value = item.value ?? item.answer;
  if (isRecord(value))
    return fieldsOf({ [key]: value }).map((field) => ({
      ...field,
      names: [field.key, ...names.map((name) => field.key.replace(key, () => name))],
    }));
  const options = Array.isArray(item.options) ? item.options.filter(isRecord) : [];
  const labelOf = new Map(
    options.map((option) => [textsOf(option.id)[0], textsOf(option.text ?? option.label ?? option.name)[0]]),
  );
  const sent = textsOf(value);
  const refs = sent.filter((each) => labelOf.has(each));
  return [
    {
      key,
      names,
      values: sent.map((each) => labelOf.get(each) ?? each),
      refs,
      isEmail: textsOf(item.type ?? item.field_type).some((type) => /e-?mail/i.test(type)),
    },
  ];
}
