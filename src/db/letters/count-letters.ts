import { type SQL, sql } from "drizzle-orm";
import {
  ALARM_LANE,
  ASKED_LANE,
  CONFIRMATION_LANE,
  DRIP_LANE,
  NEWSLETTER_LANE,
  TEST_LANE,
} from "../../drip/lanes.ts";
import { countFrom } from "../daily-counts.ts";
import { batches } from "../schema.ts";

const LANES: Readonly<Record<number, string>> = {
  [ALARM_LANE]: "alarm",
  [ASKED_LANE]: "asked",
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
  const { id, attempt, settledAt } = batches;
  const ended = sql`SELECT ${count} AS count FROM ${batches}
    WHERE ${id} = ${batch.id} AND ${attempt} = ${batch.attempt} AND ${settledAt} = ${nowMs}`;
  return countFrom(metric, LANES[batch.lane] ?? "drip", nowMs, ended);
}
