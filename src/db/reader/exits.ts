import { type SQL, sql } from "drizzle-orm";
import { DAY_MS, GOAL_AFTER_NEWSLETTER_MS } from "../../config.ts";
import { b, l, s } from "../aliases.ts";
import { countEach, countWhere } from "../daily-counts.ts";
import { jsonRows, names, set } from "../database.ts";
import { UNDER_WAY } from "../letters/fence.ts";
import { batches, enrollments, goals, leads, newsletters, sends } from "../schema.ts";

/** Ends the series of a lead, and nothing else: its consents stay. Counts it where there was one. */
export function stopSeries(leadId: string, nowMs: number): SQL[] {
  const ended = sql`${enrollments.leadId} = ${leadId} AND ${UNDER_WAY}`;
  const exit = set(enrollments, { state: "exited", exitReason: "stopped", dueAt: null });
  return [
    countWhere("stopped", "", nowMs, sql`EXISTS (SELECT 1 FROM ${enrollments} WHERE ${ended})`),
    sql`UPDATE ${enrollments} SET ${exit} WHERE ${ended}`,
  ];
}

/** Of what went to a lead, the last where this holds: one column; null: nothing did. */
function lastThatWent(column: SQL, leadId: SQL, where: SQL): SQL {
  return sql`(SELECT ${column} FROM ${sends} ${s} JOIN ${batches} ${b} ON ${b.id} = ${s.batchId}
    WHERE ${s.leadId} = ${leadId} AND ${where} AND coalesce(${s.state}, ${b.state}) IN ('sent', 'assumed', 'delivered')
    ORDER BY ${WENT_AT} DESC LIMIT 1)`;
}

const WENT_AT = sql`coalesce(${b.firstAt}, ${b.settledAt})`;
/** A letter of a series, as sequence/step. */
const LETTER = sql`${s.sequence} || '/' || ${s.step}`;
const IS_OF_SERIES = sql`${s.sequence} NOT IN ('confirmation', 'newsletter')`;

/**
 * A goal that somebody reached: kept and counted whenever it comes, once a day however often it is told, after the
 * letter that went last and beside a newsletter that is not older than this; and it ends their series where that is one
 * of these.
 */
export function recordGoal(
  reached: { emailHash: string; goal: string; sequences: readonly string[] },
  nowMs: number,
): SQL[] {
  const { emailHash, goal, sequences } = reached;
  const lead = sql`(SELECT ${leads.id} FROM ${leads} WHERE ${leads.emailHash} = ${emailHash})`;
  const known = sql`${goals.leadId} = ${lead} AND ${goals.goal} = ${goal}`;
  const exit = set(enrollments, { state: "exited", exitReason: `goal:${goal}`, dueAt: null });
  const isRecentNewsletter = sql`${s.sequence} = 'newsletter' AND ${WENT_AT} > ${nowMs - GOAL_AFTER_NEWSLETTER_MS}`;
  return [
    sql`INSERT INTO ${goals} (${names(goals.leadId, goals.goal, goals.at, goals.afterStep)})
      SELECT ${l.id}, ${goal}, ${nowMs}, ${lastThatWent(LETTER, sql`${l.id}`, IS_OF_SERIES)} FROM ${leads} ${l}
      WHERE ${l.emailHash} = ${emailHash} AND ${l.status} <> 'pending'
        AND NOT EXISTS (SELECT 1 FROM ${goals} WHERE ${known} AND ${goals.at} > ${nowMs - DAY_MS})`,
    // Each counts where the statement before it did something.
    countEach(
      nowMs,
      sql`SELECT 'goal' AS metric, ${goal} AS "key", 1 AS count WHERE changes() > 0
        UNION ALL SELECT 'goal-after', ${goals.afterStep}, 1 FROM ${goals}
        WHERE changes() > 0 AND ${known} AND ${goals.at} = ${nowMs} AND ${goals.afterStep} IS NOT NULL`,
    ),
    sql`UPDATE ${newsletters} SET ${set(newsletters, { goals: sql`${newsletters.goals} + 1` })}
      WHERE changes() > 0 AND ${newsletters.id} = ${lastThatWent(sql`${s.step}`, lead, isRecentNewsletter)}`,
    sql`UPDATE ${enrollments} SET ${exit} WHERE ${enrollments.leadId} = ${lead}
      AND ${enrollments.sequence} IN (SELECT value FROM ${jsonRows(sequences)}) AND ${UNDER_WAY}`,
  ];
}
