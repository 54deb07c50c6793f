import type { Ask } from "./ask.ts";

const EAGER = `SELECT l.id AS lead FROM leads l LEFT JOIN suppressions x ON x.email_hash = l.email_hash
  WHERE l.status = 'active' AND x.reason IS NULL AND l.newsletter_at IS NOT NULL AND l.paused_until IS NULL`;

/** A newsletter that went out to readers of every language, but not to this lead. */
const MISSED = `SELECT n.id FROM newsletters n WHERE n.state = 'sent' AND n.locale IS NULL AND NOT EXISTS (
  SELECT 1 FROM sends s WHERE s.lead_id = ? AND s.sequence = 'newsletter' AND s.step = n.id
    AND s.state IS NOT 'cancelled')`;

/** Who has wanted newsletters without a break since when, and when each was started; moments in virtual ms. */
export function makeNewsletterFacts(ask: Ask) {
  const eager = ask<{ lead: string }>(EAGER);
  const started = ask<{ id: string }>("SELECT id FROM newsletters");
  const missed = ask<{ id: string }>(MISSED);
  const eagerSince = new Map<string, number>();
  const startedAt = new Map<string, number>();
  return {
    note(nowMs: number): void {
      const now = new Set(eager().map(({ lead }) => lead));
      for (const lead of eagerSince.keys()) if (!now.has(lead)) eagerSince.delete(lead);
      for (const lead of now) if (!eagerSince.has(lead)) eagerSince.set(lead, nowMs);
      for (const { id } of started()) if (!startedAt.has(id)) startedAt.set(id, nowMs);
    },
    /** Who wanted a newsletter before it began, all the while, and has no receipt of it now that it is done. */
    missed(): string[] {
      return [...eagerSince].flatMap(([lead, sinceMs]) =>
        missed(lead)
          .filter(({ id }) => sinceMs < (startedAt.get(id) ?? 0))
          .map(({ id }) => `${lead}/newsletter/${id}`),
      );
    },
  };
}
