import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { parseKeyring, type RawKey } from "./keyring.ts";
import { olderPrefixes, type Rotation } from "./rotation.ts";

/** What a token in a URL or a cookie is for; one for another purpose does not open. */
export type TokenPurpose =
  | "result"
  | "confirm"
  | "unsubscribe"
  | "refuse"
  | "preferences"
  | "my-data"
  | "new-address"
  | "own-result"
  | "answer"
  | "sent"
  | "admin";

/**
 * Everything secret about stored values and links. By hand, on crypto.subtle: a JWE (jose) is far longer in a link, and
 * differs with every sealing, where a letter that is tried again must be the same byte for byte.
 */
export interface Vault {
  /** AES-GCM under the newest key; the key's id stands in the value. */
  encrypt(text: string): Promise<string>;
  /** @throws when the value was altered or its key is gone. */
  decrypt(value: string): Promise<string>;
  /** HMAC-SHA256 of a normalised address under the newest key, behind its id: to find it, or to remember a stop. */
  hashAddress(address: string): Promise<string>;
  /** An opaque token. Equal payloads give equal tokens: a letter tried again is byte for byte the same. */
  seal(purpose: TokenPurpose, payload: string): Promise<string>;
  /** The payload, or null for a token that is altered, foreign, or for another purpose. */
  open(purpose: TokenPurpose, token: string): Promise<string | null>;
  /** Only while an older encryption or look-up key is still there to be read with. */
  readonly rotation?: Rotation;
}

const NONCE_BYTES = 12;
/**
 * Payloads are padded to a multiple of this, so that a token's length tells nothing. A result's numbers take 24 to
 * 50 bytes and its norm version up to 12 more: in steps of 32 the length would tell how much was answered.
 */
const PAD_BYTES: Record<TokenPurpose, number> = {
  result: 64,
  confirm: 32,
  unsubscribe: 64,
  refuse: 64,
  preferences: 32,
  "my-data": 32,
  "new-address": 64,
  "own-result": 32,
  answer: 64,
  sent: 128,
  admin: 64,
};
const TOKEN_MAX_CHARS = 1024;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Workers and Node name the type differently. */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

interface Ring {
  current: DerivedKey;
  byId: Map<number, DerivedKey>;
}
interface DerivedKey {
  id: number;
  cipher: Key;
  nonce: Key;
}

/**
 * Makes the vault from three variables of the environment.
 * @throws ConfigurationError when one is missing or too short.
 */
export function makeVault(env: {
  ENCRYPTION_KEYS?: string;
  LOOKUP_KEY?: string;
  SEALING_KEYS?: string;
}): Vault {
  const encryption = parseKeyring("ENCRYPTION_KEYS", env.ENCRYPTION_KEYS);
  const sealing = parseKeyring("SEALING_KEYS", env.SEALING_KEYS);
  const lookup = parseKeyring("LOOKUP_KEY", env.LOOKUP_KEY);
  const encryptionRing = once(() => deriveRing(encryption));
  const sealingRing = once(() => deriveRing(sealing));
  const hashAddress = makeHasher(lookup[0] as RawKey);
  const olderHashers = lookup.slice(1).map(makeHasher);

  const vault: Vault = {
    hashAddress,
    async encrypt(text) {
      const ring = await encryptionRing();
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      return pack(ring.current, nonce, encoder.encode("value"), encoder.encode(text));
    },
    async decrypt(value) {
      const bytes = await unpack(await encryptionRing(), encoder.encode("value"), value);
      if (!bytes)
        throw new Error("A stored value could not be decrypted: its key is gone or it was altered.");
      return decoder.decode(bytes);
    },
    async seal(purpose, payload) {
      const ring = await sealingRing();
      const padded = pad(encoder.encode(payload), PAD_BYTES[purpose]);
      const nonce = await stableNonce(ring.current, purpose, padded);
      return pack(ring.current, nonce, encoder.encode(purpose), padded);
    },
    async open(purpose, token) {
      if (token.length > TOKEN_MAX_CHARS) return null;
      const bytes = await unpack(await sealingRing(), encoder.encode(purpose), token);
      return bytes && decoder.decode(bytes).trimEnd();
    },
  };
  const olderValues = olderPrefixes(encryption);
  const olderHashes = olderPrefixes(lookup);
  if (olderValues.length + olderHashes.length === 0) return vault;
  const hashesBefore = (address: string) => Promise.all(olderHashers.map((hash) => hash(address)));
  return { ...vault, rotation: { olderValues, olderHashes, hashesBefore } };
}

/** The key's id is the hash's first byte, as it is a value's: what is under an older key can be seen. */
function makeHasher({ id, bytes }: RawKey): (address: string) => Promise<string> {
  const key = once(() => importHmac(bytes));
  return async (address) => {
    const mac = await crypto.subtle.sign("HMAC", await key(), encoder.encode(address));
    return toBase64Url(Uint8Array.of(id, ...new Uint8Array(mac)));
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function deriveRing(keys: readonly RawKey[]): Promise<Ring> {
  const derived = await Promise.all(keys.map(deriveKeys));
  return { current: derived[0] as DerivedKey, byId: new Map(derived.map((key) => [key.id, key])) };
}

/** HKDF (RFC 5869) gives the cipher and the nonce a key each, so that neither leans on the other. */
async function deriveKeys(key: RawKey): Promise<DerivedKey> {
  const base = await crypto.subtle.importKey("raw", key.bytes, "HKDF", false, ["deriveBits"]);
  const bits = (info: string) =>
    crypto.subtle.deriveBits(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: encoder.encode(info) },
      base,
      256,
    );
  const cipher = await crypto.subtle.importKey("raw", await bits("cipher"), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  return { id: key.id, cipher, nonce: await importHmac(await bits("nonce")) };
}

function importHmac(bytes: ArrayBuffer | Uint8Array): Promise<Key> {
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** A nonce made of what it seals (as in RFC 5297): it repeats only where the whole token may. */
async function stableNonce(key: DerivedKey, purpose: TokenPurpose, payload: Uint8Array): Promise<Uint8Array> {
  const head = encoder.encode(`${purpose}\n`);
  const input = new Uint8Array(head.length + payload.length);
  input.set(head);
  input.set(payload, head.length);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key.nonce, input)).slice(0, NONCE_BYTES);
}

async function pack(
  key: DerivedKey,
  nonce: Uint8Array,
  additionalData: Uint8Array,
  plain: Uint8Array,
): Promise<string> {
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData },
    key.cipher,
    plain,
  );
  const bytes = new Uint8Array(1 + NONCE_BYTES + sealed.byteLength);
  bytes[0] = key.id;
  bytes.set(nonce, 1);
  bytes.set(new Uint8Array(sealed), 1 + NONCE_BYTES);
  return toBase64Url(bytes);
}

async function unpack(ring: Ring, additionalData: Uint8Array, value: string): Promise<Uint8Array | null> {
  const bytes = fromBase64Url(value);
  const key = bytes && ring.byId.get(bytes[0] ?? -1);
  if (!bytes || !key || bytes.length <= 1 + NONCE_BYTES) return null;
  const iv = bytes.slice(1, 1 + NONCE_BYTES);
  try {
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv, additionalData },
      key.cipher,
      bytes.slice(1 + NONCE_BYTES),
    );
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}

function pad(bytes: Uint8Array, unit: number): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length || 1) / unit) * unit).fill(0x20);
  padded.set(bytes);
  return padded;
}
