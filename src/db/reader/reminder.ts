import { type SQL, sql } from "drizzle-orm";
import { LATER } from "../../drip/lanes.ts";
import { dayOf } from "../daily-counts.ts";

/**
 * The lead `l` may ask for the one letter after its series: it has had its last letter, nothing runs, and it has not
 * asked before (one that it called off, or that a new result ended, may be asked for again).
 */
const MAY_ASK = sql`l.status = 'active'
  AND EXISTS (SELECT 1 FROM enrollments WHERE lead_id = l.id AND sequence NOT IN ('confirmation', ${LATER}) AND state = 'done')
  AND NOT EXISTS (SELECT 1 FROM enrollments WHERE lead_id = l.id AND sequence <> 'confirmation'
    AND (state IN ('active', 'paused') OR (sequence = ${LATER} AND state = 'done')))`;

/** A row where the lead may ask for it. */
export function mayAskForReminder(leadId: string): SQL {
  return sql`SELECT 1 FROM leads l WHERE l.id = ${leadId} AND ${MAY_ASK}`;
}

/** Keeps that the lead asked for it, and counts that, where it may ask; gives back a row then. Pressed twice it holds once. */
export function askForReminder(asked: { leadId: string; step: string; dueAt: number }, nowMs: number): SQL[] {
  const { leadId, step, dueAt } = asked;
  return [
    sql`INSERT INTO daily_counts (day, metric, key, count)
      SELECT ${dayOf(nowMs)}, 'reminder-asked', '', 1 FROM leads l WHERE l.id = ${leadId} AND ${MAY_ASK}
      ON CONFLICT DO UPDATE SET count = count + 1`,
    sql`INSERT INTO enrollments (lead_id, sequence, step, due_at, state)
      SELECT l.id, ${LATER}, ${step}, ${dueAt}, 'active' FROM leads l WHERE l.id = ${leadId} AND ${MAY_ASK}
      ON CONFLICT DO UPDATE SET step = excluded.step, due_at = excluded.due_at, state = 'active', exit_reason = NULL
      RETURNING lead_id`,
  ];
}
