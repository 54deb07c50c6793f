import { type SQL, sql } from "drizzle-orm";
import { NEWSLETTER } from "../../drip/lanes.ts";
import type { DueNewsletter, NewsletterPlan, NewsletterReader } from "../../drip/plan-newsletter.ts";
import { b, l, n, s } from "../aliases.ts";
import { countFrom } from "../daily-counts.ts";
import { type Database, jsonRows, names, set } from "../database.ts";
import { batches, leads, newsletters, sender, sends } from "../schema.ts";
import { getsNewsletters, lastLetterAt, leaseHeld, newslettersGo } from "./fence.ts";
import { type BatchMember, membersOf, openBatch } from "./members.ts";
import { keepTexts, type Promised } from "./promised.ts";
import { isInSegment } from "./segment.ts";

export interface NewsletterClaim {
  batchId: string;
  lane: number;
  token: string;
  nowMs: number;
  newsletter: DueNewsletter;
  plan: NewsletterPlan;
  /** One for each of plan.sends, in that order. */
  members: readonly BatchMember[];
  /** What those get, where it may not be kept yet. */
  texts: readonly Promised[];
}

type DueNewsletterRow = Omit<DueNewsletter, "readers" | "last" | "end"> & {
  /** The last reader that a narrowed newsletter looks at in one claim; null: all that there are. */
  until: string | null;
} & (NewsletterReader | { [K in keyof NewsletterReader]: null });

/** Readers that one claim of a newsletter for some of them looks through: as many, however few it is for. */
const LOOKED_AT_MAX = 2_000;
/** Comes after every id. */
const AFTER_ALL = "~";

const isGoing = sql`${newsletters.state} IN ('scheduled', 'sending')`;

/** The newsletter that is due first, and its next readers by id: one row without a lead where there are none. */
export function dueNewsletter(token: string, nowMs: number): SQL<DueNewsletterRow> {
  return sql`
    WITH ${n} AS MATERIALIZED (SELECT *,
        CASE WHEN ${newsletters.locale} IS NOT NULL OR ${newsletters.segment} ->> '$.who' IS NOT NULL THEN (
          SELECT ${leads.id} FROM ${leads} WHERE ${leads.newsletterAt} IS NOT NULL AND ${leads.id} > ${newsletters.cursor}
          ORDER BY ${leads.id} LIMIT 1 OFFSET ${LOOKED_AT_MAX - 1}) END AS until
      FROM ${newsletters} WHERE ${isGoing} AND ${newsletters.dueAt} <= ${nowMs}
        AND ${newslettersGo} AND ${leaseHeld(token, nowMs)} ORDER BY ${newsletters.dueAt}, ${newsletters.startedAt} LIMIT 1)
    SELECT ${n.id}, ${n.cursor}, ${n.dueAt} AS "dueAt", ${n.againAt} AS "againAt", ${n.localHour} AS "localHour",
      ${n.startedAt} AS "startedAt", n.until, ${l.id} AS "leadId", ${l.locale}, ${l.timeZone} AS "timeZone",
      ${lastLetterAt(l.id, nowMs)} AS "lastLetterAt"
    FROM ${n} LEFT JOIN ${leads} ${l} ON ${l.id} IN (
      SELECT ${l.id} FROM ${leads} ${l} WHERE ${l.id} > ${n.cursor} AND ${l.id} <= coalesce(n.until, ${AFTER_ALL})
        AND ${isInSegment} AND ${getsNewsletters(nowMs)} AND NOT EXISTS (SELECT 1 FROM ${sends} ${s}
          WHERE ${s.leadId} = ${l.id} AND ${s.sequence} = ${NEWSLETTER} AND ${s.step} = ${n.id})
      ORDER BY ${l.id} LIMIT (SELECT ${sender.size} FROM ${sender} WHERE ${sender.id} = 1))
    ORDER BY ${l.id}`;
}

/** Puts together what dueNewsletter found; `take` readers at most are claimed at once. */
export function newsletterOf(
  rows: readonly DueNewsletterRow[],
  size: number,
  take: number,
): DueNewsletter | null {
  const [first] = rows;
  if (!first) return null;
  const { id, cursor, dueAt, againAt, localHour, startedAt, until } = first;
  const readers = rows.flatMap((row) => (row.leadId === null ? [] : [readerOf(row)]));
  const all = readers.length < size && readers.length <= take;
  return {
    id,
    cursor,
    dueAt,
    againAt,
    localHour,
    startedAt,
    readers: readers.slice(0, take),
    end: all ? until : null,
    last: all && until === null,
  };
}

function readerOf({ leadId, locale, timeZone, lastLetterAt }: NewsletterReader): NewsletterReader {
  return { leadId, locale, timeZone, lastLetterAt };
}

/**
 * Writes a claim in one transaction: the batch, the receipts, the newsletter moved on. Everything hangs on the lease
 * and on the newsletter standing where it was read, each receipt on its reader still being one.
 */
export async function claimNewsletter(db: Database, claim: NewsletterClaim): Promise<void> {
  const { plan } = claim;
  const send = plan.sends.length > 0 ? [insertBatch(claim), insertReceipts(claim)] : [];
  const skip = plan.skips.length > 0 ? skipStatements(claim) : [];
  const ended = plan.next.dueAt === claim.newsletter.dueAt ? [] : [noteNextDue()];
  await db.batch([...keepTexts(claim.texts, claim.nowMs), ...skip, ...send, moveOn(claim), ...ended]);
}

function standsWhereRead({ newsletter, token, nowMs }: NewsletterClaim): SQL {
  return sql`${newsletters.id} = ${newsletter.id} AND ${isGoing}
    AND ${newsletters.cursor} = ${newsletter.cursor} AND ${newsletters.againAt} IS ${newsletter.againAt}
    AND ${leaseHeld(token, nowMs)}`;
}

function insertBatch(claim: NewsletterClaim): SQL {
  return openBatch(claim, sql`FROM ${newsletters} WHERE ${standsWhereRead(claim)}`);
}

function insertReceipts({ batchId, nowMs, newsletter, plan }: NewsletterClaim): SQL {
  return sql`
    INSERT OR IGNORE INTO ${sends} (${names(sends.leadId, sends.sequence, sends.step, sends.batchId)})
    SELECT ${l.id}, ${NEWSLETTER}, ${newsletter.id}, ${batchId}
    FROM ${jsonRows(plan.sends.map(({ leadId }) => leadId))} j JOIN ${leads} ${l} ON ${l.id} = j.value
    WHERE EXISTS (SELECT 1 FROM ${batches} WHERE ${batches.id} = ${batchId} AND ${batches.attempt} = 0)
      AND ${getsNewsletters(nowMs)}`;
}

/** Readers whose letters left no place for it: a receipt says so, and they are counted right behind it. */
function skipStatements(claim: NewsletterClaim): SQL[] {
  const { newsletter, plan, nowMs } = claim;
  return [
    sql`INSERT OR IGNORE INTO ${sends} (${names(sends.leadId, sends.sequence, sends.step, sends.state, sends.reason)})
      SELECT ${l.id}, ${NEWSLETTER}, ${newsletter.id}, 'skipped', 'no-turn'
      FROM ${jsonRows(plan.skips.map(({ leadId }) => leadId))} j JOIN ${leads} ${l} ON ${l.id} = j.value
      WHERE EXISTS (SELECT 1 FROM ${newsletters} WHERE ${standsWhereRead(claim)}) AND ${getsNewsletters(nowMs)}`,
    countFrom(
      "skipped",
      `${NEWSLETTER}/${newsletter.id}`,
      nowMs,
      sql`SELECT changes() AS count WHERE changes() > 0`,
    ),
  ];
}

/** Whenever some newsletter's due_at may have changed: the sender's row tells each tick whether to look. */
export function noteNextDue(): SQL {
  const next = sql`(SELECT min(${newsletters.dueAt}) FROM ${newsletters} WHERE ${isGoing})`;
  return sql`UPDATE ${sender} SET ${set(sender, { newsletterDueAt: next })}`;
}

/** The comparison of what was read keeps an older claim's late write from moving it back. */
function moveOn(claim: NewsletterClaim): SQL {
  const { next, sends: claimed } = claim.plan;
  const state = next.dueAt === null ? ("sent" as const) : ("sending" as const);
  const on = { ...next, state, endedAt: next.dueAt === null ? claim.nowMs : null };
  // Right behind the receipts: as many as were written.
  const counted = claimed.length > 0 ? { claimed: sql`${newsletters.claimed} + changes()` } : {};
  return sql`UPDATE ${newsletters} SET ${set(newsletters, { ...on, ...counted })} WHERE ${standsWhereRead(claim)}`;
}

/** After a claim was undone, its readers are to be found again: the newsletter begins another round. */
export function beginAgain(batchId: string, open: SQL, nowMs: number): SQL[] {
  const isPaused = sql`${newsletters.state} = 'paused'`;
  const anew = {
    state: sql`iif(${isPaused}, 'paused', 'sending')`,
    dueAt: sql`iif(${isPaused}, NULL, ${nowMs})`,
    endedAt: null,
    cursor: "",
    againAt: null,
    claimed: sql`${newsletters.claimed} - changes()`,
  };
  return [
    sql`DELETE FROM ${sends} WHERE (${names(sends.leadId, sends.sequence, sends.step)}) IN (
        SELECT j.lead_id, j.sequence, j.step FROM ${membersOf(batchId)} j) AND ${sends.batchId} = ${batchId}
      AND ${sends.state} IS NULL AND ${open} AND EXISTS (SELECT 1 FROM ${newsletters} ${n}
        WHERE ${n.id} = ${sends.step} AND ${n.state} <> 'cancelled')`,
    sql`UPDATE ${newsletters} SET ${set(newsletters, anew)}
      WHERE ${newsletters.state} <> 'cancelled' AND ${open} AND ${newsletters.id} = (
        SELECT m.value ->> 2 FROM ${batches} ${b}, json_each(${b.members}) m WHERE ${b.id} = ${batchId} LIMIT 1)`,
    noteNextDue(),
  ];
}
