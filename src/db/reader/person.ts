import { asc, eq, getTableColumns, or, sql } from "drizzle-orm";
import { b, e, l, o, s } from "../aliases.ts";
import type { Database } from "../database.ts";
import { lastLetterAt, mayBeWrittenTo, stepsGot } from "../letters/fence.ts";
import {
  batches,
  consents,
  enrollments,
  goals,
  leads,
  limits,
  notes,
  sends,
  signUps,
  suppressions,
  wordings,
} from "../schema.ts";

type Lead = typeof leads.$inferSelect;
type Send = typeof sends.$inferSelect;

/** Everything that is kept of one lead; moments in epoch ms. */
export interface PersonRows {
  lead: Lead;
  signUps: (typeof signUps.$inferSelect)[];
  /** With the form's own sentence where it showed one. */
  consents: (typeof consents.$inferSelect & { wordingText: string | null })[];
  enrollments: (typeof enrollments.$inferSelect)[];
  sends: SendRow[];
  /** Why its address is not written to, under its keyed hash. */
  suppression: typeof suppressions.$inferSelect | null;
  goals: (typeof goals.$inferSelect)[];
  notes: (typeof notes.$inferSelect)[];
  /** Confirmation mails by hour, under the same hash. */
  limits: (typeof limits.$inferSelect)[];
}

/** A receipt; a state of null: its fate is its batch's. */
export interface SendRow extends Pick<Send, "sequence" | "step" | "state" | "reason"> {
  /** Null: purged, a year after. */
  batchState: (typeof batches.$inferSelect)["state"] | null;
  at: number | null;
}

/** Everything kept of a lead, in one round trip; null where it is unknown or erased. */
export async function findPerson(db: Database, leadId: string): Promise<PersonRows | null> {
  const hash = sql`(SELECT ${leads.emailHash} FROM ${leads} WHERE ${leads.id} = ${leadId})`;
  const mailbox = sql`(SELECT ${leads.mailboxHash} FROM ${leads} WHERE ${leads.id} = ${leadId})`;
  const { build } = db;
  const [[lead], asked, agreed, series, receipts, [suppression], mails, reached, noted] = await db.batch([
    build.select().from(leads).where(eq(leads.id, leadId)),
    build.select().from(signUps).where(eq(signUps.leadId, leadId)).orderBy(signUps.number),
    build
      .select({ ...getTableColumns(consents), wordingText: wordings.text })
      .from(consents)
      .leftJoin(wordings, or(eq(wordings.hash, consents.wording), eq(wordings.hash, consents.version)))
      .where(eq(consents.leadId, leadId))
      .orderBy(consents.signUp, consents.consent),
    build.select().from(enrollments).where(eq(enrollments.leadId, leadId)).orderBy(enrollments.sequence),
    sql<SendRow>`
      SELECT ${s.sequence}, ${s.step}, ${s.state}, ${s.reason}, ${b.state} AS "batchState",
        coalesce(${b.firstAt}, ${b.settledAt}) AS "at"
      FROM ${sends} ${s} LEFT JOIN ${batches} ${b} ON ${b.id} = ${s.batchId} WHERE ${s.leadId} = ${leadId}
      ORDER BY "at", ${s.sequence} <> 'confirmation', ${s.sequence}, ${s.step}`,
    build.select().from(suppressions).where(sql`${suppressions.emailHash} = ${hash}`),
    build.select().from(limits).where(sql`${limits.key} IN (${hash}, ${mailbox})`).orderBy(asc(limits.hour)),
    build.select().from(goals).where(eq(goals.leadId, leadId)).orderBy(goals.at),
    build.select().from(notes).where(eq(notes.leadId, leadId)).orderBy(notes.createdAt, notes.id),
  ]);
  if (!lead) return null;
  return {
    lead,
    signUps: asked,
    consents: agreed,
    enrollments: series,
    sends: receipts,
    suppression: suppression ?? null,
    limits: mails,
    goals: reached,
    notes: noted,
  };
}

export interface KnownByAddress {
  leadId: string | null;
  suppressed: (typeof suppressions.$inferSelect)["reason"] | null;
}

/** A lead by its address's hash, and what its address is suppressed for; each null where there is none. */
export async function findByAddress(db: Database, emailHash: string): Promise<KnownByAddress> {
  const [row] = await db.rows(sql<KnownByAddress>`
    SELECT (SELECT ${leads.id} FROM ${leads} WHERE ${leads.emailHash} = ${emailHash}) AS "leadId",
      (SELECT ${suppressions.reason} FROM ${suppressions} WHERE ${suppressions.emailHash} = ${emailHash})
        AS "suppressed"`);
  return row ?? { leadId: null, suppressed: null };
}

/** What a sign-up made for a lead itself starts from. */
export interface Asker extends Pick<Lead, "emailEnc" | "locale" | "timeZone"> {
  /** Of its last sign-up, where none was ever confirmed: what it holds is nowhere else yet. */
  offerEnc: string | null;
}

/** Null where the lead is unknown or erased. */
export async function findAsker(db: Database, leadId: string): Promise<Asker | null> {
  const [row] = await db.rows(sql<Asker>`
    SELECT ${l.emailEnc} AS "emailEnc", ${l.locale}, ${l.timeZone} AS "timeZone",
      (SELECT ${signUps.offerEnc} FROM ${signUps} WHERE ${signUps.leadId} = ${l.id} AND ${l.confirmedAt} IS NULL
        ORDER BY ${signUps.number} DESC LIMIT 1) AS "offerEnc"
    FROM ${leads} ${l} WHERE ${l.id} = ${leadId}`);
  return row ?? null;
}

/** Where a lead's series stands, as the engine would read it; moments in epoch ms. */
export interface Standing extends Pick<Lead, "timeZone" | "rhythm" | "pausedUntil"> {
  sequence: string;
  step: string;
  dueAt: number | null;
  /** When the lead's last batch settled; while one is open: now. */
  settledAt: number | null;
  /** When it last got a letter, of a series or a newsletter. */
  lastLetterAt: number | null;
  got: string[];
}

/** The series of a lead that runs; null where none does, or the lead may not be written to. */
export async function findStanding(db: Database, leadId: string, nowMs: number): Promise<Standing | null> {
  const [row] = await db.rows(sql<Omit<Standing, "got"> & { got: string }>`
    SELECT ${e.sequence}, ${e.step}, ${e.dueAt} AS "dueAt", ${l.timeZone} AS "timeZone", ${l.rhythm},
      ${l.pausedUntil} AS "pausedUntil",
      (SELECT max(iif(${b.state} = 'open', ${nowMs}, ${b.settledAt})) FROM ${enrollments} ${o}
        JOIN ${batches} ${b} ON ${b.id} = ${o.lastBatch}
        WHERE ${o.leadId} = ${l.id} AND ${o.sequence} <> 'confirmation') AS "settledAt",
      ${lastLetterAt(l.id, nowMs)} AS "lastLetterAt", ${stepsGot} AS "got"
    FROM ${enrollments} ${e} JOIN ${leads} ${l} ON ${l.id} = ${e.leadId}
    WHERE ${e.leadId} = ${leadId} AND ${e.sequence} <> 'confirmation' AND ${e.state} = 'active'
      AND ${mayBeWrittenTo}`);
  return row ? { ...row, got: JSON.parse(row.got) as string[] } : null;
}
