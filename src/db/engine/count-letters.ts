import { type SQL, sql } from "drizzle-orm";
import { dayOf } from "../daily-counts.ts";

const LANES = ["confirmation", "drip", "newsletter"];

/**
 * What became of a batch's letters, in the coach's numbers. Counted once: only where this very transaction ended the
 * batch, at this attempt and moment.
 */
export function countLetters(
  batch: { id: string; lane: number; attempt: number },
  metric: "sent" | "assumed" | "failed" | "unknown",
  count: number,
  nowMs: number,
): SQL {
  return sql`
    INSERT INTO daily_counts (day, metric, key, count)
    SELECT ${dayOf(nowMs)}, ${metric}, ${LANES[batch.lane] ?? "drip"}, ${count} FROM batches
    WHERE id = ${batch.id} AND attempt = ${batch.attempt} AND settled_at = ${nowMs}
    ON CONFLICT DO UPDATE SET count = count + excluded.count`;
}
