import type { Context } from "hono";
import { readTicks } from "../../forms/consent-words.ts";
import { hasMoreParts, isForm, readEntries } from "../../forms/post-body.ts";
import { done, type Result, refused } from "../../result.ts";
import type { ProblemCode } from "../../texts/problems.ts";
import { type NamePath, repeatedNames } from "./repeated-names.ts";

/** What was sent, as one shape whatever its encoding. */
export type ReadBody = SentBody | { ok: false; code: ProblemCode };

export interface SentBody {
  ok: true;
  kind: "json" | "form";
  value: unknown;
  /** Members that the JSON names twice; of a form's, the first one stays. */
  repeated: readonly NamePath[];
}

/** A form can't carry more fields than this; the rest would only be there to hurt. */
const FORM_FIELDS_MAX = 200;
/** Members and elements of a JSON text: ten times those of a sign-up with a whole sheet and its times. */
const JSON_PARTS_MAX = 2_000;

/** Reads JSON, urlencoded or multipart by its content type; brackets in a form's names nest one level (Hono's reader: dots). */
export async function readBody(c: Context): Promise<ReadBody> {
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return readJson(c);
  if (isForm(type)) return readForm(c);
  return { ok: false, code: "unsupported-media-type" };
}

async function readJson(c: Context): Promise<ReadBody> {
  try {
    const text = await c.req.text();
    if (hasMoreParts(text, JSON_PARTS_MAX)) return refused("too-large");
    return { ok: true, kind: "json", value: JSON.parse(text), repeated: repeatedNames(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, code: "malformed-json" };
    throw error;
  }
}

async function readForm(c: Context): Promise<ReadBody> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const entries = await readEntries(c.req.header("content-type") ?? "", bytes, FORM_FIELDS_MAX);
  return entries.ok ? { ok: true, kind: "form", value: nested(entries.value), repeated: [] } : entries;
}

/** A form as it came, files and all. What is broken is no empty form. */
export async function readFormData(c: Context): Promise<Result<FormData, "malformed-form">> {
  try {
    return done(await c.req.formData());
  } catch (error) {
    if (error instanceof TypeError) return refused("malformed-form");
    throw error;
  }
}

/** `answers[a01]=3` becomes {answers: {a01: "3"}}; of repeated names the first one stays. */
function nested(entries: readonly [string, string][]): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of entries) {
    const match = /^([^[\]]+)\[([^[\]]+)\]$/.exec(name);
    const [outer, inner] = match ? [match[1] as string, match[2] as string] : [name, null];
    if (inner === null) {
      if (!fields.has(outer)) fields.set(outer, value);
      continue;
    }
    const group = fields.get(outer) ?? new Map<string, unknown>();
    fields.set(outer, group);
    if (!(group instanceof Map)) continue;
    // A hidden 0 may stand before a box: what each of them says is read together.
    if (outer === "consents") group.set(inner, [...(group.get(inner) ?? []), value]);
    else if (!group.has(inner)) group.set(inner, value);
  }
  const plain = [...fields].map(([name, value]) => [
    name,
    value instanceof Map ? Object.fromEntries(value) : value,
  ]);
  return Object.fromEntries(plain) as Record<string, unknown>;
}

/** What was posted for one box: each of its values, none where there is no box. */
export function boxValues(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === "string");
}

/** Whether a box of a form was ticked, and nothing beside a yes was sent for it. */
export function isTicked(value: unknown): boolean {
  return readTicks(boxValues(value)) === "yes";
}

/** The language a body asks for, before anybody knows whether the body is any good. */
export function localeField(value: unknown): unknown {
  return typeof value === "object" && value !== null && "locale" in value ? value.locale : undefined;
}
