import { OPEN_WHILE_BAD_MAX } from "../../config.ts";
import type { OpenBatch, Work } from "../../db/engine/lease.ts";
import { CONFIRMATION, type DueRow } from "../../drip/plan-claim.ts";

export type Job = { kind: "retry"; batch: OpenBatch } | { kind: "claim"; lane: number; rows: DueRow[] };

export const CONFIRMATION_LANE = 0;
export const DRIP_LANE = 1;

/** Confirmations first, retries before claims: promise 7. Null: nothing can be done now. */
export function chooseJob(work: Work): Job | null {
  for (const lane of [CONFIRMATION_LANE, DRIP_LANE]) {
    const batch = work.open.find((open) => open.lane === lane);
    if (batch) return { kind: "retry", batch };
    const rows = claimable(work, lane);
    if (rows.length > 0) return { kind: "claim", lane, rows };
  }
  return null;
}

/** While calls go unanswered, one letter at a time, so that an outage leaves few whose fate is unknown. */
function claimable(work: Work, lane: number): DueRow[] {
  if (work.bad && work.openCount >= OPEN_WHILE_BAD_MAX) return [];
  return work.due.filter((row) => laneOf(row) === lane).slice(0, work.bad ? 1 : work.size);
}

function laneOf(row: DueRow): number {
  return row.sequence === CONFIRMATION ? CONFIRMATION_LANE : DRIP_LANE;
}
