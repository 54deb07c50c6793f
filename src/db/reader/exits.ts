import { type SQL, sql } from "drizzle-orm";
import { DAY_MS } from "../../config.ts";
import { b, l, s } from "../aliases.ts";
import { countWhere, dayOf } from "../daily-counts.ts";
import { jsonRows, names, set } from "../database.ts";
import { batches, dailyCounts, enrollments, goals, leads, sends } from "../schema.ts";

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

/** The last letter of a series that went to the lead `l`, as sequence/step; null: none did. */
const LAST_LETTER = sql`(SELECT ${s.sequence} || '/' || ${s.step} FROM ${sends} ${s}
  JOIN ${batches} ${b} ON ${b.id} = ${s.batchId}
  WHERE ${s.leadId} = ${l.id} AND ${s.sequence} NOT IN ('confirmation', 'newsletter')
    AND coalesce(${s.state}, ${b.state}) IN ('sent', 'assumed', 'delivered')
  ORDER BY coalesce(${b.firstAt}, ${b.settledAt}) DESC LIMIT 1)`;

/**
 * A goal that somebody reached: kept and counted whenever it comes, once a day however often it is told, after the
 * letter that went last; and it ends their series where that is one of these.
 */
export function recordGoal(
  reached: { emailHash: string; goal: string; sequences: readonly string[] },
  nowMs: number,
): SQL[] {
  const { emailHash, goal, sequences } = reached;
  const lead = sql`(SELECT ${leads.id} FROM ${leads} WHERE ${leads.emailHash} = ${emailHash})`;
  const known = sql`${goals.leadId} = ${lead} AND ${goals.goal} = ${goal}`;
  const { day, metric, key, count } = dailyCounts;
  const exit = set(enrollments, { state: "exited", exitReason: `goal:${goal}`, dueAt: null });
  return [
    sql`INSERT INTO ${goals} (${names(goals.leadId, goals.goal, goals.at, goals.afterStep)})
      SELECT ${l.id}, ${goal}, ${nowMs}, ${LAST_LETTER} FROM ${leads} ${l}
      WHERE ${l.emailHash} = ${emailHash} AND ${l.status} <> 'pending'
        AND NOT EXISTS (SELECT 1 FROM ${goals} WHERE ${known} AND ${goals.at} > ${nowMs - DAY_MS})`,
    // Each counts where the statement before it did something.
    countWhere("goal", goal, nowMs, sql`changes() > 0`),
    sql`INSERT INTO ${dailyCounts} (${names(day, metric, key, count)})
      SELECT ${dayOf(nowMs)}, 'goal-after', ${goals.afterStep}, 1 FROM ${goals}
      WHERE changes() > 0 AND ${known} AND ${goals.at} = ${nowMs} AND ${goals.afterStep} IS NOT NULL
      ON CONFLICT DO UPDATE SET ${set(dailyCounts, { count: sql`${count} + 1` })}`,
    sql`UPDATE ${enrollments} SET ${exit} WHERE ${enrollments.leadId} = ${lead}
      AND ${enrollments.sequence} IN (SELECT value FROM ${jsonRows(sequences)}) AND ${UNDER_WAY}`,
  ];
}
