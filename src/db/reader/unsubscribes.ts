import { type SQL, sql } from "drizzle-orm";
import { countWhere } from "../daily-counts.ts";
import { excluded, names, set } from "../database.ts";
import { enrollments, leads, suppressions } from "../schema.ts";

/**
 * Stops everything for a lead, at once and in one transaction. A bounce or complaint, which say more, stay. Since when
 * newsletters came stays too, for whoever asks for the same again; nobody but an active lead gets one.
 */
export function unsubscribeLead(leadId: string, letter: string, nowMs: number): SQL[] {
  const stops = sql`EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.id} = ${leadId} AND ${isWrittenTo})`;
  return [
    // First, while it can still be seen that this very stop was the one.
    countWhere("unsubscribed", letter, nowMs, stops),
    ...stopLead(leadId, sql`1`, nowMs),
  ];
}

const isWrittenTo = sql`${leads.status} IN ('pending', 'active')`;

/**
 * The stop itself, where the condition holds. One that is pressed again is as good as the first: its moment is the
 * last press's, by which a confirmation under way knows that it was stopped.
 */
export function stopLead(leadId: string, condition: SQL, nowMs: number): SQL[] {
  const { emailHash, reason, createdAt } = suppressions;
  const exit = set(enrollments, { state: "exited", exitReason: "unsubscribed", dueAt: null });
  return [
    sql`INSERT INTO ${suppressions} (${names(emailHash, reason, createdAt)})
      SELECT ${leads.emailHash}, 'unsubscribed', ${nowMs} FROM ${leads} WHERE ${leads.id} = ${leadId} AND ${condition}
      ON CONFLICT DO UPDATE SET ${set(suppressions, { createdAt: excluded(createdAt) })}
        WHERE ${reason} = 'unsubscribed'`,
    sql`UPDATE ${enrollments} SET ${exit}
      WHERE ${enrollments.leadId} = ${leadId} AND ${enrollments.state} IN ('active', 'paused') AND ${condition}`,
    sql`UPDATE ${leads} SET ${set(leads, { status: "unsubscribed" })}
      WHERE ${leads.id} = ${leadId} AND ${isWrittenTo} AND ${condition}`,
  ];
}
