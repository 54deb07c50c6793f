import type { Ask } from "./ask.ts";

/** A letter to one lead, as the engine's batch names it. */
export interface Letter {
  readonly lead: string;
  readonly sequence: string;
  readonly step: string;
  readonly zone: string;
}

/** Since when each confirmation is due; moments in virtual ms. */
export function makeLetterFacts(ask: Ask) {
  const confirmations = ask<{ letter: string }>(CONFIRMATIONS_DUE);
  const due = new Map<string, number>();
  return {
    noteConfirmations(nowMs: number): void {
      const now = new Set(confirmations().map(({ letter }) => letter));
      for (const letter of due.keys()) if (!now.has(letter)) due.delete(letter);
      for (const letter of now) if (!due.has(letter)) due.set(letter, nowMs);
    },
    confirmationsDue: () => [...due].map(([letter, sinceMs]) => ({ letter, sinceMs })),
  };
}

/** Said again here rather than taken from the engine: an onlooker must not share its mistakes. */
const CONFIRMATIONS_DUE = `
  SELECT e.lead_id || '/' || e.step AS letter FROM enrollments e JOIN leads l ON l.id = e.lead_id
  WHERE e.sequence = 'confirmation' AND e.state = 'active' AND e.due_at = 0
    AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.id = e.last_batch AND b.state = 'open')
    AND l.status NOT IN ('bounced', 'complained')
    AND NOT EXISTS (SELECT 1 FROM suppressions x WHERE x.email_hash IN (l.email_hash, l.mailbox_hash)
      AND x.reason IN ('bounced', 'complained', 'refused'))`;
