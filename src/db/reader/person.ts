import { sql } from "drizzle-orm";
import type { Rhythm } from "../../drip/schedule.ts";
import type { Database, Row } from "../database.ts";
import { mayBeWrittenTo, stepsGot } from "../letters/fence.ts";

/** Everything that is kept of one lead; moments in epoch ms. */
export interface PersonRows {
  lead: LeadRow;
  signUps: { number: number; offerEnc: string; createdAt: number; confirmedAt: number | null }[];
  consents: ConsentRow[];
  enrollments: EnrollmentRow[];
  sends: SendRow[];
  /** Why its address is not written to, under its keyed hash. */
  suppression: { reason: string; createdAt: number } | null;
  /** Confirmation mails by hour, under the same hash. */
  limits: { count: number; lastAt: number }[];
}

export interface LeadRow {
  id: string;
  emailEnc: string;
  firstNameEnc: string | null;
  profileEnc: string | null;
  locale: string;
  timeZone: string;
  status: string;
  style: string | null;
  rhythm: Rhythm;
  pausedUntil: number | null;
  softBounces: number;
  source: string | null;
  createdAt: number;
  confirmedAt: number | null;
  newsletterAt: number | null;
}

export interface ConsentRow {
  signUp: number;
  consent: string;
  version: string;
  givenAt: number;
  page: string | null;
  form: string;
  confirmedAt: number | null;
}

export interface EnrollmentRow {
  sequence: string;
  step: string | null;
  dueAt: number | null;
  state: string;
  exitReason: string | null;
}

export interface SendRow {
  sequence: string;
  step: string;
  /** Null: its fate is its batch's. */
  state: string | null;
  reason: string | null;
  /** Null: purged, a year after. */
  batchState: string | null;
  at: number | null;
}

/** Everything kept of a lead, in one round trip; null where it is unknown or erased. */
export async function findPerson(db: Database, leadId: string): Promise<PersonRows | null> {
  const hash = sql`(SELECT email_hash FROM leads WHERE id = ${leadId})`;
  const found = await db.batch([
    sql`SELECT id, email_enc AS emailEnc, first_name_enc AS firstNameEnc, profile_enc AS profileEnc, locale,
        time_zone AS timeZone, status, style, rhythm, paused_until AS pausedUntil, soft_bounces AS softBounces,
        source, created_at AS createdAt, confirmed_at AS confirmedAt, newsletter_at AS newsletterAt
      FROM leads WHERE id = ${leadId}`,
    sql`SELECT number, offer_enc AS offerEnc, created_at AS createdAt, confirmed_at AS confirmedAt
      FROM sign_ups WHERE lead_id = ${leadId} ORDER BY number`,
    sql`SELECT sign_up AS signUp, consent, version, given_at AS givenAt, page, form, confirmed_at AS confirmedAt
      FROM consents WHERE lead_id = ${leadId} ORDER BY sign_up, consent`,
    sql`SELECT sequence, step, due_at AS dueAt, state, exit_reason AS exitReason
      FROM enrollments WHERE lead_id = ${leadId} ORDER BY sequence`,
    sql`SELECT s.sequence, s.step, s.state, s.reason, b.state AS batchState,
        coalesce(b.first_at, b.settled_at) AS at
      FROM sends s LEFT JOIN batches b ON b.id = s.batch_id WHERE s.lead_id = ${leadId}
      ORDER BY at, s.sequence <> 'confirmation', s.sequence, s.step`,
    sql`SELECT reason, created_at AS createdAt FROM suppressions WHERE email_hash = ${hash}`,
    sql`SELECT count, last_at AS lastAt FROM limits WHERE key = ${hash} ORDER BY hour`,
  ]);
  return personOf(found);
}

function personOf([lead, signUps, consents, enrollments, sends, suppressions, limits]: Row[][]) {
  if (!lead?.[0]) return null;
  const person = {
    lead: lead[0],
    signUps,
    consents,
    enrollments,
    sends,
    limits,
    suppression: suppressions?.[0] ?? null,
  };
  return person as unknown as PersonRows;
}

/** A lead by its address's hash, and what its address is suppressed for; each null where there is none. */
export async function findByAddress(
  db: Database,
  emailHash: string,
): Promise<{ leadId: string | null; suppressed: string | null }> {
  const [row] = await db.rows<{ leadId: string | null; suppressed: string | null }>(sql`
    SELECT (SELECT id FROM leads WHERE email_hash = ${emailHash}) AS leadId,
      (SELECT reason FROM suppressions WHERE email_hash = ${emailHash}) AS suppressed`);
  return row ?? { leadId: null, suppressed: null };
}

/** What a sign-up made for a lead itself starts from. */
export interface Asker {
  emailHash: string;
  locale: string;
  timeZone: string;
  /** Of its last sign-up, where none was ever confirmed: what it holds is nowhere else yet. */
  offerEnc: string | null;
}

/** Null where the lead is unknown or erased. */
export async function findAsker(db: Database, leadId: string): Promise<Asker | null> {
  const [row] = await db.rows<Asker>(sql`
    SELECT email_hash AS emailHash, locale, time_zone AS timeZone,
      (SELECT offer_enc FROM sign_ups WHERE lead_id = l.id AND l.confirmed_at IS NULL
        ORDER BY number DESC LIMIT 1) AS offerEnc
    FROM leads l WHERE id = ${leadId}`);
  return row ?? null;
}

/** Where a lead's series stands, as the engine would read it; moments in epoch ms. */
export interface Standing {
  sequence: string;
  step: string;
  dueAt: number | null;
  timeZone: string;
  rhythm: Rhythm;
  pausedUntil: number | null;
  /** When the lead's last batch settled; while one is open: now. */
  settledAt: number | null;
  got: string[];
}

/** The series of a lead that runs; null where none does, or the lead may not be written to. */
export async function findStanding(db: Database, leadId: string, nowMs: number): Promise<Standing | null> {
  const [row] = await db.rows<Omit<Standing, "got"> & { got: string }>(sql`
    SELECT e.sequence, e.step, e.due_at AS dueAt, l.time_zone AS timeZone, l.rhythm,
      l.paused_until AS pausedUntil,
      (SELECT max(iif(b.state = 'open', ${nowMs}, b.settled_at)) FROM enrollments o
        JOIN batches b ON b.id = o.last_batch WHERE o.lead_id = l.id AND o.sequence <> 'confirmation') AS settledAt,
      ${stepsGot()} AS got
    FROM enrollments e JOIN leads l ON l.id = e.lead_id
    WHERE e.lead_id = ${leadId} AND e.sequence <> 'confirmation' AND e.state = 'active' AND ${mayBeWrittenTo()}`);
  return row ? { ...row, got: JSON.parse(row.got) as string[] } : null;
}
