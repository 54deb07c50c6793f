import { type SQL, sql } from "drizzle-orm";
import { countWhere } from "../daily-counts.ts";
import { excluded, names, set } from "../database.ts";
import { consents, enrollments, goals, leads, notes, sends, signUps, suppressions } from "../schema.ts";

/** What goes with a lead, by its id: every table that holds it but for `audit`, where the id then stands for nobody. */
export const TABLES_OF_A_LEAD = [sends, enrollments, consents, signUps, goals, notes] as const;

/**
 * Takes away every row of a lead, in one transaction; the last statement gives a row where there was one. The keyed
 * hash of its address stays, so that no import brings it back: as erased, or as the bounce or complaint that it was.
 * A batch's members still name its id, which from now on stands for nobody; a letter in flight has lost its receipt,
 * so the engine drops it before the next try.
 */
export function eraseLead(leadId: string, nowMs: number): SQL[] {
  const { emailHash, reason, createdAt } = suppressions;
  const graver = set(suppressions, { reason: excluded(reason), createdAt: excluded(createdAt) });
  return [
    countWhere("erased", "", nowMs, sql`EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.id} = ${leadId})`),
    sql`INSERT INTO ${suppressions} (${names(emailHash, reason, createdAt)})
      SELECT ${leads.emailHash}, iif(${leads.status} IN ('bounced', 'complained'), ${leads.status}, 'erased'), ${nowMs}
      FROM ${leads} WHERE ${leads.id} = ${leadId}
      ON CONFLICT DO UPDATE SET ${graver} WHERE ${reason} NOT IN ('bounced', 'complained')`,
    ...TABLES_OF_A_LEAD.map((table) => sql`DELETE FROM ${table} WHERE ${table.leadId} = ${leadId}`),
    sql`DELETE FROM ${leads} WHERE ${leads.id} = ${leadId} RETURNING ${leads.id}`,
  ];
}
