import type {
  ApiAnswer,
  ApiContent,
  ApiDocument,
  ApiExample,
  ApiOperation,
  ApiParameter,
  ApiSchema,
} from "./page/docs-document.ts";

export type Paths = ApiDocument["paths"];

export const ref = (name: string): ApiSchema => ({ $ref: `#/components/schemas/${name}` });

export function json(schema: ApiSchema, examples: Record<string, ApiExample>): Record<string, ApiContent> {
  return { "application/json": { schema, examples } };
}

/** A page for people: what is on it is none of a program's business. */
export function page(description: string): ApiAnswer {
  return { description, content: { "text/html": { schema: { type: "string" } } } };
}

export function redirect(description: string): ApiAnswer {
  return {
    description,
    headers: { Location: { description: "Where to go on.", schema: { type: "string" } } },
  };
}

export const localeParameter: ApiParameter = {
  name: "locale",
  in: "query",
  description: "The language. Left out: the first of ours in Accept-Language, else Dutch.",
  schema: { type: "string", enum: ["nl", "en"] },
};

export const langParameter: ApiParameter = { ...localeParameter, name: "lang" };

export const tokenParameter: ApiParameter = {
  name: "token",
  in: "path",
  required: true,
  description: "Sealed and opaque, from a link of ours.",
  schema: { type: "string", maxLength: 1024 },
};

/** A page of ours, told in a line. */
export function pageOperation(
  operationId: string,
  summary: string,
  responses: ApiOperation["responses"],
  more: Partial<ApiOperation> = {},
): ApiOperation {
  return { operationId, tags: ["Pages"], summary, responses, ...more };
}

/** An HTML form's body. */
export function formBody(schema: ApiSchema, required = true): ApiOperation["requestBody"] {
  return { required, content: { "application/x-www-form-urlencoded": { schema } } };
}

export const unknownToken = page("The link is not ours, or was altered, or what it belonged to is gone.");
