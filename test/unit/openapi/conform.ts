import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { answerSchemas } from "../../../dev/openapi/answer-schemas.ts";
import { makeDocument } from "../../../dev/openapi/document.ts";
import type {
  ApiAnswer,
  ApiMethod,
  ApiOperation,
  ApiSchema,
} from "../../../dev/openapi/page/docs-document.ts";

const document = makeDocument();

/** An answer may hold no field that the document does not have: readers may add some later, we must say so. */
function closed(schema: ApiSchema): ApiSchema {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties && {
      additionalProperties: false,
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, closed(each)])),
    }),
    ...(items && { items: closed(items) }),
    ...(anyOf && { anyOf: anyOf.map(closed) }),
  };
}

const schemas = { ...document.components.schemas };
for (const name of [...Object.keys(answerSchemas), "Problem"]) schemas[name] = closed(schemas[name] ?? {});

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: "api", components: { schemas } });

const compiled = new Map<string, ValidateFunction>();

/** What a value has against a schema of the document; nothing where it fits. */
export function faultsIn(schema: ApiSchema, value: unknown): string[] {
  const key = JSON.stringify(schema).replaceAll('"#/', '"api#/');
  const validate = compiled.get(key) ?? ajv.compile(JSON.parse(key));
  compiled.set(key, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** An operation by its name, with its place. */
export function operationNamed(name: string): { path: string; method: ApiMethod; operation: ApiOperation } {
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods))
      if (operation.operationId === name) return { path, method: method as ApiMethod, operation };
  throw new Error(`No operation is called ${name}.`);
}

function answerOf({ responses }: ApiOperation, status: number): ApiAnswer {
  const answer = responses[String(status)];
  if (!answer) throw new Error(`The status ${status} is not in the document.`);
  const shared = answer.$ref?.split("/").at(-1);
  return shared ? (document.components.responses[shared] ?? {}) : answer;
}

/** What a real answer has against the document: its type, its headers, its body; nothing where it fits. */
export async function faultsOf(operation: ApiOperation, response: Response): Promise<string[]> {
  const { content = {}, headers = {} } = answerOf(operation, response.status);
  const missing = Object.keys(headers)
    .filter((name) => !response.headers.has(name))
    .map((name) => `no ${name}`);
  const text = await response.text();
  const [type = ""] = (response.headers.get("content-type") ?? "").split(";");
  const told = content[type];
  if (Object.keys(content).length === 0) return text === "" ? missing : [...missing, "a body"];
  if (!told) return [...missing, `not ${type || "without a type"}`];
  const value = type.endsWith("json") ? JSON.parse(text) : text;
  return [...missing, ...faultsIn(told.schema, value)];
}

/** "name status" of everything that the document says can be answered. */
export const documentedAnswers = Object.values(document.paths).flatMap((methods) =>
  Object.values(methods).flatMap(({ operationId, responses }) =>
    Object.keys(responses).map((status) => `${operationId} ${status}`),
  ),
);
