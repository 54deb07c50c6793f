import { type SQL, sql } from "drizzle-orm";
import { CONFIGURATION_PAUSE_MS, DAY_MS, LATE_MS } from "../../config.ts";
import { CONFIRMATION } from "../../drip/plan-claim.ts";
import { e, u } from "../aliases.ts";
import { dayOf } from "../daily-counts.ts";
import type { Database } from "../database.ts";
import { batches, dailyCounts, enrollments, sender, signUps } from "../schema.ts";
import { notHeld } from "./fence.ts";

/** Confirmations looked at for the longest wait: more than these wait only where nothing goes at all. */
const CONFIRMATIONS_READ = 100;

export interface SenderHealth {
  /** Epoch ms since when the letter, confirmation or unsettled batch has waited that waits longest; null: none. */
  waitingSince: number | null;
  pausedUntil: number;
  pauseReason: string | null;
  bad: boolean;
  /** Letters due now and late now (a hundred stands for more), and of the last seven days unknown and failed. */
  due: number;
  late: number;
  unknown: number;
  failed: number;
}

/** Counting further would cost what it warns of. */
const COUNTED_MAX = 100;
const DAYS_BACK = 7;

/** The sender's state, and how late it is: a few index entries read, however many leads there are. */
export async function readHealth(db: Database, nowMs: number): Promise<SenderHealth> {
  const oldest = sql.join(
    [oldestLetter(nowMs), oldestConfirmation(), oldestBatch(nowMs), restsSince(nowMs)],
    sql` UNION ALL `,
  );
  const [row] = await db.rows(
    db.build
      .select({
        waitingSince: sql<number | null>`(SELECT min(at) FROM (${oldest}))`,
        pausedUntil: sender.pausedUntil,
        pauseReason: sender.pauseReason,
        bad: sender.bad,
        due: countDue(nowMs).as("due"),
        late: countDue(nowMs - LATE_MS).as("late"),
        unknown: countDays("unknown", nowMs).as("unknown"),
        failed: countDays("failed", nowMs).as("failed"),
      })
      .from(sender),
  );
  if (!row) throw new Error("The sender's row is missing: have the migrations run?");
  return { ...row, bad: row.bad === 1 };
}

/** One that keeps its distance to the letter before is not late. */
function oldestLetter(nowMs: number): SQL {
  return sql`SELECT * FROM (SELECT ${e.dueAt} AS at FROM ${enrollments} ${e}
    WHERE ${e.state} = 'active' AND ${e.dueAt} > 0 AND ${e.dueAt} <= ${nowMs} AND ${notHeld(nowMs)}
    ORDER BY ${e.dueAt} LIMIT 1)`;
}

/** Due at 0, to be first in order: they have waited since their sign-up. */
function oldestConfirmation(): SQL {
  return sql`SELECT min(since) AS at FROM (SELECT ${u.createdAt} AS since FROM ${enrollments} ${e}
    JOIN ${signUps} ${u} ON ${u.leadId} = ${e.leadId} AND ${u.number} = CAST(${e.step} AS INTEGER)
    WHERE ${e.state} = 'active' AND ${e.dueAt} = 0 AND ${e.sequence} = ${CONFIRMATION} LIMIT ${CONFIRMATIONS_READ})`;
}

function countDue(beforeMs: number): SQL<number> {
  return sql`(SELECT count(*) FROM (SELECT 1 FROM ${enrollments} ${e}
    WHERE ${e.state} = 'active' AND ${e.dueAt} <= ${beforeMs} LIMIT ${COUNTED_MAX}))`;
}

function countDays(metric: string, nowMs: number): SQL<number> {
  const from = dayOf(nowMs - DAYS_BACK * DAY_MS);
  return sql`(SELECT coalesce(sum(${dailyCounts.count}), 0) FROM ${dailyCounts}
    WHERE ${dailyCounts.day} >= ${from} AND ${dailyCounts.metric} = ${metric})`;
}

/** One that was refused and waits for its next try has lost its first moment: the sender's rest tells. */
function oldestBatch(nowMs: number): SQL {
  return sql`SELECT min(coalesce(${batches.firstAt}, ${batches.nextAt})) AS at FROM ${batches}
    WHERE ${batches.state} = 'open' AND coalesce(${batches.firstAt}, ${batches.nextAt}) <= ${nowMs}`;
}

/** The provider refuses us: letters wait since, whether they are claimed or not. */
function restsSince(nowMs: number): SQL {
  return sql`SELECT ${sender.pausedUntil} - ${CONFIGURATION_PAUSE_MS} AS at FROM ${sender}
    WHERE ${sender.pausedUntil} > ${nowMs} AND ${sender.pauseReason} NOT IN ('rate-limit', 'quota')`;
}
