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
import { set } from "../database.ts";
import { batches, newsletters } from "../schema.ts";

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
  const ended = sql`SELECT ${count} AS count ${endedNow(batch, nowMs)}`;
  return countFrom(metric, LANES[batch.lane] ?? "drip", nowMs, ended);
}

/** The same in a newsletter's own numbers. */
export function countOfNewsletter(
  id: string,
  batch: { id: string; attempt: number },
  metric: "sent" | "assumed" | "failed",
  count: number,
  nowMs: number,
): SQL {
  const column = metric === "failed" ? "failed" : "taken";
  return sql`UPDATE ${newsletters} SET ${set(newsletters, { [column]: sql`${newsletters[column]} + ${count}` })}
    WHERE ${newsletters.id} = ${id} AND EXISTS (SELECT 1 ${endedNow(batch, nowMs)})`;
}

function endedNow(batch: { id: string; attempt: number }, nowMs: number): SQL {
  const { id, attempt, settledAt } = batches;
  return sql`FROM ${batches} WHERE ${id} = ${batch.id} AND ${attempt} = ${batch.attempt} AND ${settledAt} = ${nowMs}`;
}
