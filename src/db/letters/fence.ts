import { type Column, type SQL, sql } from "drizzle-orm";
import { CLOCK_BACK_MS, GAP_MS, LEASE_MS, PAUSE_MAX_MS } from "../../config.ts";
import { ALARM_LANE, CONFIRMATION_LANE, NEWSLETTER, NEWSLETTER_LANE } from "../../drip/lanes.ts";
import { CONFIRMATION } from "../../drip/plan-claim.ts";
import { b, e, l, o, s, x } from "../aliases.ts";
import { written } from "../database.ts";
import { batches, enrollments, sender, sends, suppressions } from "../schema.ts";

/*
 * Conditions that more than one statement of the engine hangs on. They speak of the enrollment `e` and its lead `l`.
 */

/**
 * A lease further ahead than this was written by a wrong clock. The slack is for a call that took its time: stamped
 * before another tick took the lease and run after it, it must not take a good lease for a wrong one.
 */
export const LEASE_AHEAD_MAX_MS = LEASE_MS + CLOCK_BACK_MS;

/**
 * True while this token's lease holds and the sender is not paused: fences every claim and attempt. A value, not an
 * EXISTS: SQLite would make that the outer loop of a claim, and then sort everything that is due.
 */
export function leaseHeld(token: string, nowMs: number): SQL {
  return sql`(SELECT ${sender.token} = ${token} AND ${sender.expiresAt} > ${nowMs} AND ${notResting(nowMs)} ${fromSender})`;
}

const fromSender = written(sql`FROM ${sender} WHERE ${sender.id} = 1`);

/** The sender's row names no pause that still lasts; one too far ahead was written by a wrong clock. */
export function notResting(nowMs: number): SQL {
  return sql`(${sender.pausedUntil} <= ${nowMs} OR ${sender.pausedUntil} > ${nowMs + PAUSE_MAX_MS})`;
}

/** A series that is under way: it runs, or its last letter has yet to go. */
export const UNDER_WAY = sql`${enrollments.sequence} <> 'confirmation'
  AND (${enrollments.state} IN ('active', 'paused') OR (${enrollments.state} = 'done'
    AND EXISTS (SELECT 1 FROM ${batches} WHERE ${batches.id} = ${enrollments.lastBatch} AND ${batches.state} = 'open')))`;

/** The coach has not stopped all mail. */
const mailGoes = sql`(SELECT ${sender.stoppedAt} IS NULL FROM ${sender})`;

/**
 * JSON of the step keys that the lead of the enrollment `e` is not to get again: all that went, and what its own series
 * could not send. A letter that a stop cancelled is still to come, once its reader is back.
 */
export const stepsGot = written(sql<string>`(SELECT json_group_array(${s.step}) FROM ${sends} ${s}
  WHERE ${s.leadId} = ${e.leadId} AND ${s.sequence} <> ${NEWSLETTER} AND (${s.state} IS NULL
    OR (${s.state} <> 'cancelled' AND (${s.sequence} = ${e.sequence} OR ${s.state} <> 'failed'))))`);

/**
 * When this lead last got a letter, of a series or a newsletter, or may have (epoch ms); null: never. One that is under
 * way counts as now.
 */
export function lastLetterAt(leadId: Column, nowMs: number): SQL<number | null> {
  return sql`(SELECT max(iif(${b.state} = 'open', ${nowMs}, ${b.settledAt})) ${ofReceipts} AND ${s.leadId} = ${leadId})`;
}

const ofReceipts = written(sql`FROM ${sends} ${s} CROSS JOIN ${batches} ${b} ON ${b.id} = ${s.batchId}
  WHERE ${s.sequence} <> ${CONFIRMATION} AND coalesce(${s.state}, ${b.state}) IN
    ('open', 'sent', 'assumed', 'unknown', 'delivered', 'bounced', 'complained')`);

const isConfirmation = written(sql`(${e.sequence} = ${CONFIRMATION})`);

/**
 * The enrollment `e` has no open last batch, and is past the gap after it. The lead's other series count as well: one
 * that was done or left, by whatever road, holds back the next. Confirmations look at themselves only, without a gap.
 */
export function notHeld(nowMs: number): SQL {
  return sql`${lastBatchHolds} ${nowMs - GAP_MS})))`;
}

const lastBatchHolds =
  written(sql`NOT EXISTS (SELECT 1 FROM ${enrollments} ${o} JOIN ${batches} ${b} ON ${b.id} = ${o.lastBatch}
  WHERE ${o.leadId} = ${e.leadId} AND (${o.sequence} = ${CONFIRMATION}) = (${isConfirmation})
    AND (${b.state} = 'open' OR (NOT ${isConfirmation} AND ${b.settledAt} >`);

const noBrake = sql`(SELECT ${sender.brakedAt} IS NULL FROM ${sender})`;

/** The coach has not stopped all mail or the series of the enrollment `e`, nor do too many complaints; a confirmation heeds the first. */
export const notStopped = written(sql`(${mailGoes} AND (${isConfirmation} OR (${noBrake}
  AND ${e.sequence} NOT IN (SELECT j.value FROM ${sender}, json_each(${sender.seriesStopped}) j))))`);

/** The coach has not stopped newsletters, nor do too many complaints. */
export const newslettersGo = written(
  sql`(SELECT ${sender.stoppedAt} IS NULL AND ${sender.newslettersStoppedAt} IS NULL AND ${sender.brakedAt} IS NULL
    FROM ${sender})`,
);

/** A batch may be tried: alarms always, newsletters where the coach has not stopped them. */
export const laneGoes =
  written(sql`(${batches.lane} = ${ALARM_LANE} OR (${mailGoes} AND (${batches.lane} <= ${CONFIRMATION_LANE}
  OR (${noBrake} AND (${batches.lane} <> ${NEWSLETTER_LANE} OR ${newslettersGo})))))`);

/** The lead `l` has asked for no pause that still lasts; a confirmation answers a form, pause or not. */
export function notPaused(nowMs: number): SQL {
  return sql`(${isConfirmation} OR ${l.pausedUntil} IS NULL OR ${l.pausedUntil} <= ${nowMs})`;
}

export const isSuppressed = written(
  sql`EXISTS (SELECT 1 FROM ${suppressions} ${x} WHERE ${x.emailHash} = ${l.emailHash})`,
);

/** The lead `l` may get the enrollment `e`'s letters: active and not suppressed; a confirmation asks less. */
export const mayBeWrittenTo = written(sql<number>`CASE WHEN ${isConfirmation}
  THEN ${l.status} NOT IN ('bounced', 'complained') AND NOT EXISTS (SELECT 1 FROM ${suppressions} ${x}
    WHERE ${x.emailHash} IN (${l.emailHash}, ${l.mailboxHash}) AND ${x.reason} IN ('bounced', 'complained', 'refused'))
  ELSE ${l.status} = 'active' AND NOT ${isSuppressed} END`);

/** The lead `l` is among the readers of newsletters now: asked for them, active, not suppressed, not pausing. */
export function getsNewsletters(nowMs: number): SQL {
  return sql`${l.newsletterAt} IS NOT NULL AND ${l.status} = 'active'
    AND (${l.pausedUntil} IS NULL OR ${l.pausedUntil} <= ${nowMs}) AND NOT ${isSuppressed}`;
}
