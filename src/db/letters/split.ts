import { type SQL, sql } from "drizzle-orm";
import { set } from "../database.ts";
import { batches, enrollments, sends } from "../schema.ts";
import type { Attempt } from "./begin.ts";
import { type BatchMember, isReceiptOf, lettersOf, openBatch } from "./members.ts";
import { endRefused, refusedAtFirst } from "./release.ts";

/** The first batch of a family has an id of this length; a half adds "a" or "b". */
export const BATCH_ID_CHARS = 16;

/** Whether any batch of this one's family was accepted: then the provider works, and the letter is at fault. */
export function siblingAccepted(batchId: string): SQL {
  const root = batchId.slice(0, BATCH_ID_CHARS);
  return sql`SELECT 1 FROM ${batches}
    WHERE ${batches.id} >= ${root} AND ${batches.id} < ${`${root}{`} AND ${batches.state} = 'sent' LIMIT 1`;
}

/**
 * Halves a batch that was refused as a whole, where no earlier try may have gone: each half is a batch of its
 * own, with keys of its own; receipts and enrollments point at it.
 */
export function splitBatch(attempt: Attempt, nowMs: number): SQL[] {
  const middle = Math.ceil(attempt.recipients.length / 2);
  const halves = [attempt.recipients.slice(0, middle), attempt.recipients.slice(middle)];
  const mine = refusedAtFirst(attempt);
  const guard = sql`EXISTS (SELECT 1 FROM ${batches} WHERE ${mine})`;
  return [
    ...halves.flatMap((half, i) => makeHalf(attempt, `${attempt.batchId}${"ab"[i]}`, half, guard, nowMs)),
    endRefused("split", mine, nowMs),
  ];
}

function makeHalf(
  attempt: Attempt,
  id: string,
  half: Attempt["recipients"],
  guard: SQL,
  nowMs: number,
): SQL[] {
  const listed = lettersOf(half);
  return [
    insertHalf(attempt, id, half, guard, nowMs),
    sql`UPDATE ${sends} SET ${set(sends, { batchId: id })} FROM ${listed} j
      WHERE ${isReceiptOf(sends, attempt.batchId)} AND ${guard}`,
    sql`UPDATE ${enrollments} SET ${set(enrollments, { lastBatch: id })} FROM ${listed} j
      WHERE ${enrollments.leadId} = j.lead_id AND ${enrollments.sequence} = j.sequence
        AND ${enrollments.lastBatch} = ${attempt.batchId} AND ${guard}`,
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
  return openBatch({ batchId: id, lane: attempt.lane, members, nowMs }, sql`WHERE ${guard}`);
}
