import { type SQL, sql } from "drizzle-orm";

/**
 * Stops everything for a lead, at once and in one transaction. A bounce or complaint, which say more, stay. Since when
 * newsletters came stays too, for whoever asks for the same again; nobody but an active lead gets one.
 */
export function unsubscribeLead(leadId: string, nowMs: number): SQL[] {
  return [
    sql`INSERT INTO suppressions (email_hash, reason, created_at)
      SELECT email_hash, 'unsubscribed', ${nowMs} FROM leads WHERE id = ${leadId} ON CONFLICT DO NOTHING`,
    sql`UPDATE enrollments SET state = 'exited', exit_reason = 'unsubscribed', due_at = NULL
      WHERE lead_id = ${leadId} AND state IN ('active', 'paused')`,
    sql`UPDATE leads SET status = 'unsubscribed' WHERE id = ${leadId} AND status IN ('pending', 'active')
      RETURNING id`,
  ];
}
