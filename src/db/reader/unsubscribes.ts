import { type SQL, sql } from "drizzle-orm";
import { countWhere } from "../daily-counts.ts";
import { names, set } from "../database.ts";
import { enrollments, leads, suppressions } from "../schema.ts";

/**
 * Stops everything for a lead, at once and in one transaction. A bounce or complaint, which say more, stay. Since when
 * newsletters came stays too, for whoever asks for the same again; nobody but an active lead gets one.
 */
export function unsubscribeLead(leadId: string, letter: string, nowMs: number): SQL[] {
  const { emailHash, reason, createdAt } = suppressions;
  const exit = set(enrollments, { state: "exited", exitReason: "unsubscribed", dueAt: null });
  const stops = sql`${leads.id} = ${leadId} AND ${leads.status} IN ('pending', 'active')`;
  return [
    // First, while it can still be seen that this very stop was the one.
    countWhere("unsubscribed", letter, nowMs, sql`EXISTS (SELECT 1 FROM ${leads} WHERE ${stops})`),
    sql`INSERT INTO ${suppressions} (${names(emailHash, reason, createdAt)})
      SELECT ${leads.emailHash}, 'unsubscribed', ${nowMs} FROM ${leads} WHERE ${leads.id} = ${leadId}
      ON CONFLICT DO NOTHING`,
    sql`UPDATE ${enrollments} SET ${exit}
      WHERE ${enrollments.leadId} = ${leadId} AND ${enrollments.state} IN ('active', 'paused')`,
    sql`UPDATE ${leads} SET ${set(leads, { status: "unsubscribed" })}
      WHERE ${stops}`,
  ];
}
