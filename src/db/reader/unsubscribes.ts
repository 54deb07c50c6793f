import { and, eq, type SQL, sql } from "drizzle-orm";
import { l } from "../aliases.ts";
import { countFrom, countWhere } from "../daily-counts.ts";
import { type Database, excluded, names, set } from "../database.ts";
import { enrollments, leads, newsletters, suppressions } from "../schema.ts";

/**
 * Stops everything for a lead, at once and in one transaction. A bounce or complaint, which say more, stay. Since when
 * newsletters came stays too, for whoever asks for the same again; nobody but an active lead gets one.
 */
export function unsubscribeLead(leadId: string, letter: string, nowMs: number): SQL[] {
  const stops = sql`EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.id} = ${leadId} AND ${isWrittenTo})`;
  return [
    // First, while it can still be seen that this very stop was the one.
    countWhere("unsubscribed", letter, nowMs, stops),
    ...(letter.startsWith(OF_NEWSLETTER) ? [countStopped(letter.slice(OF_NEWSLETTER.length), stops)] : []),
    ...stopLead(leadId, sql`1`, nowMs),
  ];
}

/**
 * "Never write to me again": holds for the whole mailbox, whatever spelling comes, and stops each lead of it that gets
 * letters. Pressed again it is as good as the first.
 */
export function refuseMailbox(leadId: string, mailboxHash: string, nowMs: number): SQL[] {
  const { emailHash, reason, createdAt } = suppressions;
  const theirs = sql`(SELECT ${l.id} FROM ${leads} ${l} WHERE ${l.id} = ${leadId}
    UNION SELECT ${l.id} FROM ${leads} ${l} WHERE ${l.mailboxHash} = ${mailboxHash} AND ${l.status} = 'active')`;
  return [
    countFrom(
      "unsubscribed",
      "confirmation/confirm",
      nowMs,
      sql`SELECT count(*) AS count FROM ${leads} WHERE ${leads.id} IN ${theirs} AND ${isWrittenTo} HAVING count(*) > 0`,
    ),
    sql`INSERT INTO ${suppressions} (${names(emailHash, reason, createdAt)})
      VALUES (${mailboxHash}, 'refused', ${nowMs}) ON CONFLICT DO NOTHING`,
    ...stopLeads(theirs, sql`1`, nowMs),
  ];
}

/** Takes that back: its mailbox may be asked for again. What it had stopped stays stopped. */
export function liftRefusal(db: Database, mailboxHash: string) {
  const { emailHash, reason } = suppressions;
  return db.build.delete(suppressions).where(and(eq(emailHash, mailboxHash), eq(reason, "refused")));
}

export function findRefusal(db: Database, mailboxHash: string) {
  const { emailHash, reason } = suppressions;
  return db.build
    .select({ reason })
    .from(suppressions)
    .where(and(eq(emailHash, mailboxHash), eq(reason, "refused")));
}

const OF_NEWSLETTER = "newsletter/";

function countStopped(id: string, stops: SQL): SQL {
  const one = set(newsletters, { stopped: sql`${newsletters.stopped} + 1` });
  return sql`UPDATE ${newsletters} SET ${one} WHERE ${newsletters.id} = ${id} AND ${stops}`;
}

const isWrittenTo = sql`${leads.status} IN ('pending', 'active')`;

/**
 * The stop itself, where the condition holds. One that is pressed again is as good as the first: its moment is the
 * last press's, by which a confirmation under way knows that it was stopped.
 */
export function stopLead(leadId: string, condition: SQL, nowMs: number): SQL[] {
  return stopLeads(sql`(${leadId})`, condition, nowMs);
}

function stopLeads(ids: SQL, condition: SQL, nowMs: number): SQL[] {
  const { emailHash, reason, createdAt } = suppressions;
  const exit = set(enrollments, { state: "exited", exitReason: "unsubscribed", dueAt: null });
  return [
    sql`INSERT INTO ${suppressions} (${names(emailHash, reason, createdAt)})
      SELECT ${leads.emailHash}, 'unsubscribed', ${nowMs} FROM ${leads} WHERE ${leads.id} IN ${ids} AND ${condition}
      ON CONFLICT DO UPDATE SET ${set(suppressions, { createdAt: excluded(createdAt) })}
        WHERE ${reason} = 'unsubscribed'`,
    sql`UPDATE ${enrollments} SET ${exit}
      WHERE ${enrollments.leadId} IN ${ids} AND ${enrollments.state} IN ('active', 'paused') AND ${condition}`,
    sql`UPDATE ${leads} SET ${set(leads, { status: "unsubscribed" })}
      WHERE ${leads.id} IN ${ids} AND ${isWrittenTo} AND ${condition}`,
  ];
}
