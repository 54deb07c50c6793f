import { CONFIRMATION } from "../../drip/plan-claim.ts";
import type { Locale } from "../../quiz/types.ts";
import type { Deps } from "../deps.ts";
import { lookUpSender } from "../letters/look-up-sender.ts";
import { auditOf, type Who } from "./acting.ts";
import { sendTest } from "./send-test.ts";

export const TRIALS = ["letter", "sender", "webhook"] as const;
export type Trial = (typeof TRIALS)[number];

/** Resend takes letters to it, and tells that they were delivered: its own page on testing says so. */
const TEST_MAILBOX = "delivered@resend.dev";

/**
 * Tries what is set: a letter to the coach herself; what Resend and DNS say of her address; whether Resend tells what
 * becomes of letters, by one to a mailbox of its own. What goes, the next tick sends.
 * @returns false where it could not be tried.
 */
export async function trySetting(deps: Deps, what: Trial, locale: Locale, who: Who): Promise<boolean> {
  if (what === "sender") {
    const audit = auditOf(deps, { who, act: "look-up-sender" });
    return (await lookUpSender(deps, [audit])) !== null;
  }
  const first = deps.sequences.flatMap(({ key, steps }) =>
    steps.map((step) => ({ sequence: key, step: step.key })),
  )[0];
  const letter = what === "letter" && first ? first : { sequence: CONFIRMATION, step: "1" };
  const email = what === "letter" ? deps.brand.replyTo : TEST_MAILBOX;
  const reader = { firstName: null, profile: null };
  return (await sendTest(deps, { email, ...letter, locale, reader }, who)).ok;
}
