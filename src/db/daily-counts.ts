import { type SQL, sql } from "drizzle-orm";

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
