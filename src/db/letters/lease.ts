import { type SQL, sql } from "drizzle-orm";
import { BATCH_MAX, CLOCK_BACK_MS, LEASE_MS, OPEN_BATCHES_READ } from "../../config.ts";
import { NEWSLETTER_LANE } from "../../drip/lanes.ts";
import { CONFIRMATION, type DueRow } from "../../drip/plan-claim.ts";
import type { DueNewsletter } from "../../drip/plan-newsletter.ts";
import { b, e, l } from "../aliases.ts";
import { type Database, set, written } from "../database.ts";
import { batches, enrollments, leads, newsletters, sender } from "../schema.ts";
import {
  LEASE_AHEAD_MAX_MS,
  laneGoes,
  lastLetterAt,
  leaseHeld,
  mayBeWrittenTo,
  notHeld,
  notResting,
  notStopped,
  stepsGot,
} from "./fence.ts";
import type { BatchMember } from "./members.ts";
import { dueNewsletter, newsletterOf } from "./newsletter.ts";

/** A batch as the engine works with it; moments in epoch ms. */
export type OpenBatch = Pick<
  typeof batches.$inferSelect,
  "id" | "lane" | "attempt" | "refused" | "maybe" | "epoch" | "firstAt" | "nextAt"
> & { members: BatchMember[] };

/** What the sender finds when it holds the lease. */
export interface Work {
  size: number;
  bad: boolean;
  /** The lead whose letter is under suspicion: the next to go is one of somebody else. */
  suspect: string | null;
  suspectBatch: string | null;
  openCount: number;
  open: OpenBatch[];
  due: DueRow[];
  /** A confirmation that goes before everything else. */
  first: DueRow | null;
  newsletter: DueNewsletter | null;
}

const suspectLead = sql<string | null>`(SELECT ${b.members} ->> '$[0][0]' FROM ${batches} ${b}
  WHERE ${b.id} = ${sender.suspectBatch} AND ${b.state} = 'open' AND ${sender.suspectReason} IS NOT NULL)`;

/**
 * Takes the lease and reads what there is to do, to be claimed `most` letters at a time; null where another sender holds
 * it or a pause does. @param first keyed hash of the address whose confirmation goes before everything else.
 */
export async function takeLease(
  db: Database,
  token: string,
  nowMs: number,
  most = BATCH_MAX,
  first?: string,
): Promise<Work | null> {
  const take = db.build
    .update(sender)
    .set({ token, expiresAt: nowMs + LEASE_MS })
    .where(
      sql`${sender.id} = 1 AND ${notResting(nowMs)} AND (${sender.expiresAt} <= ${nowMs} OR ${sender.token} = ${token}
        OR ${sender.expiresAt} > ${nowMs + LEASE_AHEAD_MAX_MS})`,
    )
    .returning({
      size: sender.size,
      bad: sender.bad,
      suspect: suspectLead.as("suspect"),
      suspectBatch: sender.suspectBatch,
    });
  const [[held], open, [count], due, newsletter, own = []] = await db.batch([
    take,
    openBatches(db, token, nowMs),
    openCount,
    dueRows(token, nowMs),
    dueNewsletter(token, nowMs),
    ...(first === undefined ? [] : [confirmationOf(first, token, nowMs)]),
  ]);
  if (!held) return null;
  const bad = held.bad === 1;
  const size = Math.min(held.size, most);
  return {
    size,
    bad,
    suspect: held.suspect,
    suspectBatch: held.suspectBatch,
    openCount: count?.open ?? 0,
    open: open.map((row) => ({ ...row, members: JSON.parse(row.members) })),
    due: due.map(dueRowOf),
    first: own.map(dueRowOf)[0] ?? null,
    newsletter: newsletterOf(newsletter, held.size, bad || held.suspect !== null ? 1 : size),
  };
}

/** Gives the lease back, if it is still ours. */
export function endLease(token: string): SQL {
  return sql`UPDATE ${sender} SET ${set(sender, { expiresAt: 0 })} WHERE ${sender.token} = ${token}`;
}

/** Of a newsletter that rests: its letters wait with it. */
const isOfPaused = written(sql`(${batches.lane} = ${NEWSLETTER_LANE} AND EXISTS (SELECT 1 FROM ${newsletters}
  WHERE ${newsletters.id} = ${batches.members} ->> '$[0][2]' AND ${newsletters.state} = 'paused'))`);

/** Also those whose first try lies in the future: the clock stepped back, and Begin ends them. */
function openBatches(db: Database, token: string, nowMs: number) {
  const { id, lane, attempt, refused, maybe, epoch, firstAt, nextAt, members } = batches;
  return db.build
    .select({ id, lane, attempt, refused, maybe, epoch, firstAt, nextAt, members })
    .from(batches)
    .where(
      sql`${batches.state} = 'open' AND (${nextAt} <= ${nowMs} OR ${firstAt} > ${nowMs + CLOCK_BACK_MS})
        AND ${laneGoes} AND NOT ${isOfPaused} AND ${leaseHeld(token, nowMs)}`,
    )
    .orderBy(lane, nextAt)
    .limit(OPEN_BATCHES_READ);
}

const openCount = written(
  sql<{ open: number }>`SELECT count(*) AS open FROM ${batches} WHERE ${batches.state} = 'open'`,
);

/** What a row must be for its letter to go now. */
function isDue(token: string, nowMs: number): SQL {
  return sql`${e.state} = 'active' AND ${e.dueAt} <= ${nowMs} AND ${notHeld(nowMs)} AND ${notStopped}
    AND ${leaseHeld(token, nowMs)}`;
}

function confirmationOf(emailHash: string, token: string, nowMs: number): SQL<FoundRow> {
  return sql`${dueRowSelect(nowMs)}
    WHERE ${l.emailHash} = ${emailHash} AND ${e.sequence} = ${CONFIRMATION} AND ${isDue(token, nowMs)}`;
}

/** Due rows, confirmations (due at 0) first; none whose last batch is open, nor within the gap after it. */
function dueRows(token: string, nowMs: number): SQL<FoundRow> {
  return sql`${dueRowSelect(nowMs)}
    WHERE ${isDue(token, nowMs)}
    ORDER BY ${e.dueAt} LIMIT (SELECT ${sender.size} FROM ${sender} WHERE ${sender.id} = 1)`;
}

/** A DueRow as SQLite has it. */
export type FoundRow = Omit<DueRow, "allowed" | "got"> & { allowed: number; got: string };

/** The columns of an enrollment `e` of a lead `l`, read back by dueRowOf. */
export function dueRowSelect(nowMs: number): SQL<FoundRow> {
  return sql`${dueRowColumns} ${lastLetterAt(e.leadId, nowMs)} AS "lastLetterAt" ${fromEnrollments}`;
}

const dueRowColumns = written(sql`
  SELECT ${e.leadId} AS "leadId", ${e.sequence}, ${e.step}, ${e.dueAt} AS "dueAt", ${l.locale},
    ${l.timeZone} AS "timeZone", ${l.rhythm}, ${l.pausedUntil} AS "pausedUntil",
    ${mayBeWrittenTo} AS allowed, ${stepsGot} AS got,`);

const fromEnrollments = written(sql`FROM ${enrollments} ${e} JOIN ${leads} ${l} ON ${l.id} = ${e.leadId}`);

export function dueRowOf(row: FoundRow): DueRow {
  return { ...row, allowed: row.allowed === 1, got: JSON.parse(row.got) };
}
