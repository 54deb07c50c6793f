import { type SQL, sql } from "drizzle-orm";
import { CLOCK_BACK_MS, LEASE_MS } from "../../config.ts";
import { NEWSLETTER } from "../../drip/lanes.ts";
import { e, l, n, s } from "../aliases.ts";
import { type Database, set } from "../database.ts";
import { batches, enrollments, leads, newsletters, sender, sends } from "../schema.ts";
import {
  getsNewsletters,
  LEASE_AHEAD_MAX_MS,
  laneGoes,
  leaseHeld,
  mayBeWrittenTo,
  notPaused,
} from "./fence.ts";
import type { OpenBatch } from "./lease.ts";
import { isReceiptOf, membersOf } from "./members.ts";

/** A begun attempt: the key's parts, and whether an earlier try under it may have been accepted. */
export interface Attempt {
  batchId: string;
  lane: number;
  attempt: number;
  epoch: number;
  maybe: boolean;
  /** Tries refused as invalid before this one. */
  invalid: number;
  recipients: Recipient[];
}

/** One member still to be written to; position is its place in the batch's members. */
export interface Recipient {
  position: number;
  leadId: string;
  sequence: string;
  step: string;
  locale: string;
  letterVersion: string;
  timeZone: string;
  emailEnc: string;
  firstNameEnc: string | null;
  profileEnc: string | null;
  /** 1: gets newsletters. */
  newsletter: number;
  /** Only of what has no receipt: its reader, who need be no lead. */
  testEnc?: string;
}

const unanswered = sql`(${batches.maybe} = 1 OR ${batches.refused} < ${batches.attempt})`;

/**
 * Writes the attempt before the call is made, in one transaction: members whose lead stopped are dropped for
 * good, an empty batch is closed, the try is counted. Null: nothing to send, or another sender was here.
 */
export async function beginAttempt(
  db: Database,
  batch: OpenBatch,
  token: string,
  nowMs: number,
): Promise<Attempt | null> {
  const fence = sql`${tried(batch)} AND ${batches.nextAt} <= ${nowMs} AND ${laneGoes} AND ${leaseHeld(token, nowMs)}`;
  const [, , [begun], , recipients] = await db.batch([
    dropStopped(batch.id, fence, nowMs),
    closeIfEmpty(batch.id, fence, nowMs),
    countAttempt(fence, nowMs),
    sql`UPDATE ${sender} SET ${set(sender, { expiresAt: nowMs + LEASE_MS })}
      WHERE ${sender.token} = ${token} AND ${sender.expiresAt} > ${nowMs}`,
    readRecipients(batch),
  ]);
  if (!begun) return null;
  const { testEnc, maybe, ...counted } = begun;
  return {
    ...counted,
    batchId: batch.id,
    lane: batch.lane,
    maybe: maybe === 1,
    recipients: testEnc === null ? recipients : testReader(batch, testEnc),
  };
}

/** Without a receipt, everything about a letter stands in its batch. */
function testReader(batch: OpenBatch, testEnc: string): Recipient[] {
  const nobody = { emailEnc: "", firstNameEnc: null, profileEnc: null, newsletter: 0, testEnc };
  return batch.members.map(([leadId, sequence, step, locale, letterVersion, timeZone], position) => ({
    ...nobody,
    position,
    leadId,
    sequence,
    step,
    locale,
    letterVersion,
    timeZone,
  }));
}

/** The batch is open, and still at the attempt that was read. */
function tried({ id, attempt }: Pick<OpenBatch, "id" | "attempt">): SQL {
  return sql`${batches.id} = ${id} AND ${batches.state} = 'open' AND ${batches.attempt} = ${attempt}`;
}

/** Ends a batch that can no longer be tried: what became of it can't be known without a webhook. */
export function markUnknown(batch: OpenBatch, token: string, nowMs: number): SQL {
  const ended = { state: "unknown", maybe: unanswered, settledAt: nowMs, testEnc: null } as const;
  return sql`UPDATE ${batches} SET ${set(batches, ended)} WHERE ${tried(batch)} AND ${leaseHeld(token, nowMs)}`;
}

/**
 * Ends what a clock that stepped back must not try again, where no sender is at work and a pause keeps any from it:
 * a pause that was over begins anew by such a clock, and may outlast the key.
 */
export function endSteppedBack(nowMs: number): SQL {
  const ended = { state: "unknown", maybe: 1, settledAt: nowMs, testEnc: null } as const;
  return sql`
    UPDATE ${batches} SET ${set(batches, ended)}
    WHERE ${batches.state} = 'open' AND ${batches.firstAt} > ${nowMs + CLOCK_BACK_MS} AND ${unanswered}
      AND NOT EXISTS (SELECT 1 FROM ${sender}
        WHERE ${sender.expiresAt} > ${nowMs} AND ${sender.expiresAt} <= ${nowMs + LEASE_AHEAD_MAX_MS})`;
}

/** Waits for the members' windows to open again. */
export function postponeBatch(batch: OpenBatch, nextAtMs: number, token: string, nowMs: number): SQL {
  return sql`UPDATE ${batches} SET ${set(batches, { nextAt: nextAtMs })}
    WHERE ${tried(batch)} AND ${leaseHeld(token, nowMs)}`;
}

/** Dropped while a try is unanswered: unknown, for it may have gone. Otherwise cancelled. Never taken back. */
function dropStopped(batchId: string, fence: SQL, nowMs: number): SQL {
  const fate = sql`(SELECT iif(${unanswered}, 'unknown', 'cancelled') FROM ${batches} WHERE ${batches.id} = ${batchId})`;
  return sql`
    UPDATE ${sends} SET ${set(sends, { state: fate })} FROM ${membersOf(batchId)} j
    WHERE ${isReceiptOf(sends, batchId)} AND EXISTS (SELECT 1 FROM ${batches} WHERE ${fence})
      AND NOT EXISTS (SELECT 1 FROM ${enrollments} ${e} JOIN ${leads} ${l} ON ${l.id} = ${e.leadId}
        WHERE ${e.leadId} = ${sends.leadId} AND ${e.sequence} = ${sends.sequence}
          AND ${e.state} IN ('active', 'done') AND ${mayBeWrittenTo} AND ${notPaused(nowMs)})
      AND NOT (${sends.sequence} = ${NEWSLETTER} AND EXISTS (
        SELECT 1 FROM ${leads} ${l} JOIN ${newsletters} ${n} ON ${n.id} = ${sends.step} AND ${n.state} <> 'cancelled'
        WHERE ${l.id} = ${sends.leadId} AND ${getsNewsletters(nowMs)}))`;
}

function closeIfEmpty(batchId: string, fence: SQL, nowMs: number): SQL {
  return sql`
    UPDATE ${batches} SET ${set(batches, { state: "closed", settledAt: nowMs })}
    WHERE ${fence} AND ${batches.testEnc} IS NULL AND NOT EXISTS (
      SELECT 1 FROM ${membersOf(batchId)} j JOIN ${sends} ${s} ON ${isReceiptOf(s, batchId)})`;
}

function countAttempt(fence: SQL, nowMs: number): SQL<Begun> {
  const counted = {
    maybe: unanswered,
    firstAt: sql`iif(${unanswered}, ${batches.firstAt}, ${nowMs})`,
    attempt: sql`${batches.attempt} + 1`,
    nextAt: nowMs + LEASE_MS,
  };
  return sql`
    UPDATE ${batches} SET ${set(batches, counted)} WHERE ${fence}
    RETURNING ${batches.attempt}, ${batches.epoch}, ${batches.maybe}, ${batches.invalid}, ${batches.testEnc} AS "testEnc"`;
}

type Begun = Pick<typeof batches.$inferSelect, "attempt" | "epoch" | "maybe" | "invalid" | "testEnc">;

function readRecipients(batch: OpenBatch): SQL<Recipient> {
  return sql`
    SELECT j.position, j.lead_id AS "leadId", j.sequence, j.step, j.locale, j.letter_version AS "letterVersion",
      j.time_zone AS "timeZone", ${l.emailEnc} AS "emailEnc", ${l.firstNameEnc} AS "firstNameEnc",
      ${l.profileEnc} AS "profileEnc", ${l.newsletterAt} IS NOT NULL AS newsletter
    FROM ${membersOf(batch.id)} j JOIN ${sends} ${s} ON ${isReceiptOf(s, batch.id)}
    JOIN ${leads} ${l} ON ${l.id} = ${s.leadId}
    WHERE EXISTS (SELECT 1 FROM ${batches} WHERE ${batches.id} = ${batch.id} AND ${batches.attempt} = ${batch.attempt + 1})
    ORDER BY j.position`;
}
