import { toBase64Url } from "./base64url.ts";
import type { RawKey } from "./keyring.ts";

/** What is known of older keys while values and hashes move on to the newest. */
export interface Rotation {
  /** How a value under an older encryption key begins: its first PREFIX_CHARS. */
  readonly olderValues: readonly string[];
  /** The same of a hash under an older look-up key. */
  readonly olderHashes: readonly string[];
  /** An address's hashes under the older look-up keys. */
  hashesBefore(address: string): Promise<string[]>;
}

/** Two characters hold a first byte, and half of the second. */
export const PREFIX_CHARS = 2;
const HALF_BYTES = 16;

/** Every beginning that a text under one of the older keys (all but the first) can have, its key id being its first byte. */
export function olderPrefixes(keys: readonly RawKey[]): string[] {
  return keys
    .slice(1)
    .flatMap(({ id }) =>
      Array.from({ length: HALF_BYTES }, (_, half) =>
        toBase64Url(Uint8Array.of(id, half << 4)).slice(0, PREFIX_CHARS),
      ),
    );
}
