import { done, type Result, refused } from "../result.ts";

/** What was posted, read by its content type and no further. */
export type PostBody =
  | { readonly kind: "json"; readonly bytes: Uint8Array<ArrayBuffer>; readonly value: unknown }
  | {
      readonly kind: "form";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly entries: readonly (readonly [string, string])[];
    };

export type ReadPostBody =
  | { ok: true; body: PostBody }
  | { ok: false; code: "malformed-json" | "malformed-form" | "too-large" | "unsupported-media-type" };

/** Elementor posts six names for each field, and a quiz has 28 of them; more would only be there to hurt. */
const ENTRIES_MAX = 1_000;
/** Members and elements: Typeform describes each of a quiz's questions with all of its choices, twice. */
const JSON_PARTS_MAX = 8_000;

/** Reads JSON (also under its other names, and where no type is given), urlencoded or multipart. Files are left out. */
export async function readPostBody(
  contentType: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ReadPostBody> {
  const type = contentType.split(";")[0]?.trim().toLowerCase();
  if (!type || type === "text/json" || /^application\/(?:[\w.-]+\+)?json$/.test(type)) return readJson(bytes);
  if (!isForm(type)) return refused("unsupported-media-type");
  const entries = await readEntries(contentType, bytes, ENTRIES_MAX);
  return entries.ok ? { ok: true, body: { kind: "form", bytes, entries: entries.value } } : entries;
}

function readJson(bytes: Uint8Array<ArrayBuffer>): ReadPostBody {
  const text = new TextDecoder().decode(bytes);
  if (hasMoreParts(text, JSON_PARTS_MAX)) return refused("too-large");
  try {
    return { ok: true, body: { kind: "json", bytes, value: JSON.parse(text) } };
  } catch {
    return refused("malformed-json");
  }
}

/** Whether a JSON text may hold more members and elements than this: known before it is parsed, by what parts them. */
export function hasMoreParts(json: string, max: number): boolean {
  let parts = 0;
  for (let i = 0; i < json.length && parts <= max; i += 1) {
    const char = json[i];
    if (char === "," || char === "{" || char === "[") parts += 1;
  }
  return parts > max;
}

const URLENCODED = "application/x-www-form-urlencoded";

export function isForm(type: string | undefined): boolean {
  return type === URLENCODED || type === "multipart/form-data";
}

/** The texts of a form, urlencoded or multipart; of more fields than `max` the others are not even parsed. */
export async function readEntries(
  contentType: string,
  bytes: Uint8Array<ArrayBuffer>,
  max: number,
): Promise<Result<[string, string][], "malformed-form" | "too-large">> {
  if (contentType.trim().toLowerCase().startsWith(URLENCODED)) {
    const fields = new TextDecoder().decode(bytes).split("&", max);
    return done([...new URLSearchParams(fields.join("&"))]);
  }
  // In our own words, so that the parser parts the body where we counted.
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)?.slice(1).find(Boolean);
  if (!boundary) return refused("malformed-form");
  const parts = new TextDecoder("latin1").decode(bytes).split(`--${boundary}`, max + 3);
  if (parts.length > max + 2) return refused("too-large");
  try {
    const headers = { "content-type": `multipart/form-data; boundary="${boundary}"` };
    const data = await new Response(bytes, { headers }).formData();
    return done([...data].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    return refused("malformed-form");
  }
}

/** The post as text, to tell it from others: a retry of a multipart form comes with another boundary. */
export function canonicalText(body: PostBody): string {
  return body.kind === "json" ? new TextDecoder().decode(body.bytes) : JSON.stringify(body.entries);
}
