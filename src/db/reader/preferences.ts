import { type SQL, sql } from "drizzle-orm";
import { b, c, e, l } from "../aliases.ts";
import { type Database, set } from "../database.ts";
import { batches, consents, enrollments, leads, sends } from "../schema.ts";

type Lead = typeof leads.$inferSelect;
type Enrollment = typeof enrollments.$inferSelect;

/** What a lead chose for itself; pausedUntil in epoch ms. */
export type LeadSettings = Pick<Lead, "rhythm" | "locale" | "firstNameEnc" | "pausedUntil">;

/** Where a lead stands in a series. */
export type SeriesPlace = Pick<Enrollment, "step" | "dueAt" | "state" | "exitReason" | "lastBatch">;

export interface FoundSeries extends SeriesPlace {
  sequence: string;
  /** When the last letter went, or was claimed (epoch ms). */
  lastAt: number | null;
  /** A letter that is claimed and surely has not gone: it can still be taken back. */
  unsent: string | null;
}

export interface FoundLead extends LeadSettings, Pick<Lead, "id" | "status" | "timeZone"> {
  newsletter: boolean;
  /** Something of a result is kept. */
  hasResult: boolean;
  /** What it agreed to and did not take back, by id; of a lead that never confirmed, what it asked for. */
  consents: string[];
  /** The series that runs, else the one of the last result, else any other. */
  series: FoundSeries | null;
}

type FoundRow = Omit<FoundLead, "newsletter" | "hasResult" | "consents" | "series"> &
  Omit<FoundSeries, "sequence" | "state"> & {
    newsletter: number;
    hasResult: number;
    consents: string;
    sequence: string | null;
    state: Enrollment["state"] | null;
  };

/** The batch `b` is open, and no try of it is unanswered. */
const SURELY_UNSENT = sql`${b.state} = 'open' AND ${b.maybe} = 0 AND ${b.refused} = ${b.attempt}`;

/** A lead with its choices and its series; null where it is unknown or erased. */
export async function findPreferences(db: Database, leadId: string): Promise<FoundLead | null> {
  const [row] = await db.rows(sql<FoundRow>`
    SELECT ${l.id}, ${l.status}, ${l.locale}, ${l.timeZone} AS "timeZone", ${l.rhythm},
      ${l.pausedUntil} AS "pausedUntil", ${l.firstNameEnc} AS "firstNameEnc",
      ${l.newsletterAt} IS NOT NULL AS "newsletter",
      ${l.style} IS NOT NULL OR ${l.profileEnc} IS NOT NULL AS "hasResult",
      (SELECT json_group_array(DISTINCT ${c.consent}) FROM ${consents} ${c}
        WHERE ${c.leadId} = ${l.id} AND (${c.confirmedAt} IS NULL) = (${l.confirmedAt} IS NULL)
          AND (${c.consent} <> 'newsletter' OR ${l.newsletterAt} IS NOT NULL OR ${l.confirmedAt} IS NULL)) AS "consents",
      ${e.sequence}, ${e.step}, ${e.dueAt} AS "dueAt", ${e.state}, ${e.exitReason} AS "exitReason",
      ${e.lastBatch} AS "lastBatch", coalesce(${b.firstAt}, ${b.settledAt}, ${b.nextAt}) AS "lastAt",
      (SELECT ${sends.step} FROM ${sends} WHERE ${sends.leadId} = ${l.id} AND ${sends.sequence} = ${e.sequence}
        AND ${sends.batchId} = ${e.lastBatch} AND ${sends.state} IS NULL AND ${SURELY_UNSENT}) AS "unsent"
    FROM ${leads} ${l}
      LEFT JOIN ${enrollments} ${e} ON ${e.leadId} = ${l.id} AND ${e.sequence} <> 'confirmation'
        AND (${e.sequence} <> 'reminder' OR ${e.state} IN ('active', 'paused'))
      LEFT JOIN ${batches} ${b} ON ${b.id} = ${e.lastBatch}
    WHERE ${l.id} = ${leadId}
    ORDER BY ${e.state} IN ('active', 'paused') DESC,
      ${e.sequence} = coalesce(nullif(${l.style}, 'mixed'), 'general') DESC LIMIT 1`);
  if (!row) return null;
  const { sequence, step, dueAt, state, exitReason, lastBatch, lastAt, unsent, ...lead } = row;
  const series = sequence && state && { sequence, step, dueAt, state, exitReason, lastBatch, lastAt, unsent };
  const { newsletter, consents: agreed } = lead;
  return {
    ...lead,
    newsletter: newsletter === 1,
    hasResult: lead.hasResult === 1,
    consents: JSON.parse(agreed) as string[],
    series: series || null,
  };
}

/** No more newsletters; the letters of a series go on. */
export function stopNewsletter(leadId: string): SQL {
  return sql`UPDATE ${leads} SET ${set(leads, { newsletterAt: null })}
    WHERE ${leads.id} = ${leadId} AND ${leads.newsletterAt} IS NOT NULL`;
}

/**
 * Writes choices, and the place in the series that follows from them, over what was read and nothing else. The
 * first statement gives back a row where it held; where the engine or another click came between, none.
 * @param place null: the series stays as it is.
 */
export function updatePreferences(found: FoundLead, to: LeadSettings, place: SeriesPlace | null): SQL[] {
  const { rhythm, locale, firstNameEnc, pausedUntil } = to;
  const statements = [
    sql`UPDATE ${leads} SET ${set(leads, { rhythm, locale, firstNameEnc, pausedUntil })}
      WHERE ${leads.id} = ${found.id} AND ${chose(found)} AND ${stands(found)} RETURNING ${leads.id}`,
  ];
  const { series } = found;
  if (!series || !place) return statements;
  const changed = sql`EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.id} = ${found.id} AND ${chose(to)})
    AND ${stands(found)}`;
  if (series.unsent !== null && place.step === series.unsent) {
    statements.push(sql`DELETE FROM ${sends} WHERE ${sends.leadId} = ${found.id}
      AND ${sends.sequence} = ${series.sequence} AND ${sends.step} = ${series.unsent}
      AND ${sends.batchId} = ${series.lastBatch} AND ${sends.state} IS NULL AND ${changed}`);
  }
  const { step, dueAt, state, exitReason, lastBatch } = place;
  statements.push(sql`
    UPDATE ${enrollments} SET ${set(enrollments, { step, dueAt, state, exitReason, lastBatch })}
    WHERE ${enrollments.leadId} = ${found.id} AND ${enrollments.sequence} = ${series.sequence} AND ${changed}`);
  return statements;
}

/** A result is kept, and the series is where it was read. */
export function holds(found: FoundLead): SQL {
  return sql`${stands(found)} AND EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.id} = ${found.id}
    AND ${leads.status} = ${found.status} AND (${leads.style} IS NOT NULL OR ${leads.profileEnc} IS NOT NULL))`;
}

function chose(settings: LeadSettings): SQL {
  return sql`${leads.status} = 'active' AND ${leads.rhythm} = ${settings.rhythm}
    AND ${leads.locale} = ${settings.locale} AND ${leads.firstNameEnc} IS ${settings.firstNameEnc}
    AND ${leads.pausedUntil} IS ${settings.pausedUntil}`;
}

/** The series is where it was read, its last letter's batch too, and no other series has started. */
export function stands({ id, series }: FoundLead): SQL {
  const another = sql`EXISTS (SELECT 1 FROM ${enrollments} ${e} WHERE ${e.leadId} = ${id}
    AND ${e.sequence} NOT IN ('confirmation', ${series?.sequence ?? ""}) AND ${e.state} IN ('active', 'paused'))`;
  if (!series) return sql`NOT ${another}`;
  const unsent = series.unsent === null ? sql`1` : SURELY_UNSENT;
  return sql`NOT ${another} AND EXISTS (
    SELECT 1 FROM ${enrollments} ${e} LEFT JOIN ${batches} ${b} ON ${b.id} = ${e.lastBatch}
    WHERE ${e.leadId} = ${id} AND ${e.sequence} = ${series.sequence} AND ${e.step} IS ${series.step}
      AND ${e.dueAt} IS ${series.dueAt} AND ${e.state} = ${series.state} AND ${e.lastBatch} IS ${series.lastBatch}
      AND ${unsent})`;
}
