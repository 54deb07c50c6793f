import { FORM_MIN_MS } from "../config.ts";
import type { Vault } from "../privacy/vault.ts";
import type { Turnstile } from "./turnstile.ts";

const MAC_CHARS = 16;

interface Guards {
  readonly vault: Vault;
  readonly turnstile?: Turnstile | undefined;
  now(): number;
}

/** What a form that is shown for the first time carries against machines. */
export async function freshGuard({ vault, turnstile, now }: Guards) {
  return { start: await stampStart(vault, now()), turnstileKey: turnstile?.siteKey ?? null };
}

/** A stamp of when a form was first shown, signed: `<ms in base 36>.<mac>`. */
export async function stampStart(vault: Vault, nowMs: number): Promise<string> {
  const start = nowMs.toString(36);
  return `${start}.${await macOf(vault, start)}`;
}

/**
 * Whether a form comes back sooner than a person can fill it in. One without a stamp of ours does not: a site's own
 * form has none. Any age is fine, so reloading, going back and waiting are; a form shown again keeps its first stamp.
 */
export async function isTooFast(vault: Vault, stamp: unknown, nowMs: number): Promise<boolean> {
  const [start = "", mac] = typeof stamp === "string" ? stamp.split(".") : [];
  const ageMs = nowMs - Number.parseInt(start, 36);
  // Of any age, so that a machine's form takes the same work.
  const isOurs = mac === (await macOf(vault, start));
  // Clocks of two machines may differ: a stamp from the future tells nothing.
  return isOurs && ageMs >= 0 && ageMs < FORM_MIN_MS;
}

/** A space stands in no address, so no address hashes to this. */
async function macOf(vault: Vault, start: string): Promise<string> {
  return (await vault.hashAddress(`form-start ${start}`)).slice(0, MAC_CHARS);
}
