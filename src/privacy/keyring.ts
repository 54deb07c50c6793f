/** A secret is missing or weak: the Worker refuses to run, in a sentence that says which. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

export interface RawKey {
  /** One byte: it stands at the head of every value made with the key. */
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const KEY_BYTES = 32;

/**
 * Parses "2:base64,1:base64": the first key writes, all read. Ids are 0-255.
 * @throws ConfigurationError that names the variable, never its value.
 */
export function parseKeyring(variable: string, value: string | undefined): readonly RawKey[] {
  if (!value) throw new ConfigurationError(`${variable} is not set: see docs/operate.md for how to make it.`);
  const keys = value.split(",").map((part) => parseKey(variable, part.trim()));
  if (new Set(keys.map((key) => key.id)).size !== keys.length) {
    throw new ConfigurationError(`${variable} names the same key id twice.`);
  }
  return keys;
}

function parseKey(variable: string, part: string): RawKey {
  const match = /^(\d{1,3}):([A-Za-z0-9+/]+={0,2})$/.exec(part);
  const id = Number(match?.[1]);
  if (!match?.[2] || id > 255) {
    throw new ConfigurationError(`${variable} must read "<id>:<base64 of 32 bytes>", several with commas.`);
  }
  const bytes = decodeBase64(match[2]);
  if (bytes?.length !== KEY_BYTES)
    throw new ConfigurationError(`${variable} must hold ${KEY_BYTES} bytes a key.`);
  return { id, bytes };
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
