import type { Vault } from "../../src/privacy/vault.ts";
import { dueLeads } from "./due-leads.ts";

const DAY = 24 * 60 * 60 * 1000;

/**
 * A practice of so many leads, years old, written past the use cases in a few seconds: everyone signed up, agreed, got
 * a letter and is due for the next at `dueAt` (epoch ms); a tenth stopped; webhooks, requests and posts as they are kept.
 */
export async function manyLeads(d1: D1Database, vault: Vault, count: number, dueAt: number): Promise<void> {
  await dueLeads(d1, vault, count, dueAt);
  const n = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)";
  const numbers = (share: number, insert: string, ...values: unknown[]) =>
    d1.prepare(`${insert.replace("SELECT", `${n} SELECT`)} FROM n`).bind(Math.ceil(count / share), ...values);
  await d1.batch([
    // One after the other over three years, each with a letter of a batch of a hundred.
    d1
      .prepare(
        "UPDATE leads SET created_at = ?1 - (?2 - rank) * ?3, confirmed_at = ?1 - (?2 - rank) * ?3, newsletter_at = iif(rank % 3 = 0, ?1, NULL) FROM (SELECT CAST(substr(id, 5) AS INTEGER) AS rank, id AS of FROM leads) WHERE id = of",
      )
      .bind(dueAt, count, Math.floor((3 * 365 * DAY) / count)),
    d1.prepare("UPDATE leads SET status = 'unsubscribed' WHERE id LIKE '%7'"),
    d1.prepare(
      "UPDATE enrollments SET state = 'exited', exit_reason = 'unsubscribed', due_at = NULL WHERE lead_id LIKE '%7'",
    ),
    d1
      .prepare(
        "INSERT INTO suppressions SELECT email_hash, 'unsubscribed', ?1, NULL FROM leads WHERE status = 'unsubscribed'",
      )
      .bind(dueAt),
    d1.prepare("INSERT INTO sign_ups SELECT id, 1, 'offer', created_at, created_at FROM leads"),
    d1.prepare(
      "INSERT INTO consents SELECT id, 1, 'letters', '1', NULL, created_at, NULL, 'quiz', created_at FROM leads",
    ),
    d1
      .prepare(`INSERT INTO batches (id, lane, state, members, next_at, settled_at)
        SELECT 'batch' || substr(id, 5, 10), 1, 'sent', json_group_array(json_array(id, 'general', 'look-first-reading', 'nl', '1', 'Europe/Amsterdam')), 0, ?1 - 30 * ?2
        FROM leads GROUP BY substr(id, 5, 10)`)
      .bind(dueAt, DAY),
    d1.prepare("UPDATE sends SET state = NULL, batch_id = 'batch' || substr(lead_id, 5, 10)"),
    numbers(2, "INSERT INTO email_events SELECT 'msg' || i, 'me', ?2 - (i % 40) * ?3", dueAt, DAY),
    numbers(2, "INSERT INTO limits SELECT 'key' || i, ?2 - i % 1000, 1, 0", Math.floor(dueAt / 3_600_000)),
    numbers(
      10,
      "INSERT INTO form_posts SELECT 'html', 'hash' || i, iif(i % 9, 'taken', 'refused'), iif(i % 9, NULL, '[]'), ?2 - (i % 40) * ?3",
      dueAt,
      DAY,
    ),
  ]);
}
