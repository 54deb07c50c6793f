import { KEPT_KEYS_MAX, KEY_KEPT_MS } from "./config.ts";
import { errorAnswer } from "./errors.ts";
import type { Answer } from "./types.ts";

export interface KeptKey {
  readonly at: number;
  readonly fingerprint: string;
  /** Null while the first request is in progress. */
  readonly answer: Answer | null;
}

export type Claim = { readonly state: "fresh" } | { readonly state: "known"; readonly answer: Answer };

/** The answers kept under idempotency keys: 24 hours each, by the mailbox's clock. */
export function createKeys(now: () => number) {
  const kept = new Map<string, KeptKey>();

  /** Takes a key, or says what to answer to a repeat: the first answer, or one of the two 409s. */
  function claim(key: string, fingerprint: string): Claim {
    forgetExpired();
    const known = kept.get(key);
    // The sweep stops at the first live key, and a clock that stepped back leaves older ones behind it.
    if (!known || isExpired(known)) {
      kept.delete(key);
      kept.set(key, { at: now(), fingerprint, answer: null });
      return { state: "fresh" };
    }
    if (known.fingerprint !== fingerprint) return knownAs(errorAnswer("invalid_idempotent_request"));
    return knownAs(known.answer ?? errorAnswer("concurrent_idempotent_requests"));
  }

  function keep(key: string, answer: Answer): void {
    const claimed = kept.get(key);
    if (claimed) kept.set(key, { ...claimed, answer });
  }

  function release(key: string): void {
    if (kept.get(key)?.answer === null) kept.delete(key);
  }

  function forgetExpired(): void {
    for (const [key, entry] of kept) {
      if (!isExpired(entry) && kept.size < KEPT_KEYS_MAX) return;
      kept.delete(key);
    }
  }

  function isExpired({ at, answer }: KeptKey): boolean {
    return answer !== null && now() - at >= KEY_KEPT_MS;
  }

  return {
    claim,
    keep,
    release,
    clear: () => kept.clear(),
    entries: () => [...kept].filter(([, { answer }]) => answer !== null),
    restore: (entries: readonly (readonly [string, KeptKey])[]) => {
      for (const [key, value] of entries) kept.set(key, value);
    },
  };
}

export type Keys = ReturnType<typeof createKeys>;

function knownAs(answer: Answer): Claim {
  return { state: "known", answer };
}
