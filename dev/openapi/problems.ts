import { Hono } from "hono";
import { type FieldProblem, problem } from "../../src/routes/http/problem.ts";
import { PROBLEM_CODES, type ProblemCode } from "../../src/texts/problems.ts";
import type { ApiAnswer, ApiSchema } from "./page/docs-document.ts";

/** A document as the routes themselves make it. */
interface MadeProblem {
  readonly status: number;
  readonly body: { code: string; detail: string };
}

async function make(code: ProblemCode, errors: readonly FieldProblem[] = []): Promise<MadeProblem> {
  const app = new Hono().get("/", (c) => problem(c, "en", code, errors));
  const response = await app.request("/");
  return { status: response.status, body: (await response.json()) as MadeProblem["body"] };
}

/** Codes that the routes never answer in production. */
const ONLY_IN_DEVELOPMENT: readonly ProblemCode[] = ["invalid-duration"];

const made = await Promise.all(
  PROBLEM_CODES.filter((code) => !ONLY_IN_DEVELOPMENT.includes(code)).map((code) => make(code)),
);

/** Every code with its status and its English text, as /docs lists them. */
export const problemCodes = made.map(({ status, body }) => ({
  code: body.code,
  status,
  detail: body.detail,
}));

const codesOf = (status: number) =>
  problemCodes.filter((each) => each.status === status).map(({ code }) => code);

const NAMES: Readonly<Record<number, string>> = {
  400: "Malformed",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  409: "Conflict",
  410: "Gone",
  413: "TooLarge",
  415: "UnsupportedMediaType",
  422: "Invalid",
  429: "TooOften",
  500: "Failed",
  503: "Unavailable",
};

const MEANINGS: Readonly<Record<number, string>> = {
  400: "The body can't be read at all.",
  401: "The key or the signature is missing or wrong.",
  403: "Not from here.",
  404: "There is nothing at this address.",
  413: "The body is larger than 64 KiB.",
  415: "A content type that this route does not take.",
  422: "Readable, but not right: `errors` says where.",
  429: "Too often: try again after the seconds in Retry-After.",
  500: "A mistake on our side. Nothing was kept by halves.",
  503: "The database can't be reached: try again in a minute.",
};

const statuses = [...new Set(made.map(({ status }) => status))].sort((a, b) => a - b);

/** An answer of this status, by reference. */
export function problemAnswer(status: number): ApiAnswer {
  const name = NAMES[status];
  if (!name || !statuses.includes(status)) throw new Error(`No problem has the status ${status}.`);
  return { $ref: `#/components/responses/${name}` };
}

/** Answers by status, as an operation lists them. */
export function problemAnswers(...list: number[]): Record<string, ApiAnswer> {
  return Object.fromEntries(list.map((status) => [String(status), problemAnswer(status)]));
}

const fieldCodes = codesOf(422).filter((code) => code !== "invalid-fields");

const problemSchema: ApiSchema = {
  type: "object",
  description: "RFC 9457. Branch on `code`; the texts are for people. Nothing that was sent is said back.",
  required: ["type", "title", "status", "detail", "code"],
  properties: {
    type: { const: "about:blank", description: "The status says what kind of problem it is." },
    title: { type: "string", description: "The status in words, always English." },
    status: { type: "integer", enum: statuses, description: "The HTTP status again." },
    detail: { type: "string", description: "For people, in the visitor's language." },
    code: { enum: problemCodes.map(({ code }) => code), description: "Stable: what programs branch on." },
    errors: {
      type: "array",
      description: "What is wrong where; at most 20.",
      items: {
        type: "object",
        required: ["detail", "code", "pointer"],
        properties: {
          detail: { type: "string", description: "For people, in the visitor's language." },
          code: { enum: fieldCodes, description: "Stable." },
          pointer: {
            type: "string",
            pattern: "^#(/.*)?$",
            description: "JSON pointer (RFC 6901) into what was sent; `#` is all of it.",
          },
        },
      },
    },
  },
};

const wrongFields: readonly FieldProblem[] = [
  { code: "invalid-email", pointer: "/email" },
  { code: "consent-required", pointer: "/consents" },
];

async function answerFor(status: number): Promise<ApiAnswer> {
  const codes = codesOf(status);
  const [first] = status === 422 ? ["invalid-fields"] : codes;
  const { body } = await make(first as ProblemCode, status === 422 ? wrongFields : []);
  return {
    description: MEANINGS[status] ?? "Refused.",
    ...(status === 429 || status === 503 ? { headers: { "Retry-After": retryAfter } } : {}),
    content: {
      "application/problem+json": {
        schema: { $ref: `#/components/schemas/${NAMES[status]}Problem` },
        examples: { problem: { summary: `As it is answered: ${first}`, value: body } },
      },
    },
  };
}

const retryAfter = { description: "Seconds.", schema: { type: "integer", minimum: 1 } };

/** One shape, and for each status the codes that go with it. */
export const problemSchemas: Record<string, ApiSchema> = {
  Problem: problemSchema,
  ...Object.fromEntries(
    statuses.map((status) => [
      `${NAMES[status]}Problem`,
      {
        allOf: [
          { $ref: "#/components/schemas/Problem" },
          {
            type: "object",
            properties: { status: { const: status }, code: { enum: codesOf(status) } },
          },
        ],
      } satisfies ApiSchema,
    ]),
  ),
};

const answers = new Map(
  await Promise.all(statuses.map(async (status) => [status, await answerFor(status)] as const)),
);

/** These come as a page as well, so that each route says it in its own words. */
const NOT_SHARED = [429];

export const problemResponses: Record<string, ApiAnswer> = Object.fromEntries(
  [...answers]
    .filter(([status]) => !NOT_SHARED.includes(status))
    .map(([status, answer]) => [NAMES[status], answer]),
);

/** A page for whoever posted a form, a problem document for a script. */
export function pageOrProblem(status: number, description: string): ApiAnswer {
  const { headers, content } = answers.get(status) ?? {};
  const page = { "text/html": { schema: { type: "string" } } };
  return { description, ...(headers ? { headers } : {}), content: { ...content, ...page } };
}
