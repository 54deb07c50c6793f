import { sql } from "drizzle-orm";
import { countWhere } from "../daily-counts.ts";
import { names, set } from "../database.ts";
import { consents, enrollments, leads } from "../schema.ts";

/**
 * The lead may ask for the one letter after its series: it has had its last letter, nothing runs, and it has not asked
 * before (one that it called off, or that a new result ended, may be asked for again).
 */
const MAY_ASK = sql`${leads.status} = 'active'
  AND EXISTS (SELECT 1 FROM ${enrollments} WHERE ${enrollments.leadId} = ${leads.id}
    AND ${enrollments.sequence} NOT IN ('confirmation', 'reminder') AND ${enrollments.state} = 'done')
  AND NOT EXISTS (SELECT 1 FROM ${enrollments} WHERE ${enrollments.leadId} = ${leads.id}
    AND ${enrollments.sequence} <> 'confirmation' AND (${enrollments.state} IN ('active', 'paused')
      OR (${enrollments.sequence} = 'reminder' AND ${enrollments.state} = 'done')))`;

/** A row where the lead may ask for it. */
export function mayAskForReminder(leadId: string) {
  return sql<{ may: number }>`SELECT 1 AS may FROM ${leads} WHERE ${leads.id} = ${leadId} AND ${MAY_ASK}`;
}

/** Where it may ask: counts the press, keeps it as proof, and makes the letter due. Pressed twice it holds once. */
export function askForReminder(asked: { leadId: string; step: string; dueAt: number }, nowMs: number) {
  const { leadId, step, dueAt } = asked;
  const asks = sql`FROM ${leads} WHERE ${leads.id} = ${leadId} AND ${MAY_ASK}`;
  const { signUp, consent, version, givenAt, form, confirmedAt } = consents;
  const proof = names(consents.leadId, signUp, consent, version, givenAt, form, confirmedAt);
  const { sequence, state } = enrollments;
  const place = names(enrollments.leadId, sequence, enrollments.step, enrollments.dueAt, state);
  return [
    countWhere("reminder-asked", "", nowMs, sql`EXISTS (SELECT 1 ${asks})`),
    sql`INSERT INTO ${consents} (${proof})
      SELECT ${leads.id}, (SELECT coalesce(max(${signUp}), 0) FROM ${consents} WHERE ${consents.leadId} = ${leadId}),
        'reminder', '1', ${nowMs}, 'preferences', ${nowMs} ${asks}
      ON CONFLICT DO NOTHING`,
    sql`INSERT INTO ${enrollments} (${place})
      SELECT ${leads.id}, 'reminder', ${step}, ${dueAt}, 'active' ${asks}
      ON CONFLICT DO UPDATE SET ${set(enrollments, { step, dueAt, state: "active", exitReason: null })}`,
  ];
}
