import { and, gte, inArray, type SQL, sql, sum } from "drizzle-orm";
import { type Database, excluded, names, set } from "./database.ts";
import { dailyCounts } from "./schema.ts";

/** One more of a metric on this UTC day; `key` tells kinds apart and names nobody. */
export function countOne(metric: string, key: string, nowMs: number): SQL {
  return countWhere(metric, key, nowMs, sql`1`);
}

/** The same where something holds, in the transaction that hangs on it as well. */
export function countWhere(metric: string, key: string, nowMs: number, condition: SQL): SQL {
  return countFrom(metric, key, nowMs, sql`SELECT 1 AS count WHERE ${condition}`);
}

/** As many more as a SELECT of one column `count` says; where it gives no row, none. */
export function countFrom(metric: string, key: string, nowMs: number, counted: SQL): SQL {
  const { day, metric: of, key: kind, count } = dailyCounts;
  return sql`
    INSERT INTO ${dailyCounts} (${names(day, of, kind, count)})
    SELECT ${dayOf(nowMs)}, ${metric}, ${key}, count FROM (${counted}) WHERE 1
    ON CONFLICT DO UPDATE SET ${set(dailyCounts, { count: sql`${count} + ${excluded(count)}` })}`;
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

/** Sums of these metrics from a UTC day on: a day's over all keys, and a key's over all days. */
export async function sumCounts(
  db: Database,
  fromDay: string,
  metrics: { byDay: readonly string[]; byKey: readonly string[] },
): Promise<{ byDay: Omit<CountRow, "key">[]; byKey: Omit<CountRow, "day">[] }> {
  const { day, metric, key, count: each } = dailyCounts;
  const count = sum(each).mapWith(Number);
  const among = (wanted: readonly string[]) => and(gte(day, fromDay), inArray(metric, [...wanted]));
  const [byDay, byKey] = await db.batch([
    db.build
      .select({ day, metric, count })
      .from(dailyCounts)
      .where(among(metrics.byDay))
      .groupBy(day, metric),
    db.build
      .select({ metric, key, count })
      .from(dailyCounts)
      .where(among(metrics.byKey))
      .groupBy(metric, key)
      .orderBy(metric, key),
  ]);
  return { byDay, byKey };
}
