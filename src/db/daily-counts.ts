import { type SQL, sql } from "drizzle-orm";
import { type Database, jsonRows } from "./database.ts";

/** One more of a metric on this UTC day; `key` tells kinds apart and names nobody. */
export function countOne(metric: string, key: string, nowMs: number): SQL {
  return sql`
    INSERT INTO daily_counts (day, metric, key, count) VALUES (${dayOf(nowMs)}, ${metric}, ${key}, 1)
    ON CONFLICT DO UPDATE SET count = count + 1`;
}

/** The UTC day of a moment, as 2026-11-22. */
export function dayOf(nowMs: number): string {
  return new Date(nowMs).toISOString().slice(0, 10);
}

export interface CountRow {
  day: string;
  metric: string;
  key: string;
  count: number;
}

/** Every count from this UTC day on, in order. */
export function readCountRows(db: Database, fromDay: string): Promise<CountRow[]> {
  return db.rows<CountRow>(sql`
    SELECT day, metric, key, count FROM daily_counts WHERE day >= ${fromDay} ORDER BY day, metric, key`);
}

/** Sums of these metrics from a UTC day on: a day's over all keys, and a key's over all days. */
export async function sumCounts(
  db: Database,
  fromDay: string,
  metrics: { byDay: readonly string[]; byKey: readonly string[] },
): Promise<{ byDay: Omit<CountRow, "key">[]; byKey: Omit<CountRow, "day">[] }> {
  const among = (names: readonly string[]) => sql`metric IN (SELECT value FROM ${jsonRows(names)})`;
  const [byDay, byKey] = await db.batch([
    sql`SELECT day, metric, sum(count) AS count FROM daily_counts
      WHERE day >= ${fromDay} AND ${among(metrics.byDay)} GROUP BY day, metric`,
    sql`SELECT metric, key, sum(count) AS count FROM daily_counts
      WHERE day >= ${fromDay} AND ${among(metrics.byKey)} GROUP BY metric, key ORDER BY metric, key`,
  ]);
  return {
    byDay: byDay as unknown as Omit<CountRow, "key">[],
    byKey: byKey as unknown as Omit<CountRow, "day">[],
  };
}
