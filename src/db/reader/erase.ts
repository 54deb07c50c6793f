import { type SQL, sql } from "drizzle-orm";
import { dayOf } from "../daily-counts.ts";

const TABLES_OF_A_LEAD = ["sends", "enrollments", "consents", "sign_ups"] as const;

/**
 * Takes away every row of a lead, in one transaction; the last statement gives a row where there was one. The keyed
 * hash of its address stays, so that no import brings it back: as erased, or as the bounce or complaint that it was.
 * A batch's members still name its id, which from now on stands for nobody; a letter in flight has lost its receipt,
 * so the engine drops it before the next try.
 */
export function eraseLead(leadId: string, nowMs: number): SQL[] {
  return [
    sql`INSERT INTO daily_counts (day, metric, key, count)
      SELECT ${dayOf(nowMs)}, 'erased', '', 1 FROM leads WHERE id = ${leadId}
      ON CONFLICT DO UPDATE SET count = count + 1`,
    sql`INSERT INTO suppressions (email_hash, reason, created_at)
      SELECT email_hash, iif(status IN ('bounced', 'complained'), status, 'erased'), ${nowMs}
      FROM leads WHERE id = ${leadId}
      ON CONFLICT DO UPDATE SET reason = excluded.reason, created_at = excluded.created_at
        WHERE suppressions.reason NOT IN ('bounced', 'complained')`,
    ...TABLES_OF_A_LEAD.map((table) => sql`DELETE FROM ${sql.identifier(table)} WHERE lead_id = ${leadId}`),
    sql`DELETE FROM leads WHERE id = ${leadId} RETURNING id`,
  ];
}
