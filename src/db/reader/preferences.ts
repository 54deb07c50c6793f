import { type SQL, sql } from "drizzle-orm";
import type { Rhythm } from "../../drip/schedule.ts";
import type { Database } from "../database.ts";

/** What a lead chose for itself; pausedUntil in epoch ms. */
export interface LeadSettings {
  rhythm: Rhythm;
  locale: string;
  firstNameEnc: string | null;
  pausedUntil: number | null;
}

/** Where a lead stands in a series. */
export interface SeriesPlace {
  step: string | null;
  dueAt: number | null;
  state: string;
  exitReason: string | null;
  lastBatch: string | null;
}

export interface FoundSeries extends SeriesPlace {
  sequence: string;
  /** When the last letter went, or was claimed (epoch ms). */
  lastAt: number | null;
  /** A letter that is claimed and surely has not gone: it can still be taken back. */
  unsent: string | null;
}

export interface FoundLead extends LeadSettings {
  id: string;
  status: string;
  timeZone: string;
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
    state: string | null;
  };

/** A lead with its choices and its series; null where it is unknown or erased. */
export async function findPreferences(db: Database, leadId: string): Promise<FoundLead | null> {
  const [row] = await db.rows<FoundRow>(sql`
    SELECT l.id, l.status, l.locale, l.time_zone AS timeZone, l.rhythm, l.paused_until AS pausedUntil,
      l.first_name_enc AS firstNameEnc,
      l.newsletter_at IS NOT NULL AS newsletter, l.style IS NOT NULL OR l.profile_enc IS NOT NULL AS hasResult,
      (SELECT json_group_array(DISTINCT consent) FROM consents
        WHERE lead_id = l.id AND (confirmed_at IS NULL) = (l.confirmed_at IS NULL)
          AND (consent <> 'newsletter' OR l.newsletter_at IS NOT NULL OR l.confirmed_at IS NULL)) AS consents,
      e.sequence, e.step, e.due_at AS dueAt, e.state, e.exit_reason AS exitReason, e.last_batch AS lastBatch,
      coalesce(b.first_at, b.settled_at, b.next_at) AS lastAt,
      (SELECT s.step FROM sends s WHERE s.lead_id = l.id AND s.sequence = e.sequence
        AND s.batch_id = e.last_batch AND s.state IS NULL AND ${SURELY_UNSENT}) AS unsent
    FROM leads l LEFT JOIN enrollments e ON e.lead_id = l.id AND e.sequence <> 'confirmation'
        AND (e.sequence <> 'later' OR e.state IN ('active', 'paused'))
      LEFT JOIN batches b ON b.id = e.last_batch
    WHERE l.id = ${leadId}
    ORDER BY e.state IN ('active', 'paused') DESC,
      e.sequence = coalesce(nullif(l.style, 'mixed'), 'general') DESC LIMIT 1`);
  if (!row) return null;
  const { sequence, step, dueAt, state, exitReason, lastBatch, lastAt, unsent, ...lead } = row;
  const series = sequence && state && { sequence, step, dueAt, state, exitReason, lastBatch, lastAt, unsent };
  const { newsletter, consents } = lead;
  return {
    ...lead,
    newsletter: newsletter === 1,
    hasResult: lead.hasResult === 1,
    consents: JSON.parse(consents) as string[],
    series: series || null,
  };
}

/** No more newsletters; the letters of a series go on. */
export function stopNewsletter(leadId: string): SQL {
  return sql`UPDATE leads SET newsletter_at = NULL WHERE id = ${leadId} AND newsletter_at IS NOT NULL`;
}

/** The batch `b` is open, and no try of it is unanswered. */
const SURELY_UNSENT = sql`b.state = 'open' AND b.maybe = 0 AND b.refused = b.attempt`;

/**
 * Writes choices, and the place in the series that follows from them, over what was read and nothing else. The
 * first statement gives back a row where it held; where the engine or another click came between, none.
 * @param place null: the series stays as it is.
 */
export function updatePreferences(found: FoundLead, to: LeadSettings, place: SeriesPlace | null): SQL[] {
  const statements = [
    sql`UPDATE leads SET rhythm = ${to.rhythm}, locale = ${to.locale}, first_name_enc = ${to.firstNameEnc},
        paused_until = ${to.pausedUntil}
      WHERE id = ${found.id} AND ${chose(found)} AND ${stands(found)} RETURNING id`,
  ];
  const { series } = found;
  if (!series || !place) return statements;
  const changed = sql`EXISTS (SELECT 1 FROM leads WHERE id = ${found.id} AND ${chose(to)}) AND ${stands(found)}`;
  if (series.unsent !== null && place.step === series.unsent) {
    statements.push(sql`DELETE FROM sends WHERE lead_id = ${found.id} AND sequence = ${series.sequence}
      AND step = ${series.unsent} AND batch_id = ${series.lastBatch} AND state IS NULL AND ${changed}`);
  }
  statements.push(sql`
    UPDATE enrollments SET step = ${place.step}, due_at = ${place.dueAt}, state = ${place.state},
      exit_reason = ${place.exitReason}, last_batch = ${place.lastBatch}
    WHERE lead_id = ${found.id} AND sequence = ${series.sequence} AND ${changed}`);
  return statements;
}

function chose(settings: LeadSettings): SQL {
  return sql`status = 'active' AND rhythm = ${settings.rhythm} AND locale = ${settings.locale}
    AND first_name_enc IS ${settings.firstNameEnc} AND paused_until IS ${settings.pausedUntil}`;
}

/** The series is where it was read, its last letter's batch too, and no other series has started. */
function stands({ id, series }: FoundLead): SQL {
  const another = sql`EXISTS (SELECT 1 FROM enrollments WHERE lead_id = ${id}
    AND sequence NOT IN ('confirmation', ${series?.sequence ?? ""}) AND state IN ('active', 'paused'))`;
  if (!series) return sql`NOT ${another}`;
  const unsent = series.unsent === null ? sql`1` : SURELY_UNSENT;
  return sql`NOT ${another} AND EXISTS (
    SELECT 1 FROM enrollments e LEFT JOIN batches b ON b.id = e.last_batch
    WHERE e.lead_id = ${id} AND e.sequence = ${series.sequence} AND e.step IS ${series.step}
      AND e.due_at IS ${series.dueAt} AND e.state = ${series.state} AND e.last_batch IS ${series.lastBatch}
      AND ${unsent})`;
}
