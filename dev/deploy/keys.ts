import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { DeployError } from "./deploy-error.ts";

/** What the Worker keeps secret, by name. */
export type Secrets = Record<string, string>;

/** The secrets that are made here, once for each installation; losing them loses what they guard. */
export const MADE = ["ENCRYPTION_KEYS", "LOOKUP_KEY", "SEALING_KEYS", "ADMIN_TOKEN"] as const;

export function makeSecret(name: (typeof MADE)[number]): string {
  return name === "ADMIN_TOKEN"
    ? randomBytes(32).toString("base64url")
    : `1:${randomBytes(32).toString("base64")}`;
}

const VERSION = "hechtwijzer-keys-1";
/** Without letters and digits that look alike. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const CODE_GROUPS = 6;
const GROUP_CHARS = 5;
/** 64 MB: half a second here, and years for whoever tries codes. */
const SCRYPT = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };

/** A code to write on paper: six groups of five, 150 random bits. */
export function newCode(): string {
  const bytes = randomBytes(CODE_GROUPS * GROUP_CHARS);
  const letters = [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
  return (letters.match(new RegExp(`.{${GROUP_CHARS}}`, "g")) ?? []).join("-");
}

/** A text file that only the code opens: AES-256-GCM under a key of scrypt's (RFC 7914). */
export function seal(secrets: Secrets, code: string): string {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", keyOf(code, salt), iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(secrets), "utf8"), cipher.final()]);
  const parts = [salt, iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64"));
  return `${[VERSION, ...parts].join("\n")}\n`;
}

/** @throws DeployError where the code is wrong, or the file is none of ours or was altered. */
export function open(text: string, code: string): Secrets {
  const [version, ...parts] = text.trim().split(/\r?\n/);
  const [salt, iv, tag, sealed] = parts.map((part) => Buffer.from(part, "base64"));
  if (version !== VERSION || !salt || !iv || !tag || !sealed)
    throw new DeployError("This is no sealed copy of Hechtwijzer's keys.");
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(code, salt), iv).setAuthTag(tag);
    return JSON.parse(Buffer.concat([decipher.update(sealed), decipher.final()]).toString("utf8")) as Secrets;
  } catch {
    throw new DeployError("The code does not open this copy.");
  }
}

function keyOf(code: string, salt: Buffer): Buffer {
  const typed = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return scryptSync(typed, salt, 32, SCRYPT);
}
