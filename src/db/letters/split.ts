import { type SQL, sql } from "drizzle-orm";
import { jsonRows } from "../database.ts";
import type { Attempt } from "./begin.ts";
import type { BatchMember } from "./members.ts";

/** The first batch of a family has an id of this length; a half adds "a" or "b". */
export const BATCH_ID_CHARS = 16;

/** Whether any batch of this one's family was accepted: then the provider works, and the letter is at fault. */
export function siblingAccepted(batchId: string): SQL {
  const root = batchId.slice(0, BATCH_ID_CHARS);
  return sql`SELECT 1 FROM batches WHERE id >= ${root} AND id < ${`${root}{`} AND state = 'sent' LIMIT 1`;
}

/**
 * Halves a batch that was refused as a whole, where no earlier try may have gone: each half is a batch of its
 * own, with keys of its own; receipts and enrollments point at it.
 */
export function splitBatch(attempt: Attempt, nowMs: number): SQL[] {
  const middle = Math.ceil(attempt.recipients.length / 2);
  const halves = [attempt.recipients.slice(0, middle), attempt.recipients.slice(middle)];
  const guard = sql`EXISTS (SELECT 1 FROM batches WHERE id = ${attempt.batchId} AND state = 'open'
    AND attempt = ${attempt.attempt} AND maybe = 0)`;
  return [
    ...halves.flatMap((half, i) => makeHalf(attempt, `${attempt.batchId}${"ab"[i]}`, half, guard, nowMs)),
    sql`UPDATE batches SET state = 'split', settled_at = ${nowMs}, refused = attempt
      WHERE id = ${attempt.batchId} AND state = 'open' AND attempt = ${attempt.attempt} AND maybe = 0`,
  ];
}

function makeHalf(
  attempt: Attempt,
  id: string,
  half: Attempt["recipients"],
  guard: SQL,
  nowMs: number,
): SQL[] {
  const keys = half.map((r) => [r.leadId, r.sequence, r.step]);
  return [
    insertHalf(attempt, id, half, guard, nowMs),
    sql`UPDATE sends SET batch_id = ${id} FROM ${jsonRows(keys)} j
      WHERE sends.lead_id = j.value ->> 0 AND sends.sequence = j.value ->> 1 AND sends.step = j.value ->> 2
        AND sends.batch_id = ${attempt.batchId} AND sends.state IS NULL AND ${guard}`,
    sql`UPDATE enrollments AS e SET last_batch = ${id} FROM ${jsonRows(keys)} j
      WHERE e.lead_id = j.value ->> 0 AND e.sequence = j.value ->> 1 AND e.last_batch = ${attempt.batchId}
        AND ${guard}`,
  ];
}

function insertHalf(
  attempt: Attempt,
  id: string,
  half: Attempt["recipients"],
  guard: SQL,
  nowMs: number,
): SQL {
  const members = half.map(
    (r): BatchMember => [r.leadId, r.sequence, r.step, r.locale, r.letterVersion, r.timeZone],
  );
  return sql`
    INSERT INTO batches (id, lane, state, members, next_at)
    SELECT ${id}, ${attempt.lane}, 'open', ${JSON.stringify(members)}, ${nowMs} WHERE ${guard}`;
}
