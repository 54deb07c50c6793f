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
  | { ok: false; code: "malformed-json" | "malformed-form" | "unsupported-media-type" };

/** Elementor posts six names for each field, and a quiz has 28 of them; more would only be there to hurt. */
const ENTRIES_MAX = 1_000;

/** Reads JSON (also under its other names, and where no type is given), urlencoded or multipart. Files are left out. */
export async function readPostBody(
  contentType: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ReadPostBody> {
  const type = contentType.split(";")[0]?.trim().toLowerCase();
  if (!type || type === "text/json" || /^application\/(?:[\w.-]+\+)?json$/.test(type)) return readJson(bytes);
  if (type === "application/x-www-form-urlencoded") {
    const entries = [...new URLSearchParams(new TextDecoder().decode(bytes))];
    return { ok: true, body: { kind: "form", bytes, entries: entries.slice(0, ENTRIES_MAX) } };
  }
  if (type === "multipart/form-data") return readMultipart(contentType, bytes);
  return { ok: false, code: "unsupported-media-type" };
}

function readJson(bytes: Uint8Array<ArrayBuffer>): ReadPostBody {
  try {
    return { ok: true, body: { kind: "json", bytes, value: JSON.parse(new TextDecoder().decode(bytes)) } };
  } catch {
    return { ok: false, code: "malformed-json" };
  }
}

async function readMultipart(contentType: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReadPostBody> {
  try {
    const data = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
    const entries = [...data.entries()].flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    );
    return { ok: true, body: { kind: "form", bytes, entries: entries.slice(0, ENTRIES_MAX) } };
  } catch {
    return { ok: false, code: "malformed-form" };
  }
}

/** The post as text, to tell it from others: a retry of a multipart form comes with another boundary. */
export function canonicalText(body: PostBody): string {
  return body.kind === "json" ? new TextDecoder().decode(body.bytes) : JSON.stringify(body.entries);
}
