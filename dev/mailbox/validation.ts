import { RECIPIENTS_MAX, TAG_CHARS_MAX } from "./config.ts";
import { type ErrorName, errorAnswer } from "./errors.ts";
import type { Answer, Draft } from "./types.ts";

export interface Problem {
  readonly name: ErrorName;
  readonly message: string;
}

const ADDRESS = /^(?:[^<>\r\n]*<([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+))$/;
const TAG = new RegExp(`^[A-Za-z0-9_-]{1,${TAG_CHARS_MAX}}$`);
const ADDRESS_HINT = "needs to follow the `email@example.com` or `Name <email@example.com>` format.";
/** Resend has them; this mailbox would only pretend. */
const UNSUPPORTED = ["attachments", "scheduled_at", "template", "topic_id"];

/** The bare address of "Name <address>", in lower case; null where it is none. */
export function bareAddress(text: string): string | null {
  const [, named, bare] = ADDRESS.exec(text.trim()) ?? [];
  return (named ?? bare)?.toLowerCase() ?? null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function problemAnswer({ name, message }: Problem): Answer {
  return errorAnswer(name, message);
}

/** The letter in a request body as Resend's JSON spells it, or the first thing wrong with it. */
export function validateEmail(body: unknown): { readonly draft: Draft } | { readonly problem: Problem } {
  if (!isRecord(body)) return invalid("The `request.body` field must be an `object`.");
  const problem = missingField(body) ?? wrongAddress(body) ?? wrongContent(body);
  return problem ? { problem } : { draft: draftOf(body) };
}

function missingField(body: Record<string, unknown>): Problem | null {
  for (const field of ["from", "to", "subject"]) {
    if (isEmpty(body[field]))
      return { name: "missing_required_field", message: `Missing \`${field}\` field.` };
  }
  if (!isEmpty(body.html) || !isEmpty(body.text)) return null;
  return { name: "missing_required_field", message: "Missing `html` or `text` field." };
}

function wrongAddress(body: Record<string, unknown>): Problem | null {
  if (typeof body.from !== "string" || bareAddress(body.from) === null) {
    return {
      name: "invalid_from_address",
      message: `Invalid \`from\` field. The email address ${ADDRESS_HINT}`,
    };
  }
  for (const field of ["to", "cc", "bcc", "reply_to"]) {
    const addresses = list(body[field]);
    const valid = addresses.every((address) => typeof address === "string" && bareAddress(address) !== null);
    if (!valid) return problem(`Invalid \`${field}\` field. The email address ${ADDRESS_HINT}`);
    if (addresses.length > RECIPIENTS_MAX)
      return problem(`The \`${field}\` field holds over ${RECIPIENTS_MAX} addresses.`);
  }
  return null;
}

function wrongContent(body: Record<string, unknown>): Problem | null {
  const unsupported = UNSUPPORTED.find((field) => !isEmpty(body[field]));
  if (unsupported) return problem(`The local mailbox does not know the \`${unsupported}\` field.`);
  for (const field of ["subject", "html", "text"]) {
    const wrong = body[field] !== undefined && body[field] !== null && typeof body[field] !== "string";
    if (wrong) return problem(`The \`${field}\` field must be a \`string\`.`);
  }
  return wrongHeaders(body.headers) ?? wrongTags(body.tags);
}

function wrongHeaders(headers: unknown): Problem | null {
  if (headers === undefined || headers === null) return null;
  const valid = isRecord(headers) && Object.entries(headers).every(isHeader);
  return valid
    ? null
    : problem("The `headers` field must be an `object` of header names and one-line values.");
}

function isHeader([name, value]: readonly [string, unknown]): boolean {
  return /^[!-9;-~]+$/.test(name) && typeof value === "string" && !/[\r\n]/.test(value);
}

function wrongTags(tags: unknown): Problem | null {
  if (tags === undefined || tags === null) return null;
  if (!Array.isArray(tags)) return problem("The `tags` field must be an `array`.");
  const valid = tags.every((tag) => isRecord(tag) && isTagText(tag.name) && isTagText(tag.value));
  return valid ? null : problem("Tags should only contain ASCII letters, numbers, underscores, or dashes.");
}

function isTagText(text: unknown): boolean {
  return typeof text === "string" && TAG.test(text);
}

function draftOf(body: Record<string, unknown>): Draft {
  return {
    from: String(body.from),
    to: list(body.to).map(String),
    cc: list(body.cc).map(String),
    bcc: list(body.bcc).map(String),
    replyTo: list(body.reply_to).map(String),
    subject: String(body.subject),
    html: typeof body.html === "string" ? body.html : null,
    text: typeof body.text === "string" ? body.text : null,
    headers: stringRecord(Object.entries(body.headers ?? {})),
    tags: stringRecord(list(body.tags).map((tag) => (isRecord(tag) ? [tag.name, tag.value] : []))),
  };
}

function stringRecord(entries: readonly (readonly unknown[])[]): Record<string, string> {
  return Object.fromEntries(entries.map(([name, value]) => [String(name), String(value)]));
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

function problem(message: string): Problem {
  return { name: "validation_error", message };
}

function invalid(message: string): { readonly problem: Problem } {
  return { problem: problem(message) };
}
