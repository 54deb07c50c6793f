import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { ConfigurationError } from "./keyring.ts";

/*
 * A box that only its owner opens: an ephemeral X25519 key (RFC 7748), HKDF-SHA256 with both public keys as its salt
 * (RFC 5869), AES-256-GCM. Every box has a key of its own, which is why its nonce may be zeros: never seal twice with one.
 * By hand: HPKE (RFC 9180) is in neither Workers nor Node, and every box has to be of one length.
 * Layout: version 1, the ephemeral public key (32 bytes), the sealed text with its tag.
 */
const VERSION = 1;
const KEY_BYTES = 32;
const HEAD_BYTES = 1 + KEY_BYTES;
const NONCE = new Uint8Array(12);
const INFO = new TextEncoder().encode("hechtwijzer sealed box 1");

/** Workers and Node name the types differently. */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;
type Pair = { publicKey: Key; privateKey: Key };
/** The owner's key as JWK (RFC 8037): x is the public half, d the private one. */
export interface BoxKey {
  kty: "OKP";
  crv: "X25519";
  x: string;
  d: string;
}

export type Sealer = (text: string) => Promise<string>;

/**
 * Seals to the public half of a key.
 * @param publicKey its 32 bytes in base64url.
 * @throws ConfigurationError where that is no such key.
 */
export function makeSealer(publicKey: string): Sealer {
  const owner = fromBase64Url(publicKey);
  if (owner?.length !== KEY_BYTES)
    throw new ConfigurationError("RESEARCH_KEY must be the public key that npm run research-key printed.");
  return async (text) => {
    const ownerKey = await importPublic(owner);
    const pair = (await crypto.subtle.generateKey({ name: "X25519" }, false, [
      "deriveBits",
    ])) as unknown as Pair;
    const own = new Uint8Array((await crypto.subtle.exportKey("raw", pair.publicKey)) as ArrayBuffer);
    const key = await agree(pair.privateKey, ownerKey, own, owner, "encrypt");
    const plain = new TextEncoder().encode(text);
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: NONCE }, key, plain));
    const box = new Uint8Array(HEAD_BYTES + sealed.length);
    box[0] = VERSION;
    box.set(own, 1);
    box.set(sealed, HEAD_BYTES);
    return toBase64Url(box);
  };
}

/** What was sealed, or null for a box that is altered, or not for this key. */
export async function openBox({ kty, crv, x, d }: BoxKey, box: string): Promise<string | null> {
  const bytes = fromBase64Url(box);
  const owner = fromBase64Url(x);
  if (!bytes || !owner || bytes[0] !== VERSION || bytes.length <= HEAD_BYTES) return null;
  const theirs = bytes.slice(1, HEAD_BYTES);
  try {
    const own = await crypto.subtle.importKey("jwk", { kty, crv, x, d } as never, { name: "X25519" }, false, [
      "deriveBits",
    ]);
    const key = await agree(own, await importPublic(theirs), theirs, owner, "decrypt");
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: NONCE }, key, bytes.slice(HEAD_BYTES));
    return new TextDecoder().decode(plain);
  } catch {
    return null;
  }
}

function importPublic(bytes: Uint8Array): Promise<Key> {
  return crypto.subtle.importKey("raw", bytes, { name: "X25519" }, false, []);
}

async function agree(
  own: Key,
  other: Key,
  sender: Uint8Array,
  owner: Uint8Array,
  use: "encrypt" | "decrypt",
) {
  // Cloudflare's types call the parameter $public; every runtime calls it public.
  const algorithm = { name: "X25519", public: other } as never;
  const shared = await crypto.subtle.deriveBits(algorithm, own, 8 * KEY_BYTES);
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const salt = new Uint8Array(2 * KEY_BYTES);
  salt.set(sender);
  salt.set(owner, KEY_BYTES);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: INFO },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    [use],
  );
}
