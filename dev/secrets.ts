import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Keys of a laptop: made once, kept beside its database, worth nothing anywhere else. */
export interface LocalSecrets {
  ENCRYPTION_KEYS: string;
  LOOKUP_KEY: string;
  SEALING_KEYS: string;
  RESEND_API_KEY: string;
  RESEND_WEBHOOK_SECRET: string;
  /** The way into /admin on this laptop. */
  ADMIN_TOKEN: string;
}

/** Reads the file, or makes it: without the same keys a second start could not read its data. */
export async function localSecrets(file: string): Promise<LocalSecrets> {
  const kept = await readFile(file, "utf8").catch(() => null);
  const before = kept === null ? {} : (JSON.parse(kept) as Partial<LocalSecrets>);
  // A file of an earlier version lacks what came later.
  const made = { ...newSecrets(), ...before };
  if (Object.keys(before).length === Object.keys(made).length) return made;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}

export function newSecrets(): LocalSecrets {
  const key = () => `1:${randomBytes(32).toString("base64")}`;
  return {
    ENCRYPTION_KEYS: key(),
    LOOKUP_KEY: key(),
    SEALING_KEYS: key(),
    RESEND_API_KEY: `re_local_${randomBytes(12).toString("hex")}`,
    RESEND_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("base64")}`,
    ADMIN_TOKEN: randomBytes(32).toString("base64url"),
  };
}
