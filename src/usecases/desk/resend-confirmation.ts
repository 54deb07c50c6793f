import { findAsker } from "../../db/reader/person.ts";
import { findPreferences } from "../../db/reader/preferences.ts";
import { copyConsents, findAddress, insertSignUp } from "../../db/sign-up/sign-ups.ts";
import { done, type Result, refused } from "../../result.ts";
import { addressKeys } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import { silenceFor } from "../sign-up/confirmation-due.ts";
import { auditOf, type Who } from "./acting.ts";

/**
 * Sends the confirmation again to somebody who has yet to press its button, within the mailbox's own bound. What they
 * asked for and when they agreed to it stays as it was, under a new number; it counts as no new sign-up.
 */
export async function resendConfirmation(
  deps: Deps,
  leadId: string,
  who: Who,
): Promise<Result<void, "not-possible">> {
  const [asker, found] = await Promise.all([findAsker(deps.db, leadId), findPreferences(deps.db, leadId)]);
  if (found?.status !== "pending" || !asker?.offerEnc) return refused("not-possible");
  const nowMs = deps.now();
  const keys = await addressKeys(deps, await deps.vault.decrypt(asker.emailEnc));
  const known = await findAddress(deps.db, keys, nowMs);
  if (silenceFor(known, true, nowMs) !== null) return refused("not-possible");
  const number = known.lastSignUp + 1;
  const offerEnc = await deps.vault.encrypt(await deps.vault.decrypt(asker.offerEnc));
  const asked = { number, offerEnc, consents: [], page: null, form: "desk" };
  const signUp = { isSilent: false, seen: known.seen, ...keys, ...asked };
  const [insert, , enroll, countMail] = insertSignUp(signUp, nowMs);
  if (!insert || !enroll || !countMail) throw new Error("A sign-up is four statements and its count.");
  const written = auditOf(deps, { who, act: "resend-confirmation", leadId });
  const [kept] = await deps.db.batch([insert, written, copyConsents(signUp), enroll, countMail]);
  return kept.length > 0 ? done() : refused("not-possible");
}
