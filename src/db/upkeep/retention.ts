import { type SQL, sql } from "drizzle-orm";
import { dayOf } from "../daily-counts.ts";
import { type Database, jsonRows } from "../database.ts";
import { hourNumber } from "../limits.ts";

/*
 * What the nightly purge deletes. Every statement is bounded by a limit or a list, and deletes only what is still so
 * when it runs: done twice, or beside the engine, it does the same once. Deletions give back a row for each.
 */

export interface UnconfirmedSignUp {
  leadId: string;
  number: number;
}

export function findUnconfirmed(db: Database, beforeMs: number, limit: number): Promise<UnconfirmedSignUp[]> {
  return db.rows(sql`
    SELECT lead_id AS leadId, number FROM sign_ups WHERE confirmed_at IS NULL AND created_at < ${beforeMs}
    ORDER BY created_at LIMIT ${limit}`);
}

/**
 * Forgets sign-ups that nobody confirmed, with their consents and mail's receipts (the next sign-up takes the number,
 * and its receipt must find the place free), and then the leads that have confirmed nothing and ask for nothing.
 */
export function forgetUnconfirmed(found: readonly UnconfirmedSignUp[], beforeMs: number): SQL[] {
  const listed = jsonRows(found.map(({ leadId, number }) => [leadId, number]));
  const pairs = sql`(SELECT value ->> 0, value ->> 1 FROM ${listed})`;
  const gone = (leadId: SQL, number: SQL) =>
    sql`NOT EXISTS (SELECT 1 FROM sign_ups s WHERE s.lead_id = ${leadId} AND s.number = ${number})`;
  const step = sql`CAST(step AS INTEGER)`;
  return [
    // By its age too: since it was found it may have gone, and a new one may have taken its number.
    sql`DELETE FROM sign_ups WHERE (lead_id, number) IN ${pairs} AND confirmed_at IS NULL
      AND created_at < ${beforeMs} RETURNING 1`,
    sql`DELETE FROM consents WHERE (lead_id, sign_up) IN ${pairs}
      AND ${gone(sql`consents.lead_id`, sql`consents.sign_up`)}`,
    sql`DELETE FROM sends WHERE sequence = 'confirmation' AND (lead_id, ${step}) IN ${pairs}
      AND ${gone(sql`sends.lead_id`, sql`CAST(sends.step AS INTEGER)`)}`,
    sql`DELETE FROM enrollments WHERE sequence = 'confirmation' AND (lead_id, ${step}) IN ${pairs}
      AND ${gone(sql`enrollments.lead_id`, sql`CAST(enrollments.step AS INTEGER)`)}`,
    ...forgetLeads(
      found.map(({ leadId }) => leadId),
      sql`l.confirmed_at IS NULL AND NOT EXISTS (SELECT 1 FROM sign_ups s WHERE s.lead_id = l.id)`,
    ),
  ];
}

/** It has signed up anew, and its button may still be pressed. */
const ASKS_AGAIN = sql`EXISTS (SELECT 1 FROM sign_ups s WHERE s.lead_id = l.id AND s.confirmed_at IS NULL)`;

/** The lead `l` stopped before this moment; where the stop was lifted since, its last consent counts. */
function isStopped(beforeMs: number): SQL {
  return sql`l.status IN ('unsubscribed', 'bounced', 'complained') AND NOT ${ASKS_AGAIN} AND coalesce(
    (SELECT created_at FROM suppressions x WHERE x.email_hash = l.email_hash),
    (SELECT max(given_at) FROM consents c WHERE c.lead_id = l.id), l.created_at) < ${beforeMs}`;
}

/** Results that choose no letters any more. */
export function forgetStoppedResults(beforeMs: number, limit: number): SQL {
  return sql`UPDATE leads SET style = NULL, profile_enc = NULL WHERE id IN (
    SELECT l.id FROM leads l WHERE (l.style IS NOT NULL OR l.profile_enc IS NOT NULL) AND ${isStopped(beforeMs)}
    LIMIT ${limit}) RETURNING 1`;
}

/** The lead `l` gets nothing more, by its own choices, and had its last letter and consent before this moment. */
function isFinished(beforeMs: number): SQL {
  return sql`l.status = 'active' AND l.newsletter_at IS NULL AND l.confirmed_at < ${beforeMs} AND NOT ${ASKS_AGAIN}
    AND NOT EXISTS (SELECT 1 FROM consents c WHERE c.lead_id = l.id AND c.given_at >= ${beforeMs})
    AND NOT EXISTS (SELECT 1 FROM enrollments e WHERE e.lead_id = l.id AND e.state IN ('active', 'paused'))
    AND NOT EXISTS (SELECT 1 FROM sends s JOIN batches b ON b.id = s.batch_id WHERE s.lead_id = l.id
      AND (b.state = 'open' OR b.settled_at >= ${beforeMs}))`;
}

const LEADS_TO_FORGET = { stopped: isStopped, finished: isFinished };
export type Forgettable = keyof typeof LEADS_TO_FORGET;

export async function findForgettable(
  db: Database,
  kind: Forgettable,
  beforeMs: number,
  limit: number,
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    sql`SELECT l.id FROM leads l WHERE ${LEADS_TO_FORGET[kind](beforeMs)} LIMIT ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** The last statement gives back a row for each lead that went. */
export function forgetStillSo(ids: readonly string[], kind: Forgettable, beforeMs: number): SQL[] {
  return forgetLeads(ids, LEADS_TO_FORGET[kind](beforeMs));
}

/** The leads of the list that are still so, and what goes with a lead. */
function forgetLeads(ids: readonly string[], stillSo: SQL): SQL[] {
  const leads = sql`(SELECT l.id FROM leads l WHERE l.id IN (SELECT value FROM ${jsonRows(ids)}) AND ${stillSo})`;
  const orphans = sql`(SELECT value FROM ${jsonRows(ids)} WHERE NOT EXISTS (SELECT 1 FROM leads WHERE id = value))`;
  return [
    sql`DELETE FROM leads WHERE id IN ${leads} RETURNING 1`,
    ...["enrollments", "sends", "consents", "sign_ups"].map(
      (table) => sql`DELETE FROM ${sql.raw(table)} WHERE lead_id IN ${orphans}`,
    ),
  ];
}

export async function findOldBatches(db: Database, beforeMs: number, limit: number): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    SELECT id FROM batches WHERE settled_at < ${beforeMs} AND (members <> '[]' OR test_enc IS NOT NULL) LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}

/** A year on, nobody asks who was in a batch; its fate and its day stay only where a receipt still names it. */
export function forgetBatches(ids: readonly string[]): SQL[] {
  const old = sql`id IN (SELECT value FROM ${jsonRows(ids)}) AND settled_at IS NOT NULL`;
  return [
    sql`DELETE FROM batches WHERE ${old} AND NOT EXISTS (
      SELECT 1 FROM json_each(batches.members) m JOIN sends s ON s.lead_id = m.value ->> 0
        AND s.sequence = m.value ->> 1 AND s.step = m.value ->> 2
      WHERE s.batch_id = batches.id)`,
    sql`UPDATE batches SET members = '[]', test_enc = NULL WHERE ${old}`,
  ];
}

/** Sheets of a week before this one. */
export function forgetAnswers(beforeWeek: string, limit: number): SQL {
  return sql`DELETE FROM answers WHERE id IN (SELECT id FROM answers WHERE week < ${beforeWeek} LIMIT ${limit})
    RETURNING 1`;
}

export function forgetEvents(beforeMs: number, limit: number): SQL {
  return sql`DELETE FROM email_events WHERE id IN (
    SELECT id FROM email_events WHERE created_at < ${beforeMs} LIMIT ${limit}) RETURNING 1`;
}

export function forgetFormPosts(beforeMs: number, limit: number): SQL {
  return sql`DELETE FROM form_posts WHERE (form, post_hash) IN (
    SELECT form, post_hash FROM form_posts WHERE created_at < ${beforeMs} LIMIT ${limit}) RETURNING 1`;
}

export function forgetLimits(beforeMs: number, limit: number): SQL {
  return sql`DELETE FROM limits WHERE (key, hour) IN (
    SELECT key, hour FROM limits WHERE hour < ${hourNumber(beforeMs)} LIMIT ${limit}) RETURNING 1`;
}

/** Whether this night's work was seen to its end. */
export async function isNightDone(db: Database, nowMs: number): Promise<boolean> {
  const rows = await db.rows(
    sql`SELECT 1 FROM daily_counts WHERE day = ${dayOf(nowMs)} AND metric = 'night' AND key = 'done'`,
  );
  return rows.length > 0;
}
