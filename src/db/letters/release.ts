import { type SQL, sql } from "drizzle-orm";
import { NEWSLETTER_LANE } from "../../drip/lanes.ts";
import { CONFIRMATION } from "../../drip/plan-claim.ts";
import { e, o, s } from "../aliases.ts";
import { set } from "../database.ts";
import { batches, enrollments, sends } from "../schema.ts";
import type { Attempt } from "./begin.ts";
import { isReceiptOf, membersOf } from "./members.ts";
import { beginAgain } from "./newsletter.ts";

/**
 * Undoes a claim that was definitely refused and never may have gone: enrollments go back to the step, their
 * receipts are deleted. Where an enrollment has moved on or ended meanwhile, the receipt stays, cancelled.
 */
export function releaseBatch(attempt: Attempt, nowMs: number): SQL[] {
  const mine = refusedAtFirst(attempt);
  const open = sql`EXISTS (SELECT 1 FROM ${batches} WHERE ${mine})`;
  const undo =
    attempt.lane === NEWSLETTER_LANE
      ? beginAgain(attempt.batchId, open, nowMs)
      : [rewind(attempt.batchId, open, nowMs), forgetReceipts(attempt.batchId, open)];
  return [...undo, cancelTheRest(attempt.batchId, open), endRefused("released", mine, nowMs)];
}

/** A done enrollment comes back only where its lead has not started another since; a newer sign-up's confirmation stays. */
function rewind(batchId: string, open: SQL, nowMs: number): SQL {
  const back = {
    step: sql`j.step`,
    lastBatch: null,
    dueAt: sql`iif(${e.state} = 'paused', NULL, iif(${e.sequence} = ${CONFIRMATION}, 0, ${nowMs}))`,
    state: sql`iif(${e.state} = 'done', 'active', ${e.state})`,
  };
  return sql`
    UPDATE ${enrollments} AS ${e} SET ${set(enrollments, back)} FROM ${membersOf(batchId)} j
    WHERE ${e.leadId} = j.lead_id AND ${e.sequence} = j.sequence AND ${e.lastBatch} = ${batchId}
      AND (${e.sequence} <> ${CONFIRMATION} OR ${e.step} IS NULL)
      AND EXISTS (SELECT 1 FROM ${sends} ${s} WHERE ${isReceiptOf(s, batchId)})
      AND (${e.state} IN ('active', 'paused') OR (${e.state} = 'done' AND (${e.sequence} = ${CONFIRMATION}
        OR NOT EXISTS (SELECT 1 FROM ${enrollments} ${o} WHERE ${o.leadId} = ${e.leadId}
          AND ${o.sequence} NOT IN (${CONFIRMATION}, ${e.sequence}) AND ${o.state} IN ('active', 'paused')))))
      AND ${open}`;
}

/** Those whose enrollment was just rewound: it stands at the receipt's step, and no batch is its last. */
function forgetReceipts(batchId: string, open: SQL): SQL {
  return sql`
    DELETE FROM ${sends} WHERE ${sends.batchId} = ${batchId} AND ${sends.state} IS NULL AND ${open}
      AND (${sends.leadId}, ${sends.sequence}, ${sends.step}) IN (
        SELECT j.lead_id, j.sequence, j.step FROM ${membersOf(batchId)} j
        JOIN ${enrollments} ${e} ON ${e.leadId} = j.lead_id AND ${e.sequence} = j.sequence AND ${e.step} = j.step
        WHERE ${e.lastBatch} IS NULL AND ${e.state} IN ('active', 'paused'))`;
}

function cancelTheRest(batchId: string, open: SQL): SQL {
  return sql`
    UPDATE ${sends} SET ${set(sends, { state: "cancelled" })} FROM ${membersOf(batchId)} j
    WHERE ${isReceiptOf(sends, batchId)} AND ${open}`;
}

/** The batch is open at this attempt, and no earlier try under its key may have gone: its claim can be undone. */
export function refusedAtFirst({ batchId, attempt }: Pick<Attempt, "batchId" | "attempt">): SQL {
  return sql`${batches.id} = ${batchId} AND ${batches.state} = 'open' AND ${batches.attempt} = ${attempt}
    AND ${batches.maybe} = 0`;
}

export function endRefused(state: "released" | "split", mine: SQL, nowMs: number): SQL {
  const ended = { state, settledAt: nowMs, refused: sql`${batches.attempt}` };
  return sql`UPDATE ${batches} SET ${set(batches, ended)} WHERE ${mine}`;
}
