import { sameText } from "../privacy/same-text.ts";
import type { FormConfig } from "./form-config.ts";
import { phpJson } from "./php-json.ts";
import type { PostBody } from "./post-body.ts";
import type { ReadHeader } from "./read-form.ts";

/** Whether a post is known to come from its builder: no form without a secret can tell. */
export type Verdict = "unsigned" | "authentic" | "refused";

/** How far a signature's moment may be from now: Webflow's own advice. */
const TOLERANCE_MS = 5 * 60_000;

const encoder = new TextEncoder();

/** Checks what a form with a secret must show: its builder's signature, or the secret itself as a bearer. */
export async function checkSignature(
  form: FormConfig,
  body: PostBody,
  header: ReadHeader,
  nowMs: number,
): Promise<Verdict> {
  if (form.secret === null) return "unsigned";
  const holds = await CHECKS[form.builder]({ secret: form.secret, body, header, nowMs });
  return holds ? "authentic" : "refused";
}

interface Signed {
  secret: string;
  body: PostBody;
  header: ReadHeader;
  nowMs: number;
}

const CHECKS: Record<FormConfig["builder"], (signed: Signed) => Promise<boolean>> = {
  wpforms,
  typeform: async ({ secret, body, header }) =>
    sameText(header("typeform-signature") ?? "", `sha256=${base64(await hmac(secret, body.bytes))}`),
  // Over the body, then the id of the submission.
  framer: async ({ secret, body, header }) => {
    const id = header("framer-webhook-submission-id") ?? "";
    const expected = hex(await hmac(secret, joined(body.bytes, encoder.encode(id))));
    return id !== "" && sameText(header("framer-signature") ?? "", `sha256=${expected}`);
  },
  webflow: async ({ secret, body, header, nowMs }) => {
    const sent = header("x-webflow-timestamp") ?? "";
    const expected = hex(await hmac(secret, joined(encoder.encode(`${sent}:`), body.bytes)));
    return isNear(Number(sent), nowMs) && sameText(header("x-webflow-signature") ?? "", expected);
  },
  tally: async ({ secret, body, header }) =>
    sameText(header("tally-signature") ?? "", base64(await hmac(secret, body.bytes))),
  fluentforms: bearer,
  other: bearer,
  elementor: bearer,
  gravity: bearer,
  cf7: bearer,
  html: bearer,
};

/** `t=<seconds>,v=<hex>` over "t.body"; of a form-encoded post the JSON is signed that PHP makes of its fields. */
async function wpforms({ secret, body, header, nowMs }: Signed): Promise<boolean> {
  const [, seconds = "", given = ""] =
    /^t=(\d{1,12}),v=([0-9a-f]{64})$/.exec(header("x-wpforms-webhook-signature") ?? "") ?? [];
  const signed = body.kind === "json" ? body.bytes : encoder.encode(phpJson(body.entries));
  const expected = hex(await hmac(secret, joined(encoder.encode(`${seconds}.`), signed)));
  return isNear(Number(seconds) * 1_000, nowMs) && sameText(given, expected);
}

function bearer({ secret, header }: Signed): Promise<boolean> {
  return sameText(/^Bearer +(\S+)$/i.exec(header("authorization") ?? "")?.[1] ?? "", secret);
}

function isNear(atMs: number, nowMs: number): boolean {
  return Math.abs(nowMs - atMs) <= TOLERANCE_MS;
}

async function hmac(secret: string, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, data));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
