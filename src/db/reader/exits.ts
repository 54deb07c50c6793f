import { type SQL, sql } from "drizzle-orm";
import { countWhere } from "../daily-counts.ts";
import { jsonRows, set } from "../database.ts";
import { batches, enrollments, leads } from "../schema.ts";

/** A series that is under way: it runs, or its last letter has yet to go. */
const UNDER_WAY = sql`${enrollments.sequence} <> 'confirmation'
  AND (${enrollments.state} IN ('active', 'paused') OR (${enrollments.state} = 'done'
    AND EXISTS (SELECT 1 FROM ${batches} WHERE ${batches.id} = ${enrollments.lastBatch} AND ${batches.state} = 'open')))`;

/** Ends the series of a lead, and nothing else: its consents stay. Counts it where there was one. */
export function stopSeries(leadId: string, nowMs: number): SQL[] {
  const ended = sql`${enrollments.leadId} = ${leadId} AND ${UNDER_WAY}`;
  const exit = set(enrollments, { state: "exited", exitReason: "stopped", dueAt: null });
  return [
    countWhere("stopped", "", nowMs, sql`EXISTS (SELECT 1 FROM ${enrollments} WHERE ${ended})`),
    sql`UPDATE ${enrollments} SET ${exit} WHERE ${ended}`,
  ];
}

/** A goal that somebody reached: ends their series where it is one of these sequences, and counts that once. */
export function endByGoal(
  reached: { emailHash: string; goal: string; sequences: readonly string[] },
  nowMs: number,
): SQL[] {
  const { emailHash, goal, sequences } = reached;
  const ended = sql`${enrollments.leadId} = (SELECT ${leads.id} FROM ${leads} WHERE ${leads.emailHash} = ${emailHash})
    AND ${enrollments.sequence} IN (SELECT value FROM ${jsonRows(sequences)}) AND ${UNDER_WAY}`;
  const exit = set(enrollments, { state: "exited", exitReason: `goal:${goal}`, dueAt: null });
  return [
    countWhere("goal", goal, nowMs, sql`EXISTS (SELECT 1 FROM ${enrollments} WHERE ${ended})`),
    sql`UPDATE ${enrollments} SET ${exit} WHERE ${ended}`,
  ];
}
