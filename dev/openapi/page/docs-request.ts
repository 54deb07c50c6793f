import type { ApiDocument, ApiMethod, ApiOperation } from "./docs-document.ts";

/** Where `npm start` answers, and the key that it sets: docs/operate.md names the real one. */
const LOCAL_URL = "http://localhost:8787";
export const LOCAL_API_KEY = "only-for-npm-start-on-your-own-laptop";

export const FORM_TYPE = "application/x-www-form-urlencoded";

export interface ExampleRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

/** What an operation's first example asks, or null where it needs something that an example can't have. */
export function exampleRequest(
  path: string,
  method: ApiMethod,
  { parameters = [], requestBody, security }: ApiOperation,
): ExampleRequest | null {
  const needed = parameters.filter(({ required }) => required);
  if (needed.some(({ example }) => example === undefined)) return null;
  const filled = needed.reduce((at, { name, example }) => at.replace(`{${name}}`, String(example)), path);
  const query = new URLSearchParams(
    parameters
      .filter((each) => each.in === "query" && each.example !== undefined)
      .map(({ name, example }): [string, string] => [name, String(example)]),
  );
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const [first] = Object.values(content?.examples ?? {});
  if (requestBody && !first) return null;
  return {
    method: method.toUpperCase(),
    path: query.size > 0 ? `${filled}?${query}` : filled,
    headers: {
      ...(security?.[0]?.apiKey ? { authorization: `Bearer ${LOCAL_API_KEY}` } : {}),
      ...(type ? { "content-type": type } : {}),
    },
    body: first?.value,
  };
}

/** The same as a command for a shell. */
export function curlOf({ method, path, headers, body }: ExampleRequest): string {
  const url = `'${LOCAL_URL}${path}'`;
  const lines = [
    method === "GET" ? `curl ${url}` : `curl -X ${method} ${url}`,
    ...Object.entries(headers)
      // What curl sends by itself.
      .filter(([, value]) => value !== FORM_TYPE)
      .map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...dataOf(headers["content-type"], body),
  ];
  return lines.join(" \\\n  ");
}

function dataOf(type: string | undefined, body: unknown): string[] {
  if (body === undefined) return [];
  if (type !== FORM_TYPE) return [`-d ${quoted(showJson(body))}`];
  const fields = Object.entries(body as Record<string, string>);
  return fields.map(([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`);
}

/** One word for a shell, whatever stands in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** JSON with a line for each member, and what is nested on that line. */
export function showJson(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, each]) => `  ${JSON.stringify(name)}: ${oneLine(each)}`);
  return `{\n${members.join(",\n")}\n}`;
}

/** Spaces where a line may break; texts stay as they are. */
function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${oneLine(each)}`);
  return `{ ${members.join(", ")} }`;
}

/** An operation's place on the page. */
export interface PlacedOperation {
  path: string;
  method: ApiMethod;
  operation: ApiOperation;
}

export function operationsOf(document: ApiDocument, tag: string): PlacedOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    (Object.entries(methods) as [ApiMethod, ApiOperation][])
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ path, method, operation })),
  );
}
