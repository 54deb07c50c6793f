import type { WebhookHeaders } from "./provider-event.ts";

/** How far a webhook's moment may lie from ours: an older one may have been recorded and played again. */
const TOLERANCE_MS = 5 * 60_000;
const HASH = { name: "HMAC", hash: "SHA-256" } as const;

/**
 * Whether a webhook was signed with this secret (`whsec_` and base64), on the raw body, about now: Svix's scheme,
 * HMAC-SHA256 over `id.timestamp.body`, compared by the platform in constant time. A secret that is being replaced
 * gives several signatures: one is enough.
 */
export async function isSignedWith(
  secret: string,
  rawBody: string,
  { id, timestamp, signature }: WebhookHeaders,
  nowMs: number,
): Promise<boolean> {
  const sentMs = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1_000 : Number.NaN;
  if (id === "" || !(Math.abs(nowMs - sentMs) <= TOLERANCE_MS)) return false;
  const raw = bytesOf(secret.replace(/^whsec_/, ""));
  if (!raw) return false;
  const key = await crypto.subtle.importKey("raw", raw, HASH, false, ["verify"]);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${rawBody}`);
  for (const each of signature.split(" ").slice(0, SIGNATURES_MAX)) {
    const mac = each.startsWith("v1,") ? bytesOf(each.slice(3)) : null;
    if (mac && (await crypto.subtle.verify(HASH, key, mac, signed))) return true;
  }
  return false;
}

const SIGNATURES_MAX = 10;

/** Standard base64; null for anything else. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
