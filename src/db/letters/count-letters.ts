import { type SQL, sql } from "drizzle-orm";
import { ALARM_LANE, ASKED_LANE, TEST_LANE } from "../../drip/lanes.ts";
import { letterName } from "../../drip/plan-claim.ts";
import { countEach } from "../daily-counts.ts";
import { jsonRows, set } from "../database.ts";
import { batches, newsletters } from "../schema.ts";

/** What no series and no newsletter sends is counted by its lane; the others by letter. */
const LANES: Readonly<Record<number, string>> = {
  [ALARM_LANE]: "alarm",
  [ASKED_LANE]: "asked",
  [TEST_LANE]: "test",
};

/**
 * What became of these letters of a batch, in the coach's numbers. Counted once: only where this very transaction ended
 * the batch, at this attempt and moment. A row for each different letter.
 */
export function countLetters(
  batch: { id: string; lane: number; attempt: number },
  metric: "sent" | "assumed" | "failed" | "unknown",
  letters: readonly { sequence: string; step: string }[],
  nowMs: number,
): SQL {
  const counts = new Map<string, number>();
  for (const letter of letters) {
    const key = LANES[batch.lane] ?? letterName(letter);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return countEach(
    nowMs,
    sql`SELECT ${metric} AS metric, j.value ->> 0 AS "key", j.value ->> 1 AS count FROM ${jsonRows([...counts])} j
      WHERE EXISTS (SELECT 1 ${endedNow(batch, nowMs)})`,
  );
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
