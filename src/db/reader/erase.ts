import { type SQL, sql } from "drizzle-orm";
import { l, u } from "../aliases.ts";
import { countWhere } from "../daily-counts.ts";
import { excluded, jsonRows, names, set } from "../database.ts";
import { unnameMembers } from "../letters/members.ts";
import {
  batches,
  consents,
  enrollments,
  goals,
  leads,
  notes,
  sends,
  signUps,
  suppressions,
} from "../schema.ts";

/** What goes with a lead, by its id: every table that holds it but for `audit`, where the id then stands for nobody. */
export const TABLES_OF_A_LEAD = [sends, enrollments, consents, signUps, goals, notes] as const;

/**
 * Takes away every row of a lead, in one transaction; the last statement gives a row where there was one. The keyed
 * hash of its address stays, so that no import brings it back: as erased, or as the bounce or complaint that it was.
 * A letter in flight has lost its receipt, so the engine drops it before the next try; its batch names the lead until it
 * is settled, and the night takes it out.
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
    unnameMembers(
      sql`${batches.id} IN (SELECT ${sends.batchId} FROM ${sends} WHERE ${sends.leadId} = ${leadId})`,
      sql`m.value ->> 0 = ${leadId}`,
    ),
    ...TABLES_OF_A_LEAD.map((table) => sql`DELETE FROM ${table} WHERE ${table.leadId} = ${leadId}`),
    sql`DELETE FROM ${leads} WHERE ${leads.id} = ${leadId} RETURNING ${leads.id}`,
  ];
}

export type UnconfirmedSignUp = Pick<typeof signUps.$inferSelect, "leadId" | "number">;

/**
 * Forgets sign-ups that nobody confirmed, with their consents and mail's receipts (the next sign-up takes the number,
 * and its receipt must find the place free), and then the leads that have confirmed nothing and ask for nothing.
 */
export function forgetUnconfirmed(found: readonly UnconfirmedSignUp[], beforeMs: number): SQL[] {
  const listed = jsonRows(found.map(({ leadId, number }) => [leadId, number]));
  const pairs = sql`(SELECT value ->> 0, value ->> 1 FROM ${listed})`;
  /** Listed, and gone: a new one may have taken the number since. */
  const went = (leadId: SQL, number: SQL) => sql`(${leadId}, ${number}) IN ${pairs} AND NOT EXISTS (
    SELECT 1 FROM ${signUps} ${u} WHERE ${u.leadId} = ${leadId} AND ${u.number} = ${number})`;
  const numberOf = (table: typeof sends | typeof enrollments) => sql`CAST(${table.step} AS INTEGER)`;
  return [
    // By its age too: since it was found it may have gone, and a new one may have taken its number.
    sql`DELETE FROM ${signUps} WHERE (${signUps.leadId}, ${signUps.number}) IN ${pairs}
      AND ${signUps.confirmedAt} IS NULL AND ${signUps.createdAt} < ${beforeMs} RETURNING 1`,
    sql`DELETE FROM ${consents} WHERE ${went(sql`${consents.leadId}`, sql`${consents.signUp}`)}`,
    sql`DELETE FROM ${sends} WHERE ${sends.sequence} = 'confirmation'
      AND ${went(sql`${sends.leadId}`, numberOf(sends))}`,
    sql`DELETE FROM ${enrollments} WHERE ${enrollments.sequence} = 'confirmation'
      AND ${went(sql`${enrollments.leadId}`, numberOf(enrollments))}`,
    ...forgetLeads(
      found.map(({ leadId }) => leadId),
      sql`${l.confirmedAt} IS NULL AND NOT EXISTS (SELECT 1 FROM ${signUps} ${u} WHERE ${u.leadId} = ${l.id})`,
    ),
  ];
}

/** The leads of the list that are still so, and what goes with a lead. */
export function forgetLeads(ids: readonly string[], stillSo: SQL): SQL[] {
  const listed = jsonRows(ids);
  const going = sql`(SELECT ${l.id} FROM ${leads} ${l} WHERE ${l.id} IN (SELECT value FROM ${listed}) AND ${stillSo})`;
  const orphans = sql`(SELECT value FROM ${listed}
    WHERE NOT EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.id} = value))`;
  return [
    sql`DELETE FROM ${leads} WHERE ${leads.id} IN ${going} RETURNING 1`,
    ...TABLES_OF_A_LEAD.map((table) => sql`DELETE FROM ${table} WHERE ${table.leadId} IN ${orphans}`),
  ];
}
