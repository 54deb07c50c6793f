import { type SQL, sql } from "drizzle-orm";
import { CLOCK_BACK_MS, GAP_MS, LEASE_MS, OPEN_BATCHES_READ, PAUSE_MAX_MS } from "../../config.ts";
import type { DueRow } from "../../drip/plan-claim.ts";
import type { DueNewsletter } from "../../drip/plan-newsletter.ts";
import type { Database, Row } from "../database.ts";
import { dueNewsletter, newsletterOf } from "./newsletter.ts";

/** A batch as the engine works with it; moments in epoch ms. */
export interface OpenBatch {
  id: string;
  lane: number;
  attempt: number;
  refused: number;
  maybe: number;
  epoch: number;
  firstAt: number | null;
  nextAt: number;
  members: BatchMember[];
}

/** Stored as a JSON array, in this order. */
export type BatchMember = [
  leadId: string,
  sequence: string,
  step: string,
  locale: string,
  letterVersion: string,
  timeZone: string,
];

/** What the sender finds when it holds the lease. */
export interface Work {
  size: number;
  bad: boolean;
  openCount: number;
  open: OpenBatch[];
  due: DueRow[];
  newsletter: DueNewsletter | null;
}

/**
 * A lease further ahead than this was written by a wrong clock. The slack is for a call that took its time: stamped
 * before another tick took the lease and run after it, it must not take a good lease for a wrong one.
 */
export const LEASE_AHEAD_MAX_MS = LEASE_MS + CLOCK_BACK_MS;

/** True while this token's lease holds and the sender is not paused: fences every claim and attempt. */
export function leaseHeld(token: string, nowMs: number): SQL {
  return sql`EXISTS (SELECT 1 FROM sender WHERE token = ${token} AND expires_at > ${nowMs}
    AND (paused_until <= ${nowMs} OR paused_until > ${nowMs + PAUSE_MAX_MS}))`;
}

/** Takes the lease and reads what there is to do; null where another sender holds it or a pause does. */
export async function takeLease(db: Database, token: string, nowMs: number): Promise<Work | null> {
  const take = sql`
    UPDATE sender SET token = ${token}, expires_at = ${nowMs + LEASE_MS}
    WHERE id = 1 AND (expires_at <= ${nowMs} OR token = ${token} OR expires_at > ${nowMs + LEASE_AHEAD_MAX_MS})
      AND (paused_until <= ${nowMs} OR paused_until > ${nowMs + PAUSE_MAX_MS})
    RETURNING size, bad`;
  const [taken, ...found] = await db.batch([take, ...readWork(token, nowMs)]);
  return workOf(taken, found);
}

/** The statements that read the work under a lease; their rows go to workOf. */
function readWork(token: string, nowMs: number): SQL[] {
  return [openBatches(token, nowMs), openCount(), dueRows(token, nowMs), dueNewsletter(token, nowMs)];
}

/** Puts together what readWork's statements found; `sender` is the row of size and bad. */
function workOf(sender: Row[] | undefined, found: Row[][]): Work | null {
  const held = sender?.[0] as { size: number; bad: number } | undefined;
  if (!held) return null;
  const [open = [], count = [], due = [], newsletter = []] = found;
  return {
    size: held.size,
    bad: held.bad === 1,
    openCount: Number(count[0]?.open ?? 0),
    open: open.map((row) => ({ ...row, members: JSON.parse(String(row.members)) }) as OpenBatch),
    due: due.map(dueRowOf),
    newsletter: newsletterOf(newsletter, held.size, held.bad === 1 ? 1 : held.size),
  };
}

/** Gives the lease back, if it is still ours. */
export function endLease(token: string): SQL {
  return sql`UPDATE sender SET expires_at = 0 WHERE token = ${token}`;
}

/** Also those whose first try lies in the future: the clock stepped back, and Begin ends them. */
function openBatches(token: string, nowMs: number): SQL {
  return sql`
    SELECT id, lane, attempt, refused, maybe, epoch, first_at AS firstAt, next_at AS nextAt, members
    FROM batches WHERE state = 'open' AND (next_at <= ${nowMs} OR first_at > ${nowMs + CLOCK_BACK_MS})
      AND ${leaseHeld(token, nowMs)}
    ORDER BY lane, next_at LIMIT ${OPEN_BATCHES_READ}`;
}

function openCount(): SQL {
  return sql`SELECT count(*) AS open FROM batches WHERE state = 'open'`;
}

/** Due rows, confirmations (due at 0) first; none whose last batch is open, nor within the gap after it. */
function dueRows(token: string, nowMs: number): SQL {
  return sql`${dueRowSelect()}
    WHERE e.state = 'active' AND e.due_at <= ${nowMs} AND ${notHeld(nowMs)} AND ${leaseHeld(token, nowMs)}
    ORDER BY e.due_at LIMIT (SELECT size FROM sender WHERE id = 1)`;
}

/** The columns of an enrollment `e` of a lead `l`, read back by dueRowOf. */
export function dueRowSelect(): SQL {
  return sql`
    SELECT e.lead_id AS leadId, e.sequence, e.step, e.due_at AS dueAt, l.locale, l.time_zone AS timeZone,
      l.rhythm, l.paused_until AS pausedUntil, ${mayBeWrittenTo()} AS allowed, ${stepsGot()} AS got
    FROM enrollments e JOIN leads l ON l.id = e.lead_id`;
}

/** JSON of the step keys that the lead of the enrollment `e` is not to get again: its own series' all, others' that went. */
export function stepsGot(): SQL {
  return sql`(SELECT json_group_array(s.step) FROM sends s
    WHERE s.lead_id = e.lead_id AND s.sequence <> 'newsletter'
      AND (s.sequence = e.sequence OR s.state IS NULL OR s.state NOT IN ('cancelled', 'failed')))`;
}

export function dueRowOf(row: Row): DueRow {
  return { ...row, allowed: row.allowed === 1, got: JSON.parse(String(row.got)) } as DueRow;
}

/**
 * The enrollment `e` has no open last batch, and is past the gap after it. The lead's other series count as well: one
 * that was done or left, by whatever road, holds back the next. Confirmations look at themselves only, without a gap.
 */
export function notHeld(nowMs: number): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM enrollments o JOIN batches b ON b.id = o.last_batch
    WHERE o.lead_id = e.lead_id AND (o.sequence = 'confirmation') = (e.sequence = 'confirmation')
      AND (b.state = 'open' OR (e.sequence <> 'confirmation' AND b.settled_at > ${nowMs - GAP_MS})))`;
}

/** The lead `l` has asked for no pause that still lasts; a confirmation answers a form, pause or not. */
export function notPaused(nowMs: number): SQL {
  return sql`(e.sequence = 'confirmation' OR l.paused_until IS NULL OR l.paused_until <= ${nowMs})`;
}

/** The lead `l` may get the enrollment `e`'s letters: active and not suppressed; a confirmation asks less. */
export function mayBeWrittenTo(): SQL {
  return sql`CASE WHEN e.sequence = 'confirmation'
    THEN l.status NOT IN ('bounced', 'complained') AND NOT EXISTS (SELECT 1 FROM suppressions x
      WHERE x.email_hash = l.email_hash AND x.reason IN ('bounced', 'complained'))
    ELSE l.status = 'active' AND NOT EXISTS (SELECT 1 FROM suppressions x WHERE x.email_hash = l.email_hash) END`;
}
