import { type SQL, sql } from "drizzle-orm";
import { dayOf } from "../daily-counts.ts";
import { jsonRows } from "../database.ts";

/** A series that is under way: it runs, or its last letter has yet to go. */
const UNDER_WAY = sql`sequence <> 'confirmation' AND (state IN ('active', 'paused') OR (state = 'done'
  AND EXISTS (SELECT 1 FROM batches b WHERE b.id = last_batch AND b.state = 'open')))`;

/** Ends the series of a lead, and nothing else: its consents stay. Gives back a row for what it ended. */
export function stopSeries(leadId: string): SQL {
  return sql`
    UPDATE enrollments SET state = 'exited', exit_reason = 'stopped', due_at = NULL
    WHERE lead_id = ${leadId} AND ${UNDER_WAY} RETURNING sequence`;
}

/** A goal that somebody reached: ends their series where it is one of these sequences, and counts that once. */
export function endByGoal(
  reached: { emailHash: string; goal: string; sequences: readonly string[] },
  nowMs: number,
): SQL[] {
  const { emailHash, goal, sequences } = reached;
  const ended = sql`lead_id = (SELECT id FROM leads WHERE email_hash = ${emailHash})
    AND sequence IN (SELECT value FROM ${jsonRows(sequences)}) AND ${UNDER_WAY}`;
  return [
    sql`INSERT INTO daily_counts (day, metric, key, count)
      SELECT ${dayOf(nowMs)}, 'goal', ${goal}, 1 WHERE EXISTS (SELECT 1 FROM enrollments WHERE ${ended})
      ON CONFLICT DO UPDATE SET count = count + 1`,
    sql`UPDATE enrollments SET state = 'exited', exit_reason = ${`goal:${goal}`}, due_at = NULL WHERE ${ended}`,
  ];
}
