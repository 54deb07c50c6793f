import type { Statement } from "../../db/database.ts";
import { forgetUnconfirmed } from "../../db/reader/erase.ts";
import { unsubscribeLead } from "../../db/reader/unsubscribes.ts";
import { findSignUp } from "../../db/sign-up/confirmations.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { parseStop } from "../links.ts";

/** What a stop is of: all letters, or a sign-up that was never confirmed. */
export type StopOf = "letters" | "sign-up";

/** What an unsubscribe link would stop; null: it is none of ours. It never expires. */
export async function lookUpStop(deps: Deps, token: string): Promise<StopOf | null> {
  const payload = await deps.vault.open("unsubscribe", token);
  if (payload === null) return null;
  const { leadId, signUp } = parseStop(payload);
  if (signUp === null) return "letters";
  const found = await findSignUp(deps.db, leadId, signUp);
  return found?.confirmedAt ? "letters" : "sign-up";
}

/**
 * Stops all letters to the token's lead, now; that of a confirmation drops its sign-up, as long as nobody confirmed it:
 * whoever never asked for it loses nothing that they did ask for. Twice is the same as once.
 */
export async function unsubscribe(deps: Deps, token: string): Promise<Result<StopOf, "unknown-token">> {
  const stops = await lookUpStop(deps, token);
  const payload = await deps.vault.open("unsubscribe", token);
  if (stops === null || payload === null) return refused("unknown-token");
  const { leadId, letter, signUp } = parseStop(payload);
  if (stops === "letters" || signUp === null) await stopAll(deps, leadId, letter);
  else await deps.db.batch(forgetUnconfirmed([{ leadId, number: signUp }], deps.now() + 1));
  return done(stops);
}

/** Stops all letters to a lead, now, and counts it once. @param letter sequence/step whose link was used; "": unknown. */
export async function stopAll(
  deps: Deps,
  leadId: string,
  letter: string,
  along: readonly Statement[] = [],
): Promise<void> {
  await deps.db.batch([...unsubscribeLead(leadId, letter, deps.now()), ...along]);
}
