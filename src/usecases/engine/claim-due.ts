import { claimBatch } from "../../db/engine/claim.ts";
import type { BatchMember, OpenBatch } from "../../db/engine/lease.ts";
import { type DueRow, planClaim } from "../../drip/plan-claim.ts";
import type { Deps } from "../deps.ts";

/** Claims due rows of one lane: the batch that was written, or null where nobody is to be written to now. */
export async function claimDue(
  deps: Deps,
  token: string,
  lane: number,
  rows: readonly DueRow[],
): Promise<OpenBatch | null> {
  const nowMs = deps.now();
  const plan = planClaim(rows, deps.sequences, nowMs, deps.brand.timeZone);
  const members = plan.sends.map(({ row }) => memberOf(deps, row));
  const batchId = deps.newId();
  await claimBatch(deps.db, { batchId, lane, token, nowMs, plan, members });
  if (members.length === 0) return null;
  const untried = { attempt: 0, refused: 0, maybe: 0, epoch: 0, firstAt: null };
  return { id: batchId, lane, members, nextAt: nowMs, ...untried };
}

function memberOf(deps: Deps, row: DueRow): BatchMember {
  const letter = deps.letters.find(row.sequence, row.step, row.locale);
  return [row.leadId, row.sequence, row.step, row.locale, letter?.version ?? "", row.timeZone];
}
