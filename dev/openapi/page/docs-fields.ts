import type { ApiDocument, ApiSchema } from "./docs-document.ts";

/** A line of a fields table. */
export interface DocsField {
  /** `scales.anxiety.mean`, `consents[].id`. */
  name: string;
  type: string;
  required: boolean;
  description: string;
}

/** What a $ref stands for; other schemas as they are. */
function resolved(document: ApiDocument, schema: ApiSchema): ApiSchema {
  const name = schema.$ref?.split("/").at(-1);
  return name ? (document.components.schemas[name] ?? {}) : schema;
}

/** Every field of a body, nested ones under dotted names; of alternatives, each field once. */
export function fieldsOf(document: ApiDocument, schema: ApiSchema): DocsField[] {
  const found = new Map<string, DocsField>();
  for (const field of walk(resolved(document, schema), "", true))
    found.set(field.name, merged(found.get(field.name), field));
  return [...found.values()];
}

function walk(schema: ApiSchema, prefix: string, all: boolean): DocsField[] {
  const { properties = {}, required = [], oneOf } = schema;
  if (oneOf) return inEvery(oneOf, prefix);
  return Object.entries(properties).flatMap(([name, each]) => {
    const path = `${prefix}${name}`;
    const field = {
      name: path,
      type: typeOf(each),
      required: all && required.includes(name),
      description: each.description ?? "",
    };
    return [field, ...nested(each, path)];
  });
}

/** A field that only some alternatives need is needed by none of them for all. */
function inEvery(alternatives: readonly ApiSchema[], prefix: string): DocsField[] {
  const lists = alternatives.map((each) => walk(each, prefix, true));
  const inAll = (name: string) => lists.every((list) => list.some((field) => field.name === name));
  return lists.flat().map((field) => ({ ...field, required: field.required && inAll(field.name) }));
}

function nested(schema: ApiSchema, path: string): DocsField[] {
  const inner = schema.items ?? schema.anyOf?.find(({ properties }) => properties) ?? schema;
  return walk(inner, `${path}${schema.items ? "[]" : ""}.`, true);
}

function merged(before: DocsField | undefined, field: DocsField): DocsField {
  if (!before || before.type === field.type) return field;
  return { ...field, type: `${before.type} | ${field.type}` };
}

/** A schema's type in a word or two, with its bounds. */
export function typeOf(schema: ApiSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  if (schema.items) return `list of ${typeOf(schema.items)}${bound("at most ", schema.maxItems)}`;
  if (typeof schema.additionalProperties === "object")
    return `object of ${typeOf(schema.additionalProperties)}`;
  const type = [schema.type ?? "any"].flat().join(" | ");
  return `${type}${range(schema)}${bound("at most ", schema.maxLength, " characters")}`;
}

function range({ minimum, maximum }: ApiSchema): string {
  if (minimum === undefined) return "";
  return maximum === undefined ? `, ${minimum} or more` : `, ${minimum} to ${maximum}`;
}

function bound(before: string, value: number | undefined, unit = ""): string {
  return value === undefined ? "" : `, ${before}${value}${unit}`;
}
