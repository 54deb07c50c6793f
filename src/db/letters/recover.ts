import { type SQL, sql } from "drizzle-orm";
import { BATCH_MAX } from "../../config.ts";
import { DRIP_LANE } from "../../drip/lanes.ts";
import type { DueRow } from "../../drip/plan-claim.ts";
import type { Recovery } from "../../drip/plan-recovery.ts";
import { e } from "../aliases.ts";
import { type Database, jsonRows, names, set } from "../database.ts";
import { batches, enrollments, leads, newsletters, sender, sends } from "../schema.ts";
import { goesOnTo, standsWhereRead } from "./claim.ts";
import { dueRowOf, dueRowSelect, type FoundRow } from "./lease.ts";
import { type BatchMember, unlessHad } from "./members.ts";
import { noteNextDue } from "./newsletter.ts";

/**
 * What was under way at the moment that a restored database stands at, and may have gone since: open batches become
 * unknown, newsletters end, nobody holds the lease. Only while the engine is switched off.
 */
export function endWhatWasUnderWay(nowMs: number): SQL[] {
  return [
    sql`UPDATE ${batches} SET ${set(batches, { state: "unknown", maybe: 1, settledAt: nowMs, testEnc: null })}
      WHERE ${batches.state} = 'open'`,
    sql`UPDATE ${newsletters} SET ${set(newsletters, { state: "cancelled", dueAt: null, endedAt: nowMs })}
      WHERE ${newsletters.state} IN ('scheduled', 'sending', 'paused')`,
    sql`UPDATE ${sender} SET ${set(sender, { token: null, expiresAt: 0, pausedUntil: 0, pauseReason: null, bad: 0 })}`,
    noteNextDue(),
  ];
}

/** Enrollments that were due by `nowMs`, held or not: each may have got its letter. A page at a time. */
export async function overdueRows(db: Database, nowMs: number, after: DueRow | null): Promise<DueRow[]> {
  const { leadId, sequence } = after ?? { leadId: "", sequence: "" };
  const rows = await db.rows<FoundRow>(sql`${dueRowSelect(nowMs)}
    WHERE ${e.state} = 'active' AND ${e.dueAt} <= ${nowMs} AND (${e.leadId}, ${e.sequence}) > (${leadId}, ${sequence})
    ORDER BY ${e.leadId}, ${e.sequence} LIMIT ${BATCH_MAX}`);
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
  const on = {
    ...goesOnTo,
    lastBatch: sql`iif(j.value ->> 6 = 1, ${batchId}, ${e.lastBatch})`,
    state: sql`iif(j.value ->> 4 IS NULL, 'done', 'active')`,
  };
  const { id, lane, state, members: all, maybe, nextAt, settledAt } = batches;
  const batch = sql`INSERT INTO ${batches} (${names(id, lane, state, all, maybe, nextAt, settledAt)})
    VALUES (${batchId}, ${DRIP_LANE}, 'unknown', ${JSON.stringify(members)}, 1, ${nowMs}, ${nowMs})`;
  return [
    ...(members.length > 0 ? [batch] : []),
    sql`INSERT INTO ${sends} (${names(sends.leadId, sends.sequence, sends.step, sends.batchId)})
      SELECT value ->> 0, value ->> 1, value ->> 2, ${batchId} FROM ${jsonRows(members)} m
      WHERE EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.id} = m.value ->> 0) ${unlessHad}`,
    sql`UPDATE ${enrollments} AS ${e} SET ${set(enrollments, on)}
      FROM ${jsonRows(moves)} j WHERE ${standsWhereRead}`,
  ];
}
