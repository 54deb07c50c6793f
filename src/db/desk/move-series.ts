import { sql } from "drizzle-orm";
import { o } from "../aliases.ts";
import { type FoundLead, stands } from "../reader/preferences.ts";
import { enrollments } from "../schema.ts";
import { enroll, exitForRetake, type NewEnrollment } from "../sign-up/confirmations.ts";

/** Leaves the series that runs for another, where the lead stands as it was read; the last statement starts the other. */
export function moveSeries(found: FoundLead, to: NewEnrollment) {
  const nothingRuns = sql`NOT EXISTS (SELECT 1 FROM ${enrollments} ${o} WHERE ${o.leadId} = ${found.id}
    AND ${o.sequence} NOT IN ('confirmation', 'reminder') AND ${o.state} IN ('active', 'paused'))`;
  return [exitForRetake(found.id, to.sequence, stands(found)), enroll(to, nothingRuns)] as const;
}
