import { TURNSTILE_FIELD } from "./form-fields.ts";

/** Where its script and its frame come from. */
export const TURNSTILE_ORIGIN = "https://challenges.cloudflare.com";
const VERIFY_URL = `${TURNSTILE_ORIGIN}/turnstile/v0/siteverify`;
/** Of a visitor's token: Cloudflare's own bound. */
export const TURNSTILE_MAX_CHARS = 2048;
const TIMEOUT_MS = 5_000;
/** What the visitor's token is to blame for; anything else is our key's fault or theirs. */
const VISITOR_ERRORS = ["missing-input-response", "invalid-input-response", "timeout-or-duplicate"];

/** `unavailable`: nobody could say, by Cloudflare's fault or our key's. */
type ChallengeOutcome = "passed" | "failed" | "unavailable";

/** Cloudflare Turnstile: whether a visitor is a person. */
export interface Turnstile {
  readonly siteKey: string;
  /** Spends the token: each one passes once, within 300 s. */
  verify(token: string): Promise<ChallengeOutcome>;
}

/** Speaks to Cloudflare's siteverify. The visitor's network address is not sent along: it need not be. */
export function makeTurnstile(siteKey: string, secret: string, call: typeof fetch): Turnstile {
  return {
    siteKey,
    async verify(token) {
      if (token === "" || token.length > TURNSTILE_MAX_CHARS) return "failed";
      try {
        const response = await call(VERIFY_URL, {
          method: "POST",
          body: new URLSearchParams({ secret, response: token }),
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        return outcomeOf(await response.json());
      } catch {
        return "unavailable";
      }
    },
  };
}

function outcomeOf(answer: unknown): ChallengeOutcome {
  const { success, "error-codes": errors } = Object(answer) as Record<string, unknown>;
  if (success === true) return "passed";
  if (success !== false || !Array.isArray(errors)) return "unavailable";
  return errors.some((error) => VISITOR_ERRORS.includes(String(error))) ? "failed" : "unavailable";
}

/** What a door asks with, and says by. */
interface Guarded {
  readonly turnstile?: Turnstile | undefined;
  log(event: { event: string }): void;
}

/** While Cloudflare can't say, sign-ups go on: every other guard still stands, and a lost lead is lost for good. */
export async function passesChallenge(
  { turnstile, log }: Guarded,
  sent: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  if (!turnstile) return true;
  const token = sent[TURNSTILE_FIELD];
  const outcome = await turnstile.verify(typeof token === "string" ? token : "");
  if (outcome !== "passed") log({ event: `turnstile-${outcome}` });
  return outcome !== "failed";
}
