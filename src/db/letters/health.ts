import { type SQL, sql } from "drizzle-orm";
import { DAY_MS, LATE_MS } from "../../config.ts";
import { dayOf } from "../daily-counts.ts";
import type { Database } from "../database.ts";
import { notHeld } from "./fence.ts";

/** Confirmations looked at for the longest wait: more than these wait only where nothing goes at all. */
const CONFIRMATIONS_READ = 100;

export interface SenderHealth {
  /** Epoch ms since when the letter, confirmation or unsettled batch has waited that waits longest; null: none. */
  waitingSince: number | null;
  pausedUntil: number;
  pauseReason: string | null;
  bad: boolean;
  /** Letters due now and late now (a thousand stands for more), and of the last seven days unknown and failed. */
  due: number;
  late: number;
  unknown: number;
  failed: number;
}

/** Counting further would cost what it warns of. */
const COUNTED_MAX = 1_000;
const DAYS_BACK = 7;

/** The sender's state, and how late it is: a few index entries read, however many leads there are. */
export async function readHealth(db: Database, nowMs: number): Promise<SenderHealth> {
  const [row] = await db.rows<Omit<SenderHealth, "bad"> & { bad: number }>(sql`
    SELECT paused_until AS pausedUntil, pause_reason AS pauseReason, bad,
      (SELECT min(at) FROM (${oldestLetter(nowMs)} UNION ALL ${oldestConfirmation()} UNION ALL ${oldestBatch()}))
        AS waitingSince,
      ${countDue(nowMs)} AS due, ${countDue(nowMs - LATE_MS)} AS late,
      ${countDays("unknown", nowMs)} AS unknown, ${countDays("failed", nowMs)} AS failed
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

function countDue(beforeMs: number): SQL {
  return sql`(SELECT count(*) FROM (SELECT 1 FROM enrollments e
    WHERE e.state = 'active' AND e.due_at <= ${beforeMs} LIMIT ${COUNTED_MAX}))`;
}

function countDays(metric: string, nowMs: number): SQL {
  return sql`(SELECT coalesce(sum(count), 0) FROM daily_counts
    WHERE day >= ${dayOf(nowMs - DAYS_BACK * DAY_MS)} AND metric = ${metric})`;
}

function oldestBatch(): SQL {
  return sql`SELECT min(coalesce(first_at, next_at)) AS at FROM batches WHERE state = 'open'`;
}
