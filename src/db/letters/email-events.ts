import { type SQL, sql } from "drizzle-orm";
import { SOFT_BOUNCES_MAX } from "../../config.ts";
import { b, s } from "../aliases.ts";
import { countWhere } from "../daily-counts.ts";
import { type Database, excluded, names, set, written, writtenWith } from "../database.ts";
import { hourNumber, LIMIT_COLUMNS, ONE_MORE } from "../limits.ts";
import {
  batches,
  emailEvents,
  enrollments,
  leads,
  limits,
  newsletters,
  sends,
  suppressions,
} from "../schema.ts";

/** A letter that an event is about. */
export type FoundSend = Pick<typeof sends.$inferSelect, "leadId" | "sequence" | "step">;

/** The send at a tag's place in its batch; null where it is none of ours, or erased. */
export async function findSend(db: Database, batchId: string, position: number): Promise<FoundSend | null> {
  const path = (part: number) => `$[${position}][${part}]`;
  const [row] = await db.rows(sendAt({ batchId, leadId: path(0), sequence: path(1), step: path(2) }));
  return row ?? null;
}

/** By the paths of its parts in its batch's members. */
const sendAt = writtenWith<FoundSend & { batchId: string }, FoundSend>(
  ["batchId", "leadId", "sequence", "step"],
  ({ batchId, leadId, sequence, step }) => sql`
    SELECT ${s.leadId} AS "leadId", ${s.sequence}, ${s.step} FROM ${batches} ${b} JOIN ${sends} ${s}
      ON ${s.leadId} = ${b.members} ->> ${leadId} AND ${s.sequence} = ${b.members} ->> ${sequence}
        AND ${s.step} = ${b.members} ->> ${step}
    WHERE ${b.id} = ${batchId}`,
);

/** One taking of one event: every other statement holds only where this taking was the first. */
export interface Taking {
  eventId: string;
  takenBy: string;
  nowMs: number;
}

/** Where its letter is still known: one of somebody who was erased since is nobody's. */
export function takeEvent({ eventId, takenBy, nowMs }: Taking, send: FoundSend): SQL {
  return sql`
    INSERT INTO ${emailEvents} (${names(emailEvents.id, emailEvents.takenBy, emailEvents.createdAt)})
    SELECT ${eventId}, ${takenBy}, ${nowMs} FROM ${sends} WHERE ${isSend(send)}
    ON CONFLICT DO NOTHING`;
}

export const first = writtenWith<Taking, unknown>(
  ["eventId", "takenBy"],
  ({ eventId, takenBy }) => sql`EXISTS (SELECT 1 FROM ${emailEvents}
    WHERE ${emailEvents.id} = ${eventId} AND ${emailEvents.takenBy} = ${takenBy})`,
);

/**
 * What is known of a letter only ever grows, in whatever order it comes: a late "delivered" undoes no complaint, but what
 * was delivered has not failed.
 */
const RANK = { sent: 1, failed: 2, delivered: 3, bounced: 4, complained: 5 };
type KnownState = keyof typeof RANK;

const rankNow = written(
  sql`CASE ${sends.state} ${sql.raw(
    Object.entries(RANK)
      .map(([state, rank]) => `WHEN '${state}' THEN ${rank}`)
      .join(" "),
  )} ELSE 0 END`,
);

/** The receipt of this letter. */
export const isSend = writtenWith<FoundSend, unknown>(
  ["leadId", "sequence", "step"],
  ({ leadId, sequence, step }) =>
    sql`${sends.leadId} = ${leadId} AND ${sends.sequence} = ${sequence} AND ${sends.step} = ${step}`,
);

export function settleReceipt(
  taking: Taking,
  send: FoundSend,
  state: KnownState,
  reason: string | null,
): SQL {
  return sql`UPDATE ${sends} SET ${set(sends, { state, reason })}
    WHERE ${isSend(send)} AND ${first(taking)} AND ${RANK[state]} > ${rankNow}`;
}

/**
 * The same in a newsletter's own numbers, before the receipt learns it: a letter counts where it stands, and one of which
 * somebody complained has arrived.
 */
export function countFateOfNewsletter(
  taking: Taking,
  send: FoundSend,
  state: Exclude<KnownState, "sent">,
): SQL {
  const { id, taken, failed, delivered, bounced, complained } = newsletters;
  const was = (before: string) =>
    sql`(SELECT ${sends.state} IS ${before} FROM ${sends} WHERE ${isSend(send)})`;
  const counts = {
    delivered: { delivered: sql`${delivered} + 1` },
    bounced: { bounced: sql`${bounced} + 1`, delivered: sql`${delivered} - ${was("delivered")}` },
    complained: {
      complained: sql`${complained} + 1`,
      delivered: sql`${delivered} + NOT ${was("delivered")}`,
    },
    failed: { failed: sql`${failed} + 1`, taken: sql`${taken} - 1` },
  };
  return sql`UPDATE ${newsletters} SET ${set(newsletters, counts[state])} WHERE ${id} = ${send.step}
    AND ${first(taking)} AND EXISTS (SELECT 1 FROM ${sends} WHERE ${isSend(send)} AND ${RANK[state]} > ${rankNow})`;
}

/** "Sent" says something new only of a letter whose fate is not known; the others are left unwritten. */
export function settleUnsure(taking: Taking, send: FoundSend): SQL {
  return sql`UPDATE ${sends} SET ${set(sends, { state: "sent" })}
    WHERE ${isSend(send)} AND ${first(taking)}
      AND (${sends.state} IN ('unknown', 'cancelled') OR (${sends.state} IS NULL AND EXISTS (
        SELECT 1 FROM ${batches} ${b} WHERE ${b.id} = ${sends.batchId} AND ${b.state} <> 'sent')))`;
}

export function resetSoftBounces(taking: Taking, leadId: string): SQL {
  return sql`UPDATE ${leads} SET ${set(leads, { softBounces: 0 })}
    WHERE ${leads.id} = ${leadId} AND ${leads.softBounces} > 0 AND ${first(taking)}`;
}

export function addSoftBounce(taking: Taking, leadId: string): SQL {
  return sql`UPDATE ${leads} SET ${set(leads, { softBounces: sql`${leads.softBounces} + 1` })}
    WHERE ${leads.id} = ${leadId} AND ${first(taking)}`;
}

/**
 * Stops everything to a lead for good: a hard bounce, the fifth soft one in a row, or a complaint, which says
 * more than any other reason and stays.
 */
export function suppressLead(
  taking: Taking,
  leadId: string,
  reason: StopReason,
  cause: string | null = null,
): SQL[] {
  return stopLead(sql`${leads.id} = ${leadId}`, { reason, cause }, first(taking), taking.nowMs);
}

/** The same, where the soft bounces in a row have become too many. Comes after addSoftBounce in a batch. */
export function suppressSoftBounced(taking: Taking, leadId: string): SQL[] {
  const tooMany = sql`${first(taking)} AND EXISTS (SELECT 1 FROM ${leads}
    WHERE ${leads.id} = ${leadId} AND ${leads.softBounces} >= ${SOFT_BOUNCES_MAX})`;
  return stopLead(sql`${leads.id} = ${leadId}`, { reason: "bounced", cause: null }, tooMany, taking.nowMs);
}

/** The provider put an address on its own list: it is on ours then, whether it is a lead's or not. */
export function listAddress(
  taking: Taking,
  emailHash: string,
  why: { reason: StopReason; cause: string },
): SQL[] {
  return [
    takeListEvent(taking),
    suppress(sql`SELECT ${emailHash}, ${why.reason}, ${taking.nowMs}, ${why.cause} WHERE ${first(taking)}`),
    ...stopLead(sql`${leads.emailHash} = ${emailHash}`, why, first(taking), taking.nowMs),
  ];
}

/** It took the address off again: it may ask for mail, as one that stopped. A complaint is the coach's to lift. */
export function unlistAddress(taking: Taking, emailHash: string): SQL[] {
  const { emailHash: hash, reason } = suppressions;
  return [
    takeListEvent(taking),
    sql`UPDATE ${leads} SET ${set(leads, { status: "unsubscribed", softBounces: 0 })}
      WHERE ${leads.emailHash} = ${emailHash} AND ${leads.status} = 'bounced' AND ${first(taking)}
        AND EXISTS (SELECT 1 FROM ${suppressions} WHERE ${hash} = ${emailHash} AND ${reason} IN ('bounced', 'provider'))`,
    sql`UPDATE ${suppressions} SET ${set(suppressions, { reason: "unsubscribed", createdAt: taking.nowMs })}
      WHERE ${hash} = ${emailHash} AND ${reason} IN ('bounced', 'provider') AND ${first(taking)}`,
  ];
}

function takeListEvent({ eventId, takenBy, nowMs }: Taking): SQL {
  return sql`
    INSERT INTO ${emailEvents} (${names(emailEvents.id, emailEvents.takenBy, emailEvents.createdAt)})
    VALUES (${eventId}, ${takenBy}, ${nowMs}) ON CONFLICT DO NOTHING`;
}

type StopReason = "bounced" | "complained" | "provider";

/** A complaint says more than any other reason, and stays. */
function suppress(rows: SQL): SQL {
  const { emailHash, reason, createdAt, cause } = suppressions;
  const graver = { reason: excluded(reason), createdAt: excluded(createdAt), cause: excluded(cause) };
  return sql`INSERT INTO ${suppressions} (${names(emailHash, reason, createdAt, cause)}) ${rows}
    ON CONFLICT DO UPDATE SET ${set(suppressions, graver)} WHERE ${reason} <> 'complained'`;
}

function stopLead(
  which: SQL,
  { reason, cause }: { reason: StopReason; cause: string | null },
  guard: SQL,
  nowMs: number,
): SQL[] {
  const left = { state: "exited", exitReason: reason, dueAt: null } as const;
  const status = reason === "provider" ? "bounced" : reason;
  return [
    suppress(
      sql`SELECT ${leads.emailHash}, ${reason}, ${nowMs}, ${cause} FROM ${leads} WHERE ${which} AND ${guard}`,
    ),
    sql`UPDATE ${enrollments} SET ${set(enrollments, left)}
      WHERE ${enrollments.leadId} IN (SELECT ${leads.id} FROM ${leads} WHERE ${which})
        AND ${enrollments.state} IN ('active', 'paused') AND ${guard}`,
    sql`UPDATE ${leads} SET ${set(leads, { status })} WHERE ${which} AND ${leads.status} <> 'complained' AND ${guard}`,
  ];
}

export function countEvent(taking: Taking, metric: string, key: string): SQL {
  return countWhere(metric, key, taking.nowMs, first(taking));
}

/** Where complaints come from: the brake asks for more than one such place. */
export function noteComplaint(taking: Taking, key: string): SQL {
  return sql`INSERT INTO ${limits} (${LIMIT_COLUMNS})
    SELECT ${key}, ${hourNumber(taking.nowMs)}, 1, ${taking.nowMs} WHERE ${first(taking)}
    ON CONFLICT DO UPDATE SET ${ONE_MORE}`;
}
