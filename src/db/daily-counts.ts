import { gte, type SQL, sql } from "drizzle-orm";
import { type Database, excluded, names, set } from "./database.ts";
import { dailyCounts } from "./schema.ts";

/**
 * One more of a metric on this UTC day where something holds, in the transaction that hangs on it as well; `key` tells
 * kinds apart and names nobody.
 */
export function countWhere(metric: string | SQL, key: string, nowMs: number, condition: SQL): SQL {
  return countFrom(metric, key, nowMs, sql`SELECT 1 AS count WHERE ${condition}`);
}

/** As many more as a SELECT of one column `count` says; where it gives no row, none. */
export function countFrom(metric: string | SQL, key: string, nowMs: number, counted: SQL): SQL {
  return countEach(nowMs, sql`SELECT ${metric} AS metric, ${key} AS "key", count FROM (${counted})`);
}

/** As many more of each metric and key as a SELECT of columns `metric`, `key` and `count` says. */
export function countEach(nowMs: number, counted: SQL): SQL {
  const { day, metric, key, count } = dailyCounts;
  return sql`
    INSERT INTO ${dailyCounts} (${names(day, metric, key, count)})
    SELECT ${dayOf(nowMs)}, metric, "key", count FROM (${counted}) WHERE 1
    ON CONFLICT DO UPDATE SET ${set(dailyCounts, { count: sql`${count} + ${excluded(count)}` })}`;
}

/** Where the statement before it in the transaction wrote something. */
export const wroteBefore = sql`changes() > 0`;

/** One more of what anybody may tell us; past `max` a day nothing is written, so that no flood uses up a plan's rows. */
export function countUpTo(max: number, metric: string, key: string, nowMs: number, condition = sql`1`): SQL {
  return sql`${countWhere(metric, key, nowMs, condition)} WHERE ${dailyCounts.count} < ${max}`;
}

/** How many keys of one metric a day holds by name; what comes after them that day is "other". */
const KEYS_A_DAY_MAX = 50;
const OTHER = "other";

/** One more under a key that visitors may make up (a source, a page), where something holds: their number is bounded. */
export function countBucketed(metric: string, key: string, nowMs: number, condition = sql`1`): SQL {
  const { day, metric: of, key: kind, count } = dailyCounts;
  const today = sql`FROM ${dailyCounts} WHERE ${day} = ${dayOf(nowMs)} AND ${of} = ${metric}`;
  return sql`
    INSERT INTO ${dailyCounts} (${names(day, of, kind, count)})
    SELECT ${dayOf(nowMs)}, ${metric}, CASE WHEN EXISTS (SELECT 1 ${today} AND ${kind} = ${key})
      OR (SELECT count(*) ${today}) < ${KEYS_A_DAY_MAX} THEN ${key} ELSE ${OTHER} END, 1 WHERE ${condition}
    ON CONFLICT DO UPDATE SET ${set(dailyCounts, { count: sql`${count} + 1` })}`;
}

/** Sign-ups without a mail (to who had theirs, by machines) that weigh as much as one that brought a mail. */
export const SILENT_IN_ONE = 4;

/**
 * Today's mails that a visitor caused beyond twice as many as were pressed: people press, whoever types strangers'
 * addresses can't.
 */
export function countUnpressed(nowMs: number): SQL<{ count: number }> {
  const { day, metric, count } = dailyCounts;
  return sql`
    SELECT coalesce(sum(CASE ${metric} WHEN 'confirmed' THEN -2 * ${count} WHEN 'silent' THEN ${count} / ${SILENT_IN_ONE}
      ELSE ${count} END), 0) AS count FROM ${dailyCounts}
    WHERE ${day} = ${dayOf(nowMs)} AND ${metric} IN ('signed-up', 'result-mailed', 'silent', 'confirmed')`;
}

/** The UTC day of a moment, as 2026-11-22. */
export function dayOf(nowMs: number): string {
  return new Date(nowMs).toISOString().slice(0, 10);
}

export type CountRow = typeof dailyCounts.$inferSelect;

/** Every count from this UTC day on, in order. */
export function readCountRows(db: Database, fromDay: string): Promise<CountRow[]> {
  const { day, metric, key } = dailyCounts;
  return db.rows(db.build.select().from(dailyCounts).where(gte(day, fromDay)).orderBy(day, metric, key));
}
