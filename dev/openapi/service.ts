import type { ApiSchema } from "./page/docs-document.ts";
import { json, type Paths, page, ref } from "./parts.ts";
import { problemAnswers } from "./problems.ts";

/** What Resend sends, as far as it is read here; the rest is its own. */
const resendEvent: ApiSchema = {
  type: "object",
  description: "Resend's event. Kinds that mean nothing here are answered 204 and forgotten.",
  properties: {
    type: {
      type: "string",
      description: "What became of a letter.",
      examples: ["email.delivered", "email.bounced", "email.complained", "email.failed", "email.suppressed"],
    },
    data: {
      type: "object",
      description: "Of this only the tag `send` and the kind of bounce are read: no address is kept.",
    },
  },
};

export const serviceSchemas: Record<string, ApiSchema> = { ResendEvent: resendEvent };

const svixHeader = (name: string, description: string) => ({
  name,
  in: "header" as const,
  required: true,
  description,
  schema: { type: "string" },
});

const healthy = {
  status: "ok",
  reason: null,
  oldestDueSeconds: 0,
  letters: { due: 0, late: 0, unknown: 0, failed: 0 },
};
const behind = {
  status: "degraded",
  reason: "provider-does-not-answer",
  oldestDueSeconds: 1860,
  letters: { due: 12, late: 9, unknown: 0, failed: 0 },
};

export const servicePaths: Paths = {
  "/webhooks/resend": {
    post: {
      operationId: "takeResendEvent",
      tags: ["Webhooks"],
      summary: "What Resend tells of a letter",
      description:
        "Only Resend calls this. Signed by Svix over the raw body, at most five minutes old; any order and any number of times is fine. An answer of 5xx makes it come again.",
      parameters: [
        svixHeader("svix-id", "The delivery's own id."),
        svixHeader("svix-timestamp", "Seconds since 1970."),
        svixHeader("svix-signature", "One or more signatures, parted by spaces."),
      ],
      requestBody: {
        required: true,
        content: json(ref("ResendEvent"), {
          delivered: {
            summary: "A letter arrived",
            value: { type: "email.delivered", data: { tags: { send: "AAAAAAAAAAAAAAAB-0" } } },
          },
        }),
      },
      responses: { "204": { description: "Taken in." }, ...problemAnswers(401, 413, 500, 503) },
    },
  },
  "/healthz": {
    get: {
      operationId: "checkHealth",
      tags: ["Service"],
      summary: "Whether letters go out",
      description: "For whatever watches over the service: the status is enough, the body says why.",
      responses: {
        "200": {
          description: "Letters go out in time.",
          content: json(ref("Health"), { ok: { summary: "All is well", value: healthy } }),
        },
        "503": {
          description: "The oldest due letter is late, or the database can't be reached (a problem).",
          content: {
            ...json(ref("Health"), { late: { summary: "Resend does not answer", value: behind } }),
            "application/problem+json": { schema: ref("UnavailableProblem") },
          },
        },
        ...problemAnswers(500),
      },
    },
  },
  "/openapi.json": {
    get: {
      operationId: "getOpenApi",
      tags: ["Service"],
      summary: "This API as an OpenAPI document",
      responses: {
        "200": {
          description: "OpenAPI 3.1.",
          content: { "application/json": { schema: { type: "object" } } },
        },
        "304": { description: "What you have is still right." },
        ...problemAnswers(404),
      },
    },
  },
  "/docs": {
    get: {
      operationId: "getDocs",
      tags: ["Service"],
      summary: "This API as a page",
      responses: {
        "200": page("The page."),
        "304": { description: "What you have is still right." },
        ...problemAnswers(404),
      },
    },
  },
};
