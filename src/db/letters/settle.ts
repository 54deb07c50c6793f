import { type SQL, sql } from "drizzle-orm";
import { BATCH_MAX, PAUSE_MAX_MS } from "../../config.ts";
import { jsonRows } from "../database.ts";
import type { Attempt, Recipient } from "./begin.ts";
import { countLetters } from "./count-letters.ts";
import { membersOf } from "./members.ts";

/*
 * Statements that write what a call told us. Each holds only for the attempt that made the call: an answer to
 * an overtaken sender changes nothing.
 */

/** A member that was not sent, and why. */
export interface Failed {
  recipient: Recipient;
  reason: string;
}

/** The batch is still at this attempt. */
function mine(attempt: Attempt): SQL {
  return sql`id = ${attempt.batchId} AND state = 'open' AND attempt = ${attempt.attempt}`;
}

function settledAs(attempt: Attempt, state: string): SQL {
  return sql`EXISTS (SELECT 1 FROM batches WHERE id = ${attempt.batchId} AND attempt = ${attempt.attempt}
    AND state = ${state})`;
}

/** Accepted. Members refused one by one have failed; those dropped as unknown are known not to have gone. */
export function settleSent(attempt: Attempt, failed: readonly Failed[], token: string, nowMs: number): SQL[] {
  const sent = attempt.recipients.length - failed.length;
  const statements = [
    close(attempt, "sent", nowMs),
    sql`UPDATE sender SET bad = 0, size = min(size * 2, ${BATCH_MAX}) WHERE token = ${token} AND (bad = 1 OR size < ${BATCH_MAX})`,
    count(attempt, "sent", sent, nowMs),
  ];
  if (failed.length > 0) {
    statements.push(failMembers(attempt, failed, "sent"), count(attempt, "failed", failed.length, nowMs));
  }
  if (attempt.maybe) statements.push(unknownWereCancelled(attempt));
  return statements;
}

/** The key is held by another payload: it went, as far as anyone can tell before a webhook. */
export function settleAssumed(
  attempt: Attempt,
  unfit: readonly Failed[],
  token: string,
  nowMs: number,
): SQL[] {
  const statements = [
    close(attempt, "assumed", nowMs),
    sql`UPDATE sender SET bad = 0 WHERE token = ${token} AND bad = 1`,
    count(attempt, "assumed", attempt.recipients.length - unfit.length, nowMs),
  ];
  if (unfit.length > 0) statements.push(failMembers(attempt, unfit, "assumed"));
  return statements;
}

/** Not answered: the same key again later, and one letter at a time until the provider answers. */
export function settleUnanswered(attempt: Attempt, nextAtMs: number, token: string): SQL[] {
  return [waitUntil(attempt, nextAtMs), sql`UPDATE sender SET bad = 1 WHERE token = ${token} AND bad = 0`];
}

/** Still unanswered, but the provider works: look again soon. */
export function waitUntil(attempt: Attempt, nextAtMs: number): SQL {
  return sql`UPDATE batches SET next_at = ${nextAtMs} WHERE ${mine(attempt)}`;
}

/** A definite refusal: a fresh key next time, but only where no earlier try under this one may have gone. */
export function settleRefused(attempt: Attempt, nextAtMs: number): SQL {
  return sql`
    UPDATE batches SET refused = attempt, next_at = ${nextAtMs}, epoch = iif(maybe = 0, epoch + 1, epoch),
      first_at = iif(maybe = 0, NULL, first_at)
    WHERE ${mine(attempt)}`;
}

/** A lone letter refused for what it is, which may yet be the provider's fault: counted, and tried again. */
export function settleInvalid(attempt: Attempt, nextAtMs: number): SQL[] {
  return [
    sql`UPDATE batches SET invalid = invalid + 1 WHERE ${mine(attempt)}`,
    settleRefused(attempt, nextAtMs),
  ];
}

/** A lone letter that the provider will not take. */
export function settleFailed(attempt: Attempt, reason: string, nowMs: number): SQL[] {
  const failed = attempt.recipients.map((recipient) => ({ recipient, reason }));
  return [
    close(attempt, "closed", nowMs),
    failMembers(attempt, failed, "closed"),
    count(attempt, "failed", failed.length, nowMs),
  ];
}

/** The sender rests: nobody claims or tries before this moment. Of two pauses the longer holds. */
export function pauseSender(untilMs: number, reason: string, nowMs: number): SQL {
  return sql`UPDATE sender SET paused_until = ${untilMs}, pause_reason = ${reason}
    WHERE id = 1 AND (paused_until < ${untilMs} OR paused_until > ${nowMs + PAUSE_MAX_MS})`;
}

/** Smaller claims from now on, down to one: what is left of a quota may take a few. */
export function shrinkClaims(size: number): SQL {
  return sql`UPDATE sender SET size = ${Math.max(1, size)} WHERE id = 1`;
}

function count(attempt: Attempt, metric: "sent" | "assumed" | "failed", letters: number, nowMs: number): SQL {
  return countLetters({ ...attempt, id: attempt.batchId }, metric, letters, nowMs);
}

function close(attempt: Attempt, state: string, nowMs: number): SQL {
  return sql`UPDATE batches SET state = ${state}, settled_at = ${nowMs}, test_enc = NULL WHERE ${mine(attempt)}`;
}

function failMembers(attempt: Attempt, failed: readonly Failed[], state: string): SQL {
  const rows = failed.map(({ recipient, reason }) => [
    recipient.leadId,
    recipient.sequence,
    recipient.step,
    reason,
  ]);
  return sql`
    UPDATE sends SET state = 'failed', reason = j.value ->> 3 FROM ${jsonRows(rows)} j
    WHERE sends.lead_id = j.value ->> 0 AND sends.sequence = j.value ->> 1 AND sends.step = j.value ->> 2
      AND sends.batch_id = ${attempt.batchId} AND sends.state IS NULL AND ${settledAs(attempt, state)}`;
}

function unknownWereCancelled(attempt: Attempt): SQL {
  return sql`
    UPDATE sends SET state = 'cancelled' FROM ${membersOf(attempt.batchId)} j
    WHERE sends.lead_id = j.lead_id AND sends.sequence = j.sequence AND sends.step = j.step
      AND sends.batch_id = ${attempt.batchId} AND sends.state = 'unknown' AND ${settledAs(attempt, "sent")}`;
}
