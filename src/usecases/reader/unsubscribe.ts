import { countOne } from "../../db/daily-counts.ts";
import { unsubscribeLead } from "../../db/reader/unsubscribes.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";

/** Whether an unsubscribe link is one of ours; it never expires and needs no look-up. */
export async function isUnsubscribeToken(deps: Deps, token: string): Promise<boolean> {
  return (await deps.vault.open("unsubscribe", token)) !== null;
}

/** Stops all letters to the token's lead, now. Twice is the same as once. */
export async function unsubscribe(deps: Deps, token: string): Promise<Result<void, "unknown-token">> {
  const leadId = await deps.vault.open("unsubscribe", token);
  if (leadId === null) return refused("unknown-token");
  await stopAll(deps, leadId);
  return done();
}

/** Stops all letters to a lead, now, and counts it once. */
export async function stopAll(deps: Deps, leadId: string): Promise<void> {
  const nowMs = deps.now();
  const results = await deps.db.batch(unsubscribeLead(leadId, nowMs));
  if (results.at(-1)?.length) await deps.db.batch([countOne("unsubscribed", "", nowMs)]);
}
