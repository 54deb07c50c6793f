import { type SQL, sql } from "drizzle-orm";
import { b } from "../aliases.ts";
import { type Database, set } from "../database.ts";
import { batches, enrollments, sender, sends } from "../schema.ts";
import type { Attempt } from "./begin.ts";
import { leaseHeld } from "./fence.ts";
import type { OpenBatch } from "./lease.ts";
import { type BatchMember, isReceiptOf, lettersOf, openBatch } from "./members.ts";
import { endRefused, refusedAtFirst } from "./release.ts";

/** The first batch of a family has an id of this length; a half adds "a" or "b". */
export const BATCH_ID_CHARS = 16;

/** What tells whose fault a refusal is. */
export interface Blame {
  /** Some of this one's family was accepted since it was split off: then some letter is at fault. */
  sibling: boolean;
  /** The lone letter that is under suspicion; reason null: another reader's was accepted since. */
  suspect: { batch: string; reason: string | null } | null;
}

export async function readBlame(db: Database, batchId: string): Promise<Blame> {
  const root = batchId.slice(0, BATCH_ID_CHARS);
  const splitAt = sql`(SELECT ${batches.settledAt} FROM ${batches} WHERE ${batches.id} = ${batchId.slice(0, -1)})`;
  const sibling = sql<number>`EXISTS (SELECT 1 FROM ${batches} ${b}
    WHERE ${b.id} >= ${root} AND ${b.id} < ${`${root}{`} AND ${b.state} = 'sent' AND ${b.settledAt} >= ${splitAt})`;
  const { suspectBatch, suspectReason: reason } = sender;
  const batch = sql<string | null>`(SELECT ${b.id} FROM ${batches} ${b}
    WHERE ${b.id} = ${suspectBatch} AND ${b.state} = 'open')`;
  const [row] = await db.rows(
    db.build.select({ sibling: sibling.as("sibling"), batch: batch.as("batch"), reason }).from(sender),
  );
  return {
    sibling: row?.sibling === 1,
    suspect: row && row.batch !== null ? { batch: row.batch, reason: row.reason } : null,
  };
}

/**
 * Halves a batch that was refused as a whole, where no earlier try may have gone: each half is a batch of its
 * own, with keys of its own; receipts and enrollments point at it.
 */
export function splitBatch(attempt: Attempt, nowMs: number): SQL[] {
  const middle = Math.ceil(attempt.recipients.length / 2);
  return splitAt(attempt, membersIn(attempt), middle, { firstAt: nowMs, restAt: nowMs, nowMs });
}

/** The same with the first letter alone, which goes now; the others wait for what becomes of it. */
export function splitOffOne(attempt: Attempt, nowMs: number, restAtMs: number): SQL[] {
  return splitAt(attempt, membersIn(attempt), 1, { firstAt: nowMs, restAt: restAtMs, nowMs });
}

/** The same of a batch that waits, and of which no try is unanswered: gives back its first letter's batch. */
export async function peelOne(
  db: Database,
  batch: OpenBatch,
  token: string,
  nowMs: number,
): Promise<OpenBatch> {
  const [member] = batch.members;
  const times = { firstAt: nowMs, restAt: nowMs, nowMs };
  const as = { batchId: batch.id, attempt: batch.attempt, lane: batch.lane };
  await db.batch(splitAt(as, batch.members, 1, times, leaseHeld(token, nowMs)));
  const anew = { attempt: 0, refused: 0, maybe: 0, epoch: 0, firstAt: null, nextAt: nowMs };
  return { ...anew, id: `${batch.id}a`, lane: batch.lane, members: member ? [member] : [] };
}

function membersIn({ recipients }: Attempt): BatchMember[] {
  return recipients.map((r) => [r.leadId, r.sequence, r.step, r.locale, r.letterVersion, r.timeZone]);
}

type Splitting = Pick<Attempt, "batchId" | "attempt" | "lane">;

function splitAt(
  batch: Splitting,
  members: readonly BatchMember[],
  at: number,
  { firstAt, restAt, nowMs }: Record<"firstAt" | "restAt" | "nowMs", number>,
  also = sql`1`,
): SQL[] {
  const mine = sql`${refusedAtFirst(batch)} AND ${also}`;
  const guard = sql`EXISTS (SELECT 1 FROM ${batches} WHERE ${mine})`;
  return [
    ...makePart(batch, `${batch.batchId}a`, members.slice(0, at), guard, firstAt),
    ...makePart(batch, `${batch.batchId}b`, members.slice(at), guard, restAt),
    endRefused("split", mine, nowMs),
  ];
}

function makePart(
  batch: Splitting,
  id: string,
  members: readonly BatchMember[],
  guard: SQL,
  nextAtMs: number,
): SQL[] {
  const listed = lettersOf(members.map(([leadId, sequence, step]) => ({ leadId, sequence, step })));
  return [
    openBatch({ batchId: id, lane: batch.lane, members, nowMs: nextAtMs }, sql`WHERE ${guard}`),
    sql`UPDATE ${sends} SET ${set(sends, { batchId: id })} FROM ${listed} j
      WHERE ${isReceiptOf(sends, batch.batchId)} AND ${guard}`,
    sql`UPDATE ${enrollments} SET ${set(enrollments, { lastBatch: id })} FROM ${listed} j
      WHERE ${enrollments.leadId} = j.lead_id AND ${enrollments.sequence} = j.sequence
        AND ${enrollments.lastBatch} = ${batch.batchId} AND ${guard}`,
  ];
}
