import { sql } from "drizzle-orm";
import { CLOCK_BACK_MS, PAUSE_MAX_MS } from "../../config.ts";
import { ALARM_LANE } from "../../drip/lanes.ts";
import type { Database } from "../database.ts";
import { batches, enrollments, sender } from "../schema.ts";

export interface Peek {
  due: boolean;
  open: boolean;
  /** An alarm waits, which passes the coach's stop. */
  alarm: boolean;
  /** An open batch was tried in what is now the future: our clock stepped back. */
  steppedBack: boolean;
  /** Epoch ms; a lease or pause that still holds. */
  expiresAt: number;
  pausedUntil: number;
  /** Of the coach's edits: goes up with each. */
  lettersRevision: number;
  /** The coach has stopped everything. */
  isStopped: boolean;
}

/**
 * Whether a tick has anything to do: one statement, no row written, three read, however many leads there are (and one
 * for each open batch that waits). Work too is a batch tried in what is now the future: were nobody to end it, it would
 * be tried again when the provider has forgotten its key.
 */
export async function peek(db: Database, nowMs: number): Promise<Peek> {
  const steppedBack = sql`${batches.firstAt} > ${nowMs + CLOCK_BACK_MS}`;
  const { pausedUntil } = sender;
  const [row] = await db.rows(
    db.build
      .select({
        due: sql<number>`EXISTS (SELECT 1 FROM ${enrollments}
            WHERE ${enrollments.state} = 'active' AND ${enrollments.dueAt} <= ${nowMs})
          OR coalesce(${sender.newsletterDueAt} <= ${nowMs}, 0)`,
        // Null: none waits; bit 1: one of them was tried in the future; 2: one is an alarm. Looked up once, for the rows it costs.
        open: sql<
          number | null
        >`(SELECT max(coalesce(${steppedBack}, 0)) + 2 * max(${batches.lane} = ${ALARM_LANE}) FROM ${batches}
          WHERE ${batches.state} = 'open' AND (${batches.nextAt} <= ${nowMs} OR ${steppedBack}))`,
        expiresAt: sender.expiresAt,
        lettersRevision: sender.lettersRevision,
        stoppedAt: sender.stoppedAt,
        pausedUntil: sql<number>`iif(${pausedUntil} > ${nowMs + PAUSE_MAX_MS}, 0, ${pausedUntil})`,
      })
      .from(sender),
  );
  if (!row) throw new Error("The sender's row is missing: have the migrations run?");
  const { stoppedAt, ...seen } = row;
  return {
    ...seen,
    isStopped: stoppedAt !== null,
    due: row.due === 1,
    open: row.open !== null,
    alarm: row.open !== null && row.open >= 2,
    steppedBack: row.open !== null && row.open % 2 === 1,
  };
}

/** The next moment (epoch ms) after `nowMs` at which a tick would find something to do; null: nothing waits. */
export async function nextWork(db: Database, nowMs: number): Promise<number | null> {
  const [row] = await db.rows(sql<{ nextAt: number | null }>`
    SELECT min(at) AS nextAt FROM (
      SELECT min(${enrollments.dueAt}) AS at FROM ${enrollments}
        WHERE ${enrollments.state} = 'active' AND ${enrollments.dueAt} > ${nowMs}
      UNION ALL SELECT ${sender.newsletterDueAt} FROM ${sender} WHERE ${sender.newsletterDueAt} > ${nowMs}
      UNION ALL SELECT min(${batches.nextAt}) FROM ${batches}
        WHERE ${batches.state} = 'open' AND ${batches.nextAt} > ${nowMs}
      UNION ALL SELECT ${sender.pausedUntil} FROM ${sender} WHERE ${sender.pausedUntil} > ${nowMs}
    )`);
  return row?.nextAt ?? null;
}
