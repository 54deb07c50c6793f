import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { notHeld } from "./lease.ts";

/** Confirmations looked at for the longest wait: more than these wait only where nothing goes at all. */
const CONFIRMATIONS_READ = 100;

export interface SenderHealth {
  /** Epoch ms since when the letter, confirmation or unsettled batch has waited that waits longest; null: none. */
  waitingSince: number | null;
  pausedUntil: number;
  pauseReason: string | null;
  bad: boolean;
}

/** The sender's state, and how late it is: a few index entries read, however many leads there are. */
export async function readHealth(db: Database, nowMs: number): Promise<SenderHealth> {
  const [row] = await db.rows<Omit<SenderHealth, "bad"> & { bad: number }>(sql`
    SELECT paused_until AS pausedUntil, pause_reason AS pauseReason, bad,
      (SELECT min(at) FROM (${oldestLetter(nowMs)} UNION ALL ${oldestConfirmation()} UNION ALL ${oldestBatch()}))
        AS waitingSince
    FROM sender WHERE id = 1`);
  if (!row) throw new Error("The sender's row is missing: have the migrations run?");
  return { ...row, bad: row.bad === 1 };
}

/** One that keeps its distance to the letter before is not late. */
function oldestLetter(nowMs: number): SQL {
  return sql`SELECT * FROM (SELECT e.due_at AS at FROM enrollments e
    WHERE e.state = 'active' AND e.due_at > 0 AND e.due_at <= ${nowMs} AND ${notHeld(nowMs)}
    ORDER BY e.due_at LIMIT 1)`;
}

/** Due at 0, to be first in order: they have waited since their sign-up. */
function oldestConfirmation(): SQL {
  return sql`SELECT min(created_at) AS at FROM (SELECT s.created_at FROM enrollments e
    JOIN sign_ups s ON s.lead_id = e.lead_id AND s.number = CAST(e.step AS INTEGER)
    WHERE e.state = 'active' AND e.due_at = 0 AND e.sequence = 'confirmation' LIMIT ${CONFIRMATIONS_READ})`;
}

function oldestBatch(): SQL {
  return sql`SELECT min(coalesce(first_at, next_at)) AS at FROM batches WHERE state = 'open'`;
}
