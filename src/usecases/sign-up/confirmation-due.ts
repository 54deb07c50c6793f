import { CONFIRMATION_GAP_MS, CONFIRMATIONS_MAX, ERASED_CONFIRMATIONS_MAX } from "../../config.ts";
import type { KnownAddress } from "../../db/sign-up/sign-ups.ts";

/** Why a sign-up gets no mail; the visitor is told the same as always. */
export type Silence = "bounced" | "refused" | "nothing-new" | "within-the-hour" | "enough-this-month";

/**
 * Whether a sign-up is followed by a confirmation mail, row by row as in test/worker/http/quiet-addresses.test.ts.
 * @param isNew the result or a consent is one that an active lead has not confirmed before.
 * @param byBuilder it came from a form builder: a copy of its old entries may well name somebody who was erased.
 */
export function silenceFor(
  known: KnownAddress,
  isNew: boolean,
  nowMs: number,
  byBuilder = false,
): Silence | null {
  const heldBack = [known.status, known.suppressed];
  if (heldBack.some((reason) => reason === "bounced" || reason === "complained")) return "bounced";
  if (known.suppressed === "refused" || known.suppressed === "provider") return "refused";
  if (known.status === "active" && !isNew) return "nothing-new";
  if (known.lastMailAt !== null && nowMs - known.lastMailAt < CONFIRMATION_GAP_MS) return "within-the-hour";
  const mailsMax = byBuilder && known.suppressed === "erased" ? ERASED_CONFIRMATIONS_MAX : CONFIRMATIONS_MAX;
  return known.mails >= mailsMax ? "enough-this-month" : null;
}
