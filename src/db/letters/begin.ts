import { type SQL, sql } from "drizzle-orm";
import { CLOCK_BACK_MS, LEASE_MS } from "../../config.ts";
import type { Database } from "../database.ts";
import { getsNewsletters, LEASE_AHEAD_MAX_MS, leaseHeld, mayBeWrittenTo, notPaused } from "./fence.ts";
import type { OpenBatch } from "./lease.ts";
import { membersOf } from "./members.ts";

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
  /** Only a test letter's: its reader, who is no lead. */
  testEnc?: string;
}

const UNANSWERED = sql`(maybe = 1 OR refused < attempt)`;

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
  const fence = sql`id = ${batch.id} AND state = 'open' AND attempt = ${batch.attempt} AND next_at <= ${nowMs}
    AND ${leaseHeld(token, nowMs)}`;
  const [, , begun, , recipients] = await db.batch([
    dropStopped(batch.id, fence, nowMs),
    closeIfEmpty(batch.id, fence, nowMs),
    countAttempt(fence, nowMs),
    sql`UPDATE sender SET expires_at = ${nowMs + LEASE_MS} WHERE token = ${token} AND expires_at > ${nowMs}`,
    readRecipients(batch),
  ]);
  const row = begun?.[0] as BegunRow | undefined;
  if (!row) return null;
  return {
    batchId: batch.id,
    lane: batch.lane,
    attempt: row.attempt,
    epoch: row.epoch,
    maybe: row.maybe === 1,
    invalid: row.invalid,
    recipients:
      row.testEnc === null ? (recipients as unknown as Recipient[]) : testReader(batch, row.testEnc),
  };
}

interface BegunRow extends Pick<Attempt, "attempt" | "epoch" | "invalid"> {
  maybe: number;
  testEnc: string | null;
}

/** A test letter has no lead and no receipt: everything about it stands in its batch. */
function testReader(batch: OpenBatch, testEnc: string): Recipient[] {
  return batch.members.map(([leadId, sequence, step, locale, letterVersion, timeZone], position) => ({
    position,
    leadId,
    sequence,
    step,
    locale,
    letterVersion,
    timeZone,
    emailEnc: "",
    firstNameEnc: null,
    profileEnc: null,
    newsletter: 0,
    testEnc,
  }));
}

/** Ends a batch that can no longer be tried: what became of it can't be known without a webhook. */
export function markUnknown(batch: OpenBatch, token: string, nowMs: number): SQL {
  return sql`
    UPDATE batches SET state = 'unknown', maybe = ${UNANSWERED}, settled_at = ${nowMs}, test_enc = NULL
    WHERE id = ${batch.id} AND state = 'open' AND attempt = ${batch.attempt} AND ${leaseHeld(token, nowMs)}`;
}

/**
 * Ends what a clock that stepped back must not try again, where no sender is at work and a pause keeps any from it:
 * a pause that was over begins anew by such a clock, and may outlast the key.
 */
export function endSteppedBack(nowMs: number): SQL {
  return sql`
    UPDATE batches SET state = 'unknown', maybe = 1, settled_at = ${nowMs}, test_enc = NULL
    WHERE state = 'open' AND first_at > ${nowMs + CLOCK_BACK_MS} AND ${UNANSWERED} AND NOT EXISTS (
      SELECT 1 FROM sender WHERE expires_at > ${nowMs} AND expires_at <= ${nowMs + LEASE_AHEAD_MAX_MS})`;
}

/** Waits for the members' windows to open again. */
export function postponeBatch(batch: OpenBatch, nextAtMs: number, token: string, nowMs: number): SQL {
  return sql`
    UPDATE batches SET next_at = ${nextAtMs}
    WHERE id = ${batch.id} AND state = 'open' AND attempt = ${batch.attempt} AND ${leaseHeld(token, nowMs)}`;
}

/** Dropped while a try is unanswered: unknown, for it may have gone. Otherwise cancelled. Never taken back. */
function dropStopped(batchId: string, fence: SQL, nowMs: number): SQL {
  return sql`
    UPDATE sends SET state = (SELECT iif(${UNANSWERED}, 'unknown', 'cancelled') FROM batches WHERE id = ${batchId})
    FROM ${membersOf(batchId)} j
    WHERE sends.lead_id = j.lead_id AND sends.sequence = j.sequence AND sends.step = j.step
      AND sends.batch_id = ${batchId} AND sends.state IS NULL AND EXISTS (SELECT 1 FROM batches WHERE ${fence})
      AND NOT EXISTS (SELECT 1 FROM enrollments e JOIN leads l ON l.id = e.lead_id
        WHERE e.lead_id = sends.lead_id AND e.sequence = sends.sequence AND e.state IN ('active', 'done')
          AND ${mayBeWrittenTo()} AND ${notPaused(nowMs)})
      AND NOT (sends.sequence = 'newsletter' AND EXISTS (
        SELECT 1 FROM leads l JOIN newsletters n ON n.id = sends.step AND n.state <> 'cancelled'
        WHERE l.id = sends.lead_id AND ${getsNewsletters(nowMs)}))`;
}

function closeIfEmpty(batchId: string, fence: SQL, nowMs: number): SQL {
  return sql`
    UPDATE batches SET state = 'closed', settled_at = ${nowMs}
    WHERE ${fence} AND test_enc IS NULL AND NOT EXISTS (SELECT 1 FROM ${membersOf(batchId)} j JOIN sends s
      ON s.lead_id = j.lead_id AND s.sequence = j.sequence AND s.step = j.step
      WHERE s.batch_id = ${batchId} AND s.state IS NULL)`;
}

function countAttempt(fence: SQL, nowMs: number): SQL {
  return sql`
    UPDATE batches SET maybe = ${UNANSWERED}, first_at = iif(${UNANSWERED}, first_at, ${nowMs}),
      attempt = attempt + 1, next_at = ${nowMs + LEASE_MS}
    WHERE ${fence} RETURNING attempt, epoch, maybe, invalid, test_enc AS testEnc`;
}

function readRecipients(batch: OpenBatch): SQL {
  return sql`
    SELECT j.position, j.lead_id AS leadId, j.sequence, j.step, j.locale, j.letter_version AS letterVersion,
      j.time_zone AS timeZone, l.email_enc AS emailEnc, l.first_name_enc AS firstNameEnc,
      l.profile_enc AS profileEnc, l.newsletter_at IS NOT NULL AS newsletter
    FROM ${membersOf(batch.id)} j
    JOIN sends s ON s.lead_id = j.lead_id AND s.sequence = j.sequence AND s.step = j.step
    JOIN leads l ON l.id = j.lead_id
    WHERE s.batch_id = ${batch.id} AND s.state IS NULL
      AND EXISTS (SELECT 1 FROM batches WHERE id = ${batch.id} AND attempt = ${batch.attempt + 1})
    ORDER BY j.position`;
}
