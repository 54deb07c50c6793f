import { sql } from "drizzle-orm";
import { e, o } from "../aliases.ts";
import { set } from "../database.ts";
import { type FoundLead, stands } from "../reader/preferences.ts";
import { enrollments, leads } from "../schema.ts";
import { enroll, exitForRetake, type NewEnrollment } from "../sign-up/confirmations.ts";

/**
 * Leaves the series that runs for another, where the lead is active and stands as it was read: the first statement gives
 * a row then. The last one starts the other.
 */
export function moveSeries(found: FoundLead, to: NewEnrollment) {
  const nothingRuns = sql`NOT EXISTS (SELECT 1 FROM ${enrollments} ${o} WHERE ${o.leadId} = ${found.id}
    AND ${o.sequence} NOT IN ('confirmation', 'reminder') AND ${o.state} IN ('active', 'paused'))`;
  const left = sql`EXISTS (SELECT 1 FROM ${enrollments} ${e} WHERE ${e.leadId} = ${found.id}
    AND ${e.sequence} = ${found.series?.sequence ?? ""} AND ${e.exitReason} = 'retake'
    AND ${e.lastBatch} IS ${found.series?.lastBatch ?? null})`;
  return [
    sql`UPDATE ${leads} SET ${set(leads, { status: "active" })}
      WHERE ${leads.id} = ${found.id} AND ${leads.status} = 'active' AND ${stands(found)} RETURNING ${leads.id}`,
    exitForRetake(found.id, to.sequence, stands(found)),
    enroll(to, sql`${nothingRuns} AND (${left} OR ${stands(found)})`),
  ] as const;
}
