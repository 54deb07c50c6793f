import type { Ask } from "./ask.ts";

/** A letter to one lead, as the engine's batch names it. */
export interface Letter {
  readonly lead: string;
  readonly sequence: string;
  readonly step: string;
  readonly zone: string;
}

/** Since when each letter may no longer go, and each confirmation is due; moments in virtual ms. */
export function makeLetterFacts(ask: Ask) {
  const writable = ask<{ letter: string }>(WRITABLE);
  const confirmations = ask<{ letter: string }>(CONFIRMATIONS_DUE);
  const resting = ask<{ lead: string; untilMs: number }>(RESTING);
  const calledOff = ask<{ id: string }>("SELECT id FROM newsletters WHERE state = 'cancelled'");
  const stopped = new Map<string, number>();
  const rests = new Map<string, { sinceMs: number; untilMs: number }>();
  const off = new Map<string, number>();
  const known = new Set<string>();
  const due = new Map<string, number>();

  function noteRests(nowMs: number): void {
    const now = new Map(resting().map(({ lead, untilMs }) => [lead, untilMs]));
    for (const lead of rests.keys()) if (!now.has(lead)) rests.delete(lead);
    for (const [lead, untilMs] of now) {
      if (rests.get(lead)?.untilMs !== untilMs) rests.set(lead, { sinceMs: nowMs, untilMs });
    }
  }

  return {
    noteStops(nowMs: number): void {
      noteRests(nowMs);
      for (const { id } of calledOff()) if (!off.has(id)) off.set(id, nowMs);
      const now = new Set(writable().map(({ letter }) => letter));
      for (const letter of now) {
        known.add(letter);
        stopped.delete(letter);
      }
      for (const letter of known) if (!now.has(letter) && !stopped.has(letter)) stopped.set(letter, nowMs);
    },
    noteConfirmations(nowMs: number): void {
      const now = new Set(confirmations().map(({ letter }) => letter));
      for (const letter of due.keys()) if (!now.has(letter)) due.delete(letter);
      for (const letter of now) if (!due.has(letter)) due.set(letter, nowMs);
    },
    /** Null: it may go, by a clock that says `appMs`. */
    stoppedSince({ lead, sequence, step }: Letter, appMs: number): number | null {
      const rest = sequence === "confirmation" ? undefined : rests.get(lead);
      const restsSince = rest && appMs < rest.untilMs ? rest.sinceMs : null;
      const offSince = sequence === "newsletter" ? (off.get(step) ?? null) : null;
      return stopped.get(`${lead}/${sequence}`) ?? offSince ?? restsSince;
    },
    confirmationsDue: () => [...due].map(([letter, sinceMs]) => ({ letter, sinceMs })),
  };
}

/** Said again here rather than taken from the engine: an onlooker must not share its mistakes. */
const WRITABLE = `
  SELECT e.lead_id || '/' || e.sequence AS letter
  FROM enrollments e JOIN leads l ON l.id = e.lead_id LEFT JOIN suppressions x ON x.email_hash = l.email_hash
  WHERE e.state IN ('active', 'done') AND iif(e.sequence = 'confirmation',
    l.status NOT IN ('bounced', 'complained') AND coalesce(x.reason NOT IN ('bounced', 'complained'), 1),
    l.status = 'active' AND x.reason IS NULL)
  UNION ALL SELECT l.id || '/newsletter' FROM leads l LEFT JOIN suppressions x ON x.email_hash = l.email_hash
  WHERE l.status = 'active' AND x.reason IS NULL AND l.newsletter_at IS NOT NULL`;

const RESTING = "SELECT id AS lead, paused_until AS untilMs FROM leads WHERE paused_until IS NOT NULL";

const CONFIRMATIONS_DUE = `
  SELECT e.lead_id || '/' || e.step AS letter FROM enrollments e JOIN leads l ON l.id = e.lead_id
  WHERE e.sequence = 'confirmation' AND e.state = 'active' AND e.due_at = 0
    AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.id = e.last_batch AND b.state = 'open')
    AND l.status NOT IN ('bounced', 'complained')`;
