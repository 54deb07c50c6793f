import { type SQL, sql } from "drizzle-orm";
import { BATCH_MAX, PAUSE_MAX_MS } from "../../config.ts";
import { NEWSLETTER_LANE } from "../../drip/lanes.ts";
import { set } from "../database.ts";
import { batches, sender, sends } from "../schema.ts";
import type { Attempt, Recipient } from "./begin.ts";
import { countLetters, countOfNewsletter } from "./count-letters.ts";
import { isLetter, isReceiptOf, lettersOf, membersOf } from "./members.ts";

type BatchState = (typeof batches.$inferSelect)["state"];

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
  return sql`${batches.id} = ${attempt.batchId} AND ${batches.state} = 'open'
    AND ${batches.attempt} = ${attempt.attempt}`;
}

function settledAs(attempt: Attempt, state: BatchState): SQL {
  return sql`EXISTS (SELECT 1 FROM ${batches} WHERE ${batches.id} = ${attempt.batchId}
    AND ${batches.attempt} = ${attempt.attempt} AND ${batches.state} = ${state})`;
}

/** Accepted. Members refused one by one have failed; those dropped as unknown are known not to have gone. */
export function settleSent(attempt: Attempt, failed: readonly Failed[], token: string, nowMs: number): SQL[] {
  const statements = [
    close(attempt, "sent", nowMs),
    providerWorks(token),
    ...count(attempt, "sent", others(attempt, failed), nowMs),
  ];
  if (failed.length > 0) {
    statements.push(
      endMembers(attempt, failed, "failed", "sent"),
      ...count(attempt, "failed", recipientsOf(failed), nowMs),
    );
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
    setBad(0, token),
    ...count(attempt, "assumed", others(attempt, unfit), nowMs),
  ];
  // They may have been in the payload that went.
  if (unfit.length > 0) statements.push(endMembers(attempt, unfit, "unknown", "assumed"));
  return statements;
}

/** Not answered: the same key again later, and one letter at a time until the provider answers. */
export function settleUnanswered(attempt: Attempt, nextAtMs: number, token: string): SQL[] {
  return [waitUntil(attempt, nextAtMs), setBad(1, token)];
}

/** Claims grow again; a letter under suspicion is known to be refused for what it is. */
function providerWorks(token: string): SQL {
  const works = { bad: 0, size: sql`min(${sender.size} * 2, ${BATCH_MAX})`, suspectReason: null };
  return sql`UPDATE ${sender} SET ${set(sender, works)} WHERE ${sender.token} = ${token}
    AND (${sender.bad} = 1 OR ${sender.size} < ${BATCH_MAX} OR ${sender.suspectReason} IS NOT NULL)`;
}

/** A letter that was refused alone: another reader's is to tell whose fault it is. */
export function suspectBatch(batchId: string, reason: string): SQL {
  const suspected = set(sender, { suspectBatch: batchId, suspectReason: reason });
  return sql`UPDATE ${sender} SET ${suspected} WHERE ${sender.id} = 1`;
}

/** The fault seems ours: the refusals of the letter under suspicion don't count, and it waits for somebody else's. */
export function blameNobody(batchId: string, nextAtMs: number): SQL {
  return sql`UPDATE ${batches} SET ${set(batches, { invalid: 0, nextAt: nextAtMs })}
    WHERE ${batches.id} = ${batchId} AND ${batches.state} = 'open'`;
}

function setBad(bad: 0 | 1, token: string): SQL {
  return sql`UPDATE ${sender} SET ${set(sender, { bad })} WHERE ${sender.token} = ${token} AND ${sender.bad} = ${1 - bad}`;
}

/** Still unanswered, but the provider works: look again soon. */
export function waitUntil(attempt: Attempt, nextAtMs: number): SQL {
  return sql`UPDATE ${batches} SET ${set(batches, { nextAt: nextAtMs })} WHERE ${mine(attempt)}`;
}

/** A definite refusal: a fresh key next time, but only where no earlier try under this one may have gone. */
export function settleRefused(attempt: Attempt, nextAtMs: number): SQL {
  const { attempt: last, maybe, epoch, firstAt } = batches;
  const refused = {
    refused: sql`${last}`,
    nextAt: nextAtMs,
    epoch: sql`iif(${maybe} = 0, ${epoch} + 1, ${epoch})`,
    firstAt: sql`iif(${maybe} = 0, NULL, ${firstAt})`,
  };
  return sql`UPDATE ${batches} SET ${set(batches, refused)} WHERE ${mine(attempt)}`;
}

/** A lone letter refused for what it is, which may yet be the provider's fault: counted, and tried again. */
export function settleInvalid(attempt: Attempt, nextAtMs: number): SQL[] {
  return [
    sql`UPDATE ${batches} SET ${set(batches, { invalid: sql`${batches.invalid} + 1` })} WHERE ${mine(attempt)}`,
    settleRefused(attempt, nextAtMs),
  ];
}

/** Nothing of it can be made any more, and an earlier try may have been taken: nobody knows. */
export function settleLost(attempt: Attempt, nowMs: number): SQL {
  return close(attempt, "unknown", nowMs);
}

/** A lone letter that the provider will not take. */
export function settleFailed(attempt: Attempt, reason: string, nowMs: number): SQL[] {
  const failed = attempt.recipients.map((recipient) => ({ recipient, reason }));
  return [
    close(attempt, "closed", nowMs),
    endMembers(attempt, failed, "failed", "closed"),
    ...count(attempt, "failed", attempt.recipients, nowMs),
  ];
}

/** The sender rests: nobody claims or tries before this moment. Of two pauses the longer holds. */
export function pauseSender(untilMs: number, reason: string, nowMs: number): SQL {
  const { pausedUntil } = sender;
  return sql`UPDATE ${sender} SET ${set(sender, { pausedUntil: untilMs, pauseReason: reason })}
    WHERE ${sender.id} = 1 AND (${pausedUntil} < ${untilMs} OR ${pausedUntil} > ${nowMs + PAUSE_MAX_MS})`;
}

/** Smaller claims from now on, down to one: what is left of a quota may take a few. */
export function shrinkClaims(size: number): SQL {
  return sql`UPDATE ${sender} SET ${set(sender, { size: Math.max(1, size) })} WHERE ${sender.id} = 1`;
}

const recipientsOf = (failed: readonly Failed[]) => failed.map(({ recipient }) => recipient);

function others({ recipients }: Attempt, failed: readonly Failed[]): Recipient[] {
  const positions = new Set(recipientsOf(failed).map(({ position }) => position));
  return recipients.filter(({ position }) => !positions.has(position));
}

function count(
  attempt: Attempt,
  metric: "sent" | "assumed" | "failed",
  letters: readonly Recipient[],
  nowMs: number,
): SQL[] {
  const batch = { ...attempt, id: attempt.batchId };
  const newsletter = attempt.lane === NEWSLETTER_LANE ? attempt.recipients[0]?.step : undefined;
  return [
    countLetters(batch, metric, letters, nowMs),
    ...(newsletter ? [countOfNewsletter(newsletter, batch, metric, letters.length, nowMs)] : []),
  ];
}

/** What is left of each member once nothing is sent of it any more: enough to find its receipt. */
const RECEIPTS = sql`(SELECT json_group_array(json_array(m.value ->> 0, m.value ->> 1, m.value ->> 2))
  FROM json_each(${batches.members}) m)`;

function close(attempt: Attempt, state: BatchState, nowMs: number): SQL {
  const closed = { state, settledAt: nowMs, testEnc: null, members: RECEIPTS };
  return sql`UPDATE ${batches} SET ${set(batches, closed)} WHERE ${mine(attempt)}`;
}

function endMembers(
  attempt: Attempt,
  ended: readonly Failed[],
  fate: "failed" | "unknown",
  state: BatchState,
): SQL {
  const letters = ended.map(({ recipient, reason }) => ({ ...recipient, reason }));
  return sql`
    UPDATE ${sends} SET ${set(sends, { state: fate, reason: sql`j.reason` })} FROM ${lettersOf(letters)} j
    WHERE ${isReceiptOf(sends, attempt.batchId)} AND ${settledAs(attempt, state)}`;
}

function unknownWereCancelled(attempt: Attempt): SQL {
  return sql`
    UPDATE ${sends} SET ${set(sends, { state: "cancelled" })} FROM ${membersOf(attempt.batchId)} j
    WHERE ${isLetter(sends)} AND ${sends.batchId} = ${attempt.batchId} AND ${sends.state} = 'unknown'
      AND ${settledAs(attempt, "sent")}`;
}
