import { sql } from "drizzle-orm";
import { CLOCK_BACK_MS, PAUSE_MAX_MS } from "../../config.ts";
import type { Database } from "../database.ts";

export interface Peek {
  due: boolean;
  open: boolean;
  /** An open batch was tried in what is now the future: our clock stepped back. */
  steppedBack: boolean;
  /** Epoch ms; a lease or pause that still holds. */
  expiresAt: number;
  pausedUntil: number;
}

interface Peeked extends Pick<Peek, "expiresAt" | "pausedUntil"> {
  due: number;
  /** Null: none waits; 2: one of them was tried in the future. Looked up once, for the row it costs. */
  open: number | null;
}

/**
 * Whether a tick has anything to do: one statement, no row written, three read, however many leads there are (and one
 * for each open batch that waits). Work too is a batch tried in what is now the future: were nobody to end it, it would
 * be tried again when the provider has forgotten its key.
 */
export async function peek(db: Database, nowMs: number): Promise<Peek> {
  const steppedBack = sql`first_at > ${nowMs + CLOCK_BACK_MS}`;
  const [row] = await db.rows<Peeked>(sql`
    SELECT
      EXISTS (SELECT 1 FROM enrollments WHERE state = 'active' AND due_at <= ${nowMs})
        OR coalesce(newsletter_due_at <= ${nowMs}, 0) AS due,
      (SELECT max(1 + coalesce(${steppedBack}, 0)) FROM batches
        WHERE state = 'open' AND (next_at <= ${nowMs} OR ${steppedBack})) AS open,
      expires_at AS expiresAt,
      CASE WHEN paused_until > ${nowMs + PAUSE_MAX_MS} THEN 0 ELSE paused_until END AS pausedUntil
    FROM sender WHERE id = 1`);
  if (!row) throw new Error("The sender's row is missing: have the migrations run?");
  return { ...row, due: row.due === 1, open: row.open !== null, steppedBack: row.open === 2 };
}

/** The next moment (epoch ms) after `nowMs` at which a tick would find something to do; null: nothing waits. */
export async function nextWork(db: Database, nowMs: number): Promise<number | null> {
  const [row] = await db.rows<{ nextAt: number | null }>(sql`
    SELECT min(at) AS nextAt FROM (
      SELECT min(due_at) AS at FROM enrollments WHERE state = 'active' AND due_at > ${nowMs}
      UNION ALL SELECT newsletter_due_at FROM sender WHERE newsletter_due_at > ${nowMs}
      UNION ALL SELECT min(next_at) FROM batches WHERE state = 'open' AND next_at > ${nowMs}
      UNION ALL SELECT paused_until FROM sender WHERE paused_until > ${nowMs}
    )`);
  return row?.nextAt ?? null;
}
