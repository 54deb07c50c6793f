import { type SQL, sql } from "drizzle-orm";
import { BATCH_MAX } from "../../config.ts";
import { DRIP_LANE } from "../../drip/lanes.ts";
import type { DueRow } from "../../drip/plan-claim.ts";
import type { Recovery } from "../../drip/plan-recovery.ts";
import { type Database, jsonRows } from "../database.ts";
import { dueRowOf, dueRowSelect, type FoundRow } from "./lease.ts";
import type { BatchMember } from "./members.ts";
import { noteNextDue } from "./newsletter.ts";

/**
 * What was under way at the moment that a restored database stands at, and may have gone since: open batches become
 * unknown, newsletters end, nobody holds the lease. Only while the engine is switched off.
 */
export function endWhatWasUnderWay(nowMs: number): SQL[] {
  return [
    sql`UPDATE batches SET state = 'unknown', maybe = 1, settled_at = ${nowMs}, test_enc = NULL
      WHERE state = 'open'`,
    sql`UPDATE newsletters SET state = 'cancelled', due_at = NULL, ended_at = ${nowMs} WHERE state = 'sending'`,
    sql`UPDATE sender SET token = NULL, expires_at = 0, paused_until = 0, pause_reason = NULL, bad = 0`,
    noteNextDue(),
  ];
}

/** Enrollments that were due by `nowMs`, held or not: each may have got its letter. A page at a time. */
export async function overdueRows(db: Database, nowMs: number, after: DueRow | null): Promise<DueRow[]> {
  const { leadId, sequence } = after ?? { leadId: "", sequence: "" };
  const rows = await db.rows<FoundRow>(sql`${dueRowSelect()}
    WHERE e.state = 'active' AND e.due_at <= ${nowMs} AND (e.lead_id, e.sequence) > (${leadId}, ${sequence})
    ORDER BY e.lead_id, e.sequence LIMIT ${BATCH_MAX}`);
  return rows.map(dueRowOf);
}

/** Writes receipts whose fate is unknown for all that may have gone, and moves the enrollments past them. */
export function recoverRows(
  batchId: string,
  recoveries: readonly Recovery[],
  members: readonly BatchMember[],
  nowMs: number,
): SQL[] {
  const moves = recoveries.map(({ row, next, maybeSent }) => [
    ...[row.leadId, row.sequence, row.step, row.dueAt, next.step, next.dueAt],
    maybeSent.length > 0 ? 1 : 0,
  ]);
  const stands = sql`e.lead_id = j.value ->> 0 AND e.sequence = j.value ->> 1 AND e.state = 'active'
    AND e.step = j.value ->> 2 AND e.due_at = j.value ->> 3`;
  const last = sql`iif(j.value ->> 6 = 1, ${batchId}, e.last_batch)`;
  const batch = sql`INSERT INTO batches (id, lane, state, members, maybe, next_at, settled_at)
    VALUES (${batchId}, ${DRIP_LANE}, 'unknown', ${JSON.stringify(members)}, 1, ${nowMs}, ${nowMs})`;
  return [
    ...(members.length > 0 ? [batch] : []),
    sql`INSERT OR IGNORE INTO sends (lead_id, sequence, step, batch_id)
      SELECT value ->> 0, value ->> 1, value ->> 2, ${batchId} FROM ${jsonRows(members)} m
      WHERE EXISTS (SELECT 1 FROM leads WHERE id = m.value ->> 0)`,
    sql`UPDATE enrollments AS e SET step = j.value ->> 4, due_at = j.value ->> 5, last_batch = ${last},
        state = iif(j.value ->> 4 IS NULL, 'done', 'active')
      FROM ${jsonRows(moves)} j WHERE ${stands}`,
  ];
}
