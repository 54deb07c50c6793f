import type { Vault } from "../../src/privacy/vault.ts";

/**
 * Active leads who are due for their second letter at `dueAt` (epoch ms): written past the use cases, so that
 * a hundred thousand cost a second.
 */
export async function dueLeads(
  d1: D1Database,
  vault: Pick<Vault, "encrypt">,
  count: number,
  dueAt: number,
): Promise<void> {
  const emailEnc = await vault.encrypt("reader@many.example");
  await d1.batch([
    d1
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
         INSERT INTO leads (id, email_hash, email_enc, locale, time_zone, status, created_at, confirmed_at)
         SELECT printf('lead%012d', i), printf('hash%d', i), ?2, 'nl', 'Europe/Amsterdam', 'active', ?3, ?3 FROM n`,
      )
      .bind(count, emailEnc, dueAt),
    d1
      .prepare(
        `INSERT INTO enrollments (lead_id, sequence, step, due_at, state)
         SELECT id, 'general', 'look-front-door', ?1, 'active' FROM leads`,
      )
      .bind(dueAt),
    d1.prepare(
      `INSERT INTO sends (lead_id, sequence, step, state) SELECT id, 'general', 'look-first-reading', 'sent' FROM leads`,
    ),
  ]);
}
