import { sql } from "drizzle-orm";
import { CLOCK_BACK_MS, PAUSE_MAX_MS } from "../../config.ts";
import type { Database } from "../database.ts";

export interface Peek {
  due: boolean;
  open: boolean;
  /** Epoch ms; a lease or pause that still holds. */
  expiresAt: number;
  pausedUntil: number;
}

/**
 * Whether a tick has anything to do: one statement, no row written, three read, however many leads there are (and one
 * for each open batch that waits). Work too is a batch tried in what is now the future: our clock stepped back, and
 * were nobody to end it, it would be tried again when the provider has forgotten its key.
 */
export async function peek(db: Database, nowMs: number): Promise<Peek> {
  const [row] = await db.rows<{ due: number; open: number; expiresAt: number; pausedUntil: number }>(sql`
    SELECT
      EXISTS (SELECT 1 FROM enrollments WHERE state = 'active' AND due_at <= ${nowMs}) AS due,
      EXISTS (SELECT 1 FROM batches WHERE state = 'open'
        AND (next_at <= ${nowMs} OR first_at > ${nowMs + CLOCK_BACK_MS})) AS open,
      expires_at AS expiresAt,
      CASE WHEN paused_until > ${nowMs + PAUSE_MAX_MS} THEN 0 ELSE paused_until END AS pausedUntil
    FROM sender WHERE id = 1`);
  if (!row) throw new Error("The sender's row is missing: have the migrations run?");
  return { ...row, due: row.due === 1, open: row.open === 1 };
}

/** The next moment (epoch ms) after `nowMs` at which a tick would find something to do; null: nothing waits. */
export async function nextWork(db: Database, nowMs: number): Promise<number | null> {
  const [row] = await db.rows<{ nextAt: number | null }>(sql`
    SELECT min(at) AS nextAt FROM (
      SELECT min(due_at) AS at FROM enrollments WHERE state = 'active' AND due_at > ${nowMs}
      UNION ALL SELECT min(next_at) FROM batches WHERE state = 'open' AND next_at > ${nowMs}
      UNION ALL SELECT paused_until FROM sender WHERE paused_until > ${nowMs}
    )`);
  return row?.nextAt ?? null;
}
