import { eq, type SQL, sql } from "drizzle-orm";
import type { Rhythm } from "../../drip/schedule.ts";
import type { Locale } from "../../quiz/types.ts";
import { c, e, l, s, u, x } from "../aliases.ts";
import { countBucketed, countWhere } from "../daily-counts.ts";
import { type Database, excluded, names, set } from "../database.ts";
import { UNDER_WAY } from "../letters/fence.ts";
import { consents, enrollments, leads, sends, signUps, suppressions } from "../schema.ts";

type Enrollment = typeof enrollments.$inferSelect;
type Lead = typeof leads.$inferSelect;

/** A sign-up and its lead, as the confirm button finds them; moments in epoch ms. */
export interface FoundSignUp
  extends Pick<Lead, "status" | "style" | "rhythm" | "source">,
    Pick<typeof signUps.$inferSelect, "offerEnc" | "createdAt" | "confirmedAt"> {
  /** The lead's newest confirmed sign-up. */
  lastConfirmed: number;
  consents: string[];
  enrollments: Pick<Enrollment, "sequence" | "step" | "state" | "lastBatch">[];
  /** When it stopped everything, where that stop holds. */
  stoppedAt: number | null;
  /** Its mailbox said "never write to me again", and did not take that back. */
  isRefused: number;
  /** All of this as one text: what is decided on it is written only where it still reads the same. */
  seen: string;
}

type JsonColumns = "consents" | "enrollments";

/** What a confirmation hangs on, of the sign-up `u` and its lead `l`. */
const standing = sql`json_array(${u.confirmedAt}, ${u.offerEnc}, ${l.status}, ${l.style}, ${l.rhythm},
  (SELECT max(${signUps.number}) FROM ${signUps}
    WHERE ${signUps.leadId} = ${l.id} AND ${signUps.confirmedAt} IS NOT NULL),
  (SELECT json_array(${x.reason}, ${x.createdAt}) FROM ${suppressions} ${x} WHERE ${x.emailHash} = ${l.emailHash}),
  (SELECT json_group_array(json_array(${e.sequence}, ${e.step}, ${e.dueAt}, ${e.state}, ${e.lastBatch}))
    FROM ${enrollments} ${e} WHERE ${e.leadId} = ${l.id} AND ${e.sequence} <> 'confirmation'))`;

/** Null where the sign-up is gone: purged, or its lead erased. */
export async function findSignUp(db: Database, leadId: string, number: number): Promise<FoundSignUp | null> {
  const [row] = await db.rows(sql<Omit<FoundSignUp, JsonColumns> & Record<JsonColumns, string>>`
    SELECT ${u.offerEnc} AS "offerEnc", ${u.createdAt} AS "createdAt", ${u.confirmedAt} AS "confirmedAt",
      ${l.status}, ${l.style}, ${l.rhythm}, ${l.source},
      (SELECT coalesce(max(${signUps.number}), 0) FROM ${signUps}
        WHERE ${signUps.leadId} = ${l.id} AND ${signUps.confirmedAt} IS NOT NULL) AS "lastConfirmed",
      (SELECT json_group_array(${c.consent}) FROM ${consents} ${c}
        WHERE ${c.leadId} = ${l.id} AND ${c.signUp} = ${u.number}) AS "consents",
      (SELECT json_group_array(json_object('sequence', ${e.sequence}, 'step', ${e.step}, 'state', ${e.state},
        'lastBatch', ${e.lastBatch})) FROM ${enrollments} ${e}
        WHERE ${e.leadId} = ${l.id} AND ${e.sequence} <> 'confirmation') AS "enrollments",
      (SELECT ${x.createdAt} FROM ${suppressions} ${x}
        WHERE ${x.emailHash} = ${l.emailHash} AND ${x.reason} = 'unsubscribed') AS "stoppedAt",
      EXISTS (SELECT 1 FROM ${suppressions} ${x}
        WHERE ${x.emailHash} = ${l.mailboxHash} AND ${x.reason} = 'refused') AS "isRefused",
      ${standing} AS "seen"
    FROM ${signUps} ${u} JOIN ${leads} ${l} ON ${l.id} = ${u.leadId}
    WHERE ${u.leadId} = ${leadId} AND ${u.number} = ${number}`);
  return row
    ? { ...row, consents: JSON.parse(row.consents), enrollments: JSON.parse(row.enrollments) }
    : null;
}

/** A lead's address, whether it gave a name, and how many letters of a series it has had. */
export async function findAddressOf(
  db: Database,
  leadId: string,
): Promise<{ emailEnc: string; isNamed: number; letters: number } | null> {
  const had = sql`${s.leadId} = ${leads.id} AND ${s.sequence} NOT IN ('confirmation', 'newsletter')`;
  const letters = sql<number>`(SELECT count(*) FROM ${sends} ${s} WHERE ${had})`.as("letters");
  const isNamed = sql<number>`${leads.firstNameEnc} IS NOT NULL`.as("isNamed");
  const [row] = await db.rows(
    db.build.select({ emailEnc: leads.emailEnc, isNamed, letters }).from(leads).where(eq(leads.id, leadId)),
  );
  return row ?? null;
}

export interface ConfirmedLead {
  leadId: string;
  signUp: number;
  firstNameEnc: string | null;
  locale: Locale;
  timeZone: string;
  style: string | null;
  profileEnc: string | null;
  /** Chosen beside the button; null: as it was. */
  rhythm: Rhythm | null;
  /** What the sign-up asked for, without its result: the lead has that now, and the sign-up is only proof. */
  keptOfferEnc: string;
  /** Whether this sign-up asks for newsletters. */
  newsletter: boolean;
  /** Newsletters that came go on coming; whoever stopped and came back says anew whether it wants them. */
  keepsNewsletter: boolean;
}

/** This very confirmation was written: the later statements of its batch hold only then. */
export function confirmedBy({ leadId, signUp, keptOfferEnc }: ConfirmedLead): SQL {
  return sql`EXISTS (SELECT 1 FROM ${signUps} WHERE ${signUps.leadId} = ${leadId} AND ${signUps.number} = ${signUp}
    AND ${signUps.offerEnc} = ${keptOfferEnc})`;
}

/**
 * Marks the sign-up and its consents confirmed, makes the lead active, and lifts what it had asked for itself: all of
 * it where everything still reads as `seen`, or nothing; the first statement gives a row where it held.
 * A sign-up that brings no result (or no leave to use it) takes an earlier one's away from nobody.
 */
export function confirmLead(lead: ConfirmedLead, seen: string, nowMs: number): SQL[] {
  const unlessNew = (value: string | null, column: SQL) => sql`coalesce(${value}, ${column})`;
  const confirmed = set(leads, {
    status: "active",
    confirmedAt: sql`coalesce(${leads.confirmedAt}, ${nowMs})`,
    firstNameEnc: unlessNew(lead.firstNameEnc, sql`${leads.firstNameEnc}`),
    locale: lead.locale,
    timeZone: lead.timeZone,
    rhythm: unlessNew(lead.rhythm, sql`${leads.rhythm}`),
    style: unlessNew(lead.style, sql`${leads.style}`),
    profileEnc: unlessNew(lead.profileEnc, sql`${leads.profileEnc}`),
    newsletterAt: sql`CASE WHEN ${lead.newsletter ? 1 : 0} = 1 THEN ${nowMs}
      WHEN ${lead.keepsNewsletter ? 1 : 0} = 1 THEN ${leads.newsletterAt} END`,
  });
  const done = confirmedBy(lead);
  return [
    sql`UPDATE ${signUps} SET ${set(signUps, { confirmedAt: nowMs, offerEnc: lead.keptOfferEnc })}
      WHERE ${signUps.leadId} = ${lead.leadId} AND ${signUps.number} = ${lead.signUp}
        AND ${signUps.confirmedAt} IS NULL AND ${seen} = (SELECT ${standing}
          FROM ${signUps} ${u} JOIN ${leads} ${l} ON ${l.id} = ${u.leadId}
          WHERE ${u.leadId} = ${lead.leadId} AND ${u.number} = ${lead.signUp})
      RETURNING ${signUps.number}`,
    sql`UPDATE ${consents} SET ${set(consents, { confirmedAt: nowMs })}
      WHERE ${consents.leadId} = ${lead.leadId} AND ${consents.signUp} = ${lead.signUp}
        AND ${consents.confirmedAt} IS NULL AND ${done}`,
    sql`UPDATE ${leads} SET ${confirmed}
      WHERE ${leads.id} = ${lead.leadId} AND ${leads.status} IN ('pending', 'active', 'unsubscribed') AND ${done}`,
    sql`DELETE FROM ${suppressions} WHERE ${suppressions.reason} IN ('unsubscribed', 'imported', 'erased') AND ${done}
      AND ${suppressions.emailHash} = (SELECT ${leads.emailHash} FROM ${leads}
        WHERE ${leads.id} = ${lead.leadId} AND ${leads.status} = 'active')`,
  ];
}

export interface ConfirmedFrom {
  /** The series that it starts or goes on with; "newsletter" where it asks for no series. */
  series: string;
  source: string;
  page: string;
}

/** Counts a confirmation by what it led to and came from. Comes after confirmLead in a batch, and counts what it did. */
export function countConfirmed(lead: ConfirmedLead, from: ConfirmedFrom, nowMs: number): SQL[] {
  const done = confirmedBy(lead);
  return [
    countWhere("confirmed", "", nowMs, done),
    countWhere("confirmed-series", from.series, nowMs, done),
    countBucketed("confirmed-source", from.source, nowMs, done),
    countBucketed("confirmed-page", from.page, nowMs, done),
  ];
}

/**
 * Ends what the lead leaves for another sequence, where the condition holds; a last letter that is being tried too.
 * @param stopped one that a stop has ended since it was seen to run: it had been left before.
 */
export function exitForRetake(
  leadId: string,
  target: string,
  condition: SQL,
  stopped: string | null = null,
): SQL {
  return sql`
    UPDATE ${enrollments} SET ${set(enrollments, { state: "exited", exitReason: "retake", dueAt: null })}
    WHERE ${enrollments.leadId} = ${leadId} AND ${enrollments.sequence} <> ${target}
      AND (${UNDER_WAY} OR ${enrollments.sequence} = ${stopped}) AND ${condition}`;
}

export interface NewEnrollment {
  leadId: string;
  sequence: string;
  step: string;
  dueAt: number;
  /** Of the sequence it comes from, so that the gap after the last letter holds across the switch. */
  lastBatch: string | null;
}

/**
 * Starts a sequence where the condition holds, or goes on where it stopped; one that runs, or is done, stays as it is,
 * unless a stop cancelled its last letter.
 */
export function enroll(enrollment: NewEnrollment, condition: SQL): SQL {
  const { leadId, sequence, step, dueAt, lastBatch } = enrollment;
  const t = enrollments;
  const goesOn = set(t, {
    step: excluded(t.step),
    dueAt: excluded(t.dueAt),
    state: "active",
    exitReason: null,
    lastBatch: sql`coalesce(${excluded(t.lastBatch)}, ${t.lastBatch})`,
  });
  return sql`
    INSERT INTO ${t} (${names(t.leadId, t.sequence, t.step, t.dueAt, t.state, t.lastBatch)})
    SELECT ${leadId}, ${sequence}, ${step}, ${dueAt}, 'active', ${lastBatch}
    FROM ${leads} WHERE ${leads.id} = ${leadId} AND ${leads.status} = 'active' AND ${condition}
    ON CONFLICT DO UPDATE SET ${goesOn} WHERE ${t.state} = 'exited' OR (${t.state} = 'done' AND EXISTS (
      SELECT 1 FROM ${sends} ${s} WHERE ${s.leadId} = ${leadId} AND ${s.sequence} = ${sequence}
        AND ${s.batchId} = ${t.lastBatch} AND ${s.state} = 'cancelled'))`;
}
