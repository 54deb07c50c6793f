import { BODY_CHARS_MAX, KEY_CHARS_MAX } from "./config.ts";
import { errorAnswer, faultAnswer } from "./errors.ts";
import { validationOf } from "./payload.ts";
import { type SendParts, send } from "./send.ts";
import type { State } from "./state.ts";
import type { Answer, Call, Mail } from "./types.ts";

export interface ApiParts extends SendParts {
  readonly apiKey: string;
  readonly state: State;
  readonly now: () => number;
}

const LIFT_PATH = "/suppressions/batch/remove";

export function isApiPath(path: string): boolean {
  return path === "/emails" || path.startsWith("/emails/") || path === LIFT_PATH;
}

/** Answers one request as Resend's API does. Rejects with ConnectionDropped where a fault says so. */
export async function answerApi(parts: ApiParts, request: Request): Promise<Response> {
  const { admitted, headers } = parts.limits.admit();
  const body = request.method === "POST" ? await request.text() : "";
  const call = newCall(request, body, parts.now());
  parts.state.noteCall(call, body.length);
  const answer = admitted
    ? (refuseAtTheDoor(request, parts.apiKey, body) ?? (await route(parts, request, call, body)))
    : errorAnswer("rate_limit_exceeded");
  call.answer = answer;
  return toResponse(answer, headers);
}

function newCall(request: Request, body: string, at: number): Call {
  return {
    at,
    method: request.method,
    path: pathOf(request),
    idempotencyKey: request.headers.get("idempotency-key"),
    payload: parseJson(body),
    answer: null,
    dropped: null,
    accepted: [],
  };
}

function refuseAtTheDoor(request: Request, apiKey: string, body: string): Answer | null {
  const authorization = request.headers.get("authorization");
  if (!authorization) return errorAnswer("missing_api_key");
  if (authorization !== `Bearer ${apiKey}`) return errorAnswer("invalid_api_key");
  if (body.length > BODY_CHARS_MAX) return errorAnswer("validation_error", "The body is too large.", 413);
  return null;
}

async function route(parts: ApiParts, request: Request, call: Call, body: string): Promise<Answer> {
  if (call.path === LIFT_PATH) return lift(parts, call);
  const sends = call.path === "/emails" || call.path === "/emails/batch";
  if (sends && call.method === "POST") return await post(parts, request, call, body);
  if (sends || call.method !== "GET") return errorAnswer("method_not_allowed");
  const mail = parts.state.mail(call.path.slice("/emails/".length));
  return mail ? { status: 200, body: toApiEmail(mail) } : errorAnswer("not_found");
}

/** Takes addresses off a list that the mailbox does not keep: each was on it. */
function lift({ faults }: ApiParts, { method, path, payload }: Call): Answer {
  if (method !== "POST") return errorAnswer("method_not_allowed");
  const { emails } = Object(payload) as { emails?: unknown };
  if (!Array.isArray(emails) || emails.length === 0) return errorAnswer("missing_required_field");
  const fault = faults.take({ path, recipients: emails.map((email) => [String(email)]) });
  if (fault) return faultAnswer(fault.status, fault.name);
  return {
    status: 200,
    body: { data: emails.map(() => ({ object: "suppression", id: crypto.randomUUID(), deleted: true })) },
  };
}

async function post(parts: ApiParts, request: Request, call: Call, body: string): Promise<Answer> {
  const keyLength = call.idempotencyKey?.length ?? 1;
  if (keyLength < 1 || keyLength > KEY_CHARS_MAX) return errorAnswer("invalid_idempotency_key");
  const validation = validationOf(call.path, request.headers.get("x-batch-validation"));
  return await send(parts, { call, validation, fingerprint: await fingerprintOf(`${call.path}\n${body}`) });
}

/** A hash rather than the payload: a day of keys must not hold a day of letters. */
async function fingerprintOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function toResponse(
  { status, body, headers }: Answer,
  rateHeaders: Readonly<Record<string, string>>,
): Response {
  const isText = typeof body === "string";
  const contentType = isText ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
  return new Response(isText ? body : JSON.stringify(body), {
    status,
    headers: { "content-type": contentType, ...rateHeaders, ...headers },
  });
}

function toApiEmail(mail: Mail): unknown {
  const { id, from, to, cc, bcc, subject, html, text } = mail;
  return {
    object: "email",
    id,
    message_id: mail.messageId,
    from,
    to,
    cc,
    bcc,
    reply_to: mail.replyTo,
    subject,
    html,
    text,
    created_at: mail.createdAt,
    scheduled_at: null,
    last_event: mail.lastEvent,
    tags: Object.entries(mail.tags).map(([name, value]) => ({ name, value })),
  };
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
