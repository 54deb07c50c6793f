import { and, gte, inArray, sql } from "drizzle-orm";
import type { CountRow } from "../daily-counts.ts";
import type { Database } from "../database.ts";
import { dailyCounts } from "../schema.ts";

/** A period that ends today, and the one as long before it; first days as YYYY-MM-DD, UTC. */
export interface Period {
  from: string;
  beforeFrom: string;
}

export interface KeySum {
  metric: string;
  key: string;
  count: number;
  /** In the period before. */
  before: number;
}

/** Sums by day (over all keys), by key over both periods, and one metric by day and key. Reads counts alone, no lead. */
export async function readPeriod(
  db: Database,
  { from, beforeFrom }: Period,
  metrics: { byDay: readonly string[]; byKey: readonly string[]; byDayAndKey: string },
): Promise<{ byDay: Omit<CountRow, "key">[]; byKey: KeySum[]; byDayAndKey: CountRow[] }> {
  const { day, metric, key, count } = dailyCounts;
  const sumWhere = (condition: ReturnType<typeof sql>) =>
    sql<number>`sum(CASE WHEN ${condition} THEN ${count} ELSE 0 END)`;
  const [byDay, byKey, byDayAndKey] = await db.batch([
    db.build
      .select({ day, metric, count: sql<number>`sum(${count})`.as("count") })
      .from(dailyCounts)
      .where(and(gte(day, from), inArray(metric, [...metrics.byDay])))
      .groupBy(day, metric),
    db.build
      .select({
        metric,
        key,
        count: sumWhere(sql`${day} >= ${from}`).as("count"),
        before: sumWhere(sql`${day} < ${from}`).as("before"),
      })
      .from(dailyCounts)
      .where(and(gte(day, beforeFrom), inArray(metric, [...metrics.byKey])))
      .groupBy(metric, key)
      .orderBy(metric, key),
    db.build
      .select()
      .from(dailyCounts)
      .where(and(gte(day, from), sql`${metric} = ${metrics.byDayAndKey}`)),
  ]);
  return { byDay, byKey, byDayAndKey };
}
