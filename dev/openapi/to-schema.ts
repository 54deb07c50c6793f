import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import type { ApiSchema } from "./page/docs-document.ts";

/** By path: "" is the value itself, `consents[].id` a field of a list's members. */
export type FieldTexts = Readonly<Record<string, string>>;

/**
 * The JSON Schema of what a valibot schema takes, every field with its text.
 * @throws where a field has no text or a text has no field: so neither is forgotten.
 */
export function toSchema(schema: v.GenericSchema, texts: FieldTexts): ApiSchema {
  const { $schema: _, ...json } = toJsonSchema(schema, {
    target: "draft-2020-12",
    typeMode: "input",
    // Our only custom schema is an object with any names.
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === "custom" ? { type: "object" } : null),
  });
  const unused = new Set(Object.keys(texts));
  const described = describe(json as ApiSchema, "", texts, unused);
  if (unused.size > 0) throw new Error(`No such field: ${[...unused].join(", ")}`);
  return described;
}

function describe(schema: ApiSchema, path: string, texts: FieldTexts, unused: Set<string>): ApiSchema {
  const inner = (each: ApiSchema, at: string) => describe(each, at, texts, unused);
  const description = texts[path];
  const isField = path !== "" && !path.endsWith("[]");
  if (isField && !description) throw new Error(`No text for the field ${path}`);
  unused.delete(path);
  const { properties, items, oneOf, anyOf } = schema;
  const dot = path === "" ? "" : ".";
  return {
    ...schema,
    ...(description ? { description } : {}),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [name, inner(each, `${path}${dot}${name}`)]),
      ),
    }),
    ...(items && { items: inner(items, `${path}[]`) }),
    ...(oneOf && { oneOf: oneOf.map((each) => inner(each, path)) }),
    ...(anyOf && { anyOf: anyOf.map((each) => withoutText(inner(each, path))) }),
  };
}

/** An alternative such as null needs no text of its own. */
function withoutText({ description: _, ...schema }: ApiSchema): ApiSchema {
  return schema;
}
