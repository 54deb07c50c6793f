import { type SQL, sql } from "drizzle-orm";
import { CONFIRMATION_LANE, DRIP_LANE, NEWSLETTER_LANE, TEST_LANE } from "../../drip/lanes.ts";
import { dayOf } from "../daily-counts.ts";

const LANES: Readonly<Record<number, string>> = {
  [TEST_LANE]: "test",
  [CONFIRMATION_LANE]: "confirmation",
  [DRIP_LANE]: "drip",
  [NEWSLETTER_LANE]: "newsletter",
};

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
