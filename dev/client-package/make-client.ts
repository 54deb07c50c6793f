import { type Schema, typeOf } from "./types-of.ts";

type Media = Record<string, { schema: Schema }>;

interface Operation {
  operationId: string;
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Schema; description?: string }[];
  requestBody?: { content: Media };
  responses: Record<string, { content?: Media; $ref?: string }>;
  security?: unknown[];
}

/** The API's description, as far as a client is made of it. */
export interface Description {
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

interface Call {
  name: string;
  summary: string;
  method: string;
  path: string;
  /** Type of the query; null: none is asked. */
  query: string | null;
  body: string | null;
  answer: string;
}

const JSON_TYPE = "application/json";

/** What a site's own code may call: the JSON routes below /v1 without a form's id in them. */
function callsOf({ paths }: Description): Call[] {
  return Object.entries(paths)
    .filter(([path]) => path.startsWith("/v1/") && !path.includes("{"))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => callOf(path, method, operation)),
    );
}

function callOf(path: string, method: string, operation: Operation): Call {
  const query = (operation.parameters ?? []).filter((each) => each.in === "query");
  const members = query.map(
    ({ name, required, schema }) => `${name}${required ? "" : "?"}: ${typeOf(schema)}`,
  );
  const taken = Object.entries(operation.responses).find(([status]) => status.startsWith("2"))?.[1];
  const answer = taken?.content?.[JSON_TYPE]?.schema;
  const body = operation.requestBody?.content[JSON_TYPE]?.schema;
  return {
    name: operation.operationId,
    summary: operation.summary ?? "",
    method: method.toUpperCase(),
    path,
    query: members.length > 0 ? `{ ${members.join("; ")} }` : null,
    body: body ? typeOf(body) : null,
    answer: answer ? typeOf(answer) : "null",
  };
}

/** The declarations: every named shape of the description, and the client. */
export function declarations(description: Description): string {
  const shapes = Object.entries(description.components.schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema)};`,
  );
  const methods = callsOf(description).map(({ name, summary, query, body, answer }) => {
    const parameter = body ? `body: ${body}` : query ? `query?: ${query}` : "";
    return `  /** ${summary} */\n  ${name}(${parameter}): Promise<Reply<${answer}>>;`;
  });
  return `${shapes.join("\n\n")}

/** What came back; never thrown, but for a network that fails. */
export type Reply<T> =
  | { readonly ok: true; readonly status: number; readonly value: T }
  /** Null: something between here and the site answered in its place. */
  | { readonly ok: false; readonly status: number; readonly problem: Problem | null };

export interface ClientOptions {
  /** What sends; the platform's own fetch where it is left out. */
  readonly fetch?: typeof fetch;
  /** For routes of the coach's own systems (goals). Keep it out of browsers. */
  readonly apiKey?: string;
}

export interface Client {
${methods.join("\n")}
}

/** @param siteUrl the origin that your Hechtwijzer answers at, such as https://quiz.example. */
export declare function makeClient(siteUrl: string, options?: ClientOptions): Client;
`;
}

/** index.js: one function for each route. */
export function script(description: Description): string {
  const methods = callsOf(description).map(({ name, method, path, query, body }) => {
    const parameter = body ? "body" : query ? "query" : "";
    return `    ${name}: (${parameter}) => call("${method}", "${path}"${parameter ? `, { ${parameter} }` : ""}),`;
  });
  return `export function makeClient(siteUrl, { fetch: send = globalThis.fetch, apiKey } = {}) {
  const { origin } = new URL(siteUrl);

  async function call(method, path, { body, query } = {}) {
    const url = new URL(path, origin);
    for (const [name, value] of Object.entries(query ?? {}))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const headers = { accept: "application/json" };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (apiKey !== undefined) headers.authorization = \`Bearer \${apiKey}\`;
    const init = { method, headers, credentials: "omit" };
    const response = await send(url.href, body === undefined ? init : { ...init, body: JSON.stringify(body) });
    const text = await response.text();
    const { status } = response;
    const value = read(text);
    if (response.ok) return { ok: true, status, value };
    return { ok: false, status, problem: value };
  }

  return {
${methods.join("\n")}
  };
}

function read(text) {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
`;
}
