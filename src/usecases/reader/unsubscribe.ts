import type { Statement } from "../../db/database.ts";
import { unsubscribeLead } from "../../db/reader/unsubscribes.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { parseStop } from "../links.ts";

/** Whether an unsubscribe link is one of ours; it never expires and needs no look-up. */
export async function isUnsubscribeToken(deps: Deps, token: string): Promise<boolean> {
  return (await deps.vault.open("unsubscribe", token)) !== null;
}

/** Stops all letters to the token's lead, now. Twice is the same as once. */
export async function unsubscribe(deps: Deps, token: string): Promise<Result<void, "unknown-token">> {
  const payload = await deps.vault.open("unsubscribe", token);
  if (payload === null) return refused("unknown-token");
  const { leadId, letter } = parseStop(payload);
  await stopAll(deps, leadId, letter);
  return done();
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
