import { type SQL, sql } from "drizzle-orm";
import type { DueNewsletter, NewsletterPlan, NewsletterReader } from "../../drip/plan-newsletter.ts";
import { type Database, jsonRows, type Row } from "../database.ts";
import { type BatchMember, leaseHeld } from "./lease.ts";

export interface NewsletterClaim {
  batchId: string;
  lane: number;
  token: string;
  nowMs: number;
  newsletter: DueNewsletter;
  plan: NewsletterPlan;
  /** One for each of plan.sends, in that order. */
  members: readonly BatchMember[];
}

/** The lead `l` is among the readers of newsletters now: asked for them, active, not suppressed, not pausing. */
export function getsNewsletters(nowMs: number): SQL {
  return sql`l.newsletter_at IS NOT NULL AND l.status = 'active'
    AND (l.paused_until IS NULL OR l.paused_until <= ${nowMs})
    AND NOT EXISTS (SELECT 1 FROM suppressions x WHERE x.email_hash = l.email_hash)`;
}

/** The newsletter that is due first, and its next readers by id: one row without a lead where there are none. */
export function dueNewsletter(token: string, nowMs: number): SQL {
  return sql`
    SELECT n.id, n.cursor, n.due_at AS dueAt, n.again_at AS againAt, l.id AS leadId, l.locale, l.time_zone AS timeZone
    FROM (SELECT * FROM newsletters WHERE state = 'sending' AND due_at <= ${nowMs} AND ${leaseHeld(token, nowMs)}
      ORDER BY due_at LIMIT 1) n
    LEFT JOIN leads l ON l.id IN (
      SELECT l.id FROM leads l WHERE l.id > n.cursor AND (n.locale IS NULL OR l.locale = n.locale)
        AND ${getsNewsletters(nowMs)} AND NOT EXISTS (SELECT 1 FROM sends s
          WHERE s.lead_id = l.id AND s.sequence = 'newsletter' AND s.step = n.id)
      ORDER BY l.id LIMIT (SELECT size FROM sender WHERE id = 1))
    ORDER BY l.id`;
}

/** Puts together what dueNewsletter found; `take` readers at most are claimed at once. */
export function newsletterOf(rows: readonly Row[], size: number, take: number): DueNewsletter | null {
  const [first] = rows as unknown as (DueNewsletter & NewsletterReader)[];
  if (!first) return null;
  const { id, cursor, dueAt, againAt } = first;
  const readers = (rows as unknown as NewsletterReader[])
    .filter(({ leadId }) => leadId !== null)
    .map(({ leadId, locale, timeZone }) => ({ leadId, locale, timeZone }));
  return {
    id,
    cursor,
    dueAt,
    againAt,
    readers: readers.slice(0, take),
    last: readers.length < size && readers.length <= take,
  };
}

/**
 * Writes a claim in one transaction: the batch, the receipts, the newsletter moved on. Everything hangs on the lease
 * and on the newsletter standing where it was read, each receipt on its reader still being one.
 */
export async function claimNewsletter(db: Database, claim: NewsletterClaim): Promise<void> {
  const { plan } = claim;
  const send = plan.sends.length > 0 ? [insertBatch(claim), insertReceipts(claim)] : [];
  const ended = plan.next.dueAt === claim.newsletter.dueAt ? [] : [noteNextDue()];
  await db.batch([...send, moveOn(claim), ...ended]);
}

function standsWhereRead({ newsletter, token, nowMs }: NewsletterClaim): SQL {
  return sql`id = ${newsletter.id} AND state = 'sending' AND cursor = ${newsletter.cursor}
    AND again_at IS ${newsletter.againAt} AND ${leaseHeld(token, nowMs)}`;
}

function insertBatch(claim: NewsletterClaim): SQL {
  return sql`
    INSERT INTO batches (id, lane, state, members, next_at)
    SELECT ${claim.batchId}, ${claim.lane}, 'open', ${JSON.stringify(claim.members)}, ${claim.nowMs}
    FROM newsletters WHERE ${standsWhereRead(claim)}`;
}

function insertReceipts({ batchId, nowMs, newsletter, plan }: NewsletterClaim): SQL {
  return sql`
    INSERT OR IGNORE INTO sends (lead_id, sequence, step, batch_id)
    SELECT l.id, 'newsletter', ${newsletter.id}, ${batchId}
    FROM ${jsonRows(plan.sends.map(({ leadId }) => leadId))} j JOIN leads l ON l.id = j.value
    WHERE EXISTS (SELECT 1 FROM batches WHERE id = ${batchId} AND attempt = 0) AND ${getsNewsletters(nowMs)}`;
}

/** Whenever some newsletter's due_at may have changed: the sender's row tells each tick whether to look. */
export function noteNextDue(): SQL {
  return sql`UPDATE sender SET newsletter_due_at = (SELECT min(due_at) FROM newsletters WHERE state = 'sending')`;
}

/** The comparison of what was read keeps an older claim's late write from moving it back. */
function moveOn(claim: NewsletterClaim): SQL {
  const { cursor, dueAt, againAt } = claim.plan.next;
  return sql`
    UPDATE newsletters SET cursor = ${cursor}, again_at = ${againAt}, due_at = ${dueAt},
      state = iif(${dueAt} IS NULL, 'sent', state), ended_at = iif(${dueAt} IS NULL, ${claim.nowMs}, NULL)
    WHERE ${standsWhereRead(claim)}`;
}

/** After a claim was undone, its readers are to be found again: the newsletter begins another round. */
export function beginAgain(batchId: string, open: SQL, nowMs: number): SQL[] {
  return [
    sql`DELETE FROM sends WHERE batch_id = ${batchId} AND sequence = 'newsletter' AND state IS NULL AND ${open}
      AND EXISTS (SELECT 1 FROM newsletters n WHERE n.id = sends.step AND n.state <> 'cancelled')`,
    sql`UPDATE newsletters SET state = 'sending', ended_at = NULL, cursor = '', again_at = NULL, due_at = ${nowMs}
      WHERE state <> 'cancelled' AND ${open}
        AND id = (SELECT m.value ->> 2 FROM batches b, json_each(b.members) m WHERE b.id = ${batchId} LIMIT 1)`,
    noteNextDue(),
  ];
}
