import { type SQL, sql } from "drizzle-orm";
import { SOFT_BOUNCES_MAX } from "../../config.ts";
import type { Database } from "../database.ts";

/** A letter that an event is about. */
export interface FoundSend {
  leadId: string;
  sequence: string;
  step: string;
}

/** The send at a tag's place in its batch; null where it is none of ours, or erased. */
export async function findSend(db: Database, batchId: string, position: number): Promise<FoundSend | null> {
  const [row] = await db.rows<FoundSend>(sql`
    SELECT s.lead_id AS leadId, s.sequence, s.step
    FROM batches b, json_each(b.members) m JOIN sends s
      ON s.lead_id = m.value ->> 0 AND s.sequence = m.value ->> 1 AND s.step = m.value ->> 2
    WHERE b.id = ${batchId} AND m.key = ${position}`);
  return row ?? null;
}

/** One taking of one event: every other statement holds only where this taking was the first. */
export interface Taking {
  eventId: string;
  takenBy: string;
  nowMs: number;
}

export function takeEvent({ eventId, takenBy, nowMs }: Taking): SQL {
  return sql`INSERT INTO email_events (id, taken_by, created_at) VALUES (${eventId}, ${takenBy}, ${nowMs})
    ON CONFLICT DO NOTHING`;
}

function first({ eventId, takenBy }: Taking): SQL {
  return sql`EXISTS (SELECT 1 FROM email_events WHERE id = ${eventId} AND taken_by = ${takenBy})`;
}

/** What is known of a letter only ever grows, in whatever order it comes: a late "delivered" undoes no complaint. */
const RANK = { sent: 1, delivered: 2, failed: 3, bounced: 3, complained: 4 };
type KnownState = keyof typeof RANK;

const RANK_NOW = sql.raw(
  `CASE state ${Object.entries(RANK)
    .map(([state, rank]) => `WHEN '${state}' THEN ${rank}`)
    .join(" ")} ELSE 0 END`,
);

export function settleReceipt(
  taking: Taking,
  send: FoundSend,
  state: KnownState,
  reason: string | null,
): SQL {
  return sql`
    UPDATE sends SET state = ${state}, reason = ${reason}
    WHERE lead_id = ${send.leadId} AND sequence = ${send.sequence} AND step = ${send.step} AND ${first(taking)}
      AND ${RANK[state]} > ${RANK_NOW}`;
}

/** "Sent" says something new only of a letter whose fate is not known; the others are left unwritten. */
export function settleUnsure(taking: Taking, send: FoundSend): SQL {
  return sql`
    UPDATE sends SET state = 'sent'
    WHERE lead_id = ${send.leadId} AND sequence = ${send.sequence} AND step = ${send.step} AND ${first(taking)}
      AND (state IN ('unknown', 'cancelled') OR (state IS NULL AND EXISTS (
        SELECT 1 FROM batches b WHERE b.id = sends.batch_id AND b.state <> 'sent')))`;
}

export function resetSoftBounces(taking: Taking, leadId: string): SQL {
  return sql`UPDATE leads SET soft_bounces = 0 WHERE id = ${leadId} AND soft_bounces > 0 AND ${first(taking)}`;
}

export function addSoftBounce(taking: Taking, leadId: string): SQL {
  return sql`UPDATE leads SET soft_bounces = soft_bounces + 1 WHERE id = ${leadId} AND ${first(taking)}`;
}

/**
 * Stops everything to a lead for good: a hard bounce, the fifth soft one in a row, or a complaint, which says
 * more than any other reason and stays.
 */
export function suppressLead(taking: Taking, leadId: string, reason: "bounced" | "complained"): SQL[] {
  return stopLead(leadId, reason, first(taking), taking.nowMs);
}

/** The same, where the soft bounces in a row have become too many. Comes after addSoftBounce in a batch. */
export function suppressSoftBounced(taking: Taking, leadId: string): SQL[] {
  const tooMany = sql`${first(taking)} AND EXISTS (SELECT 1 FROM leads
    WHERE id = ${leadId} AND soft_bounces >= ${SOFT_BOUNCES_MAX})`;
  return stopLead(leadId, "bounced", tooMany, taking.nowMs);
}

function stopLead(leadId: string, reason: "bounced" | "complained", guard: SQL, nowMs: number): SQL[] {
  return [
    sql`INSERT INTO suppressions (email_hash, reason, created_at)
      SELECT email_hash, ${reason}, ${nowMs} FROM leads WHERE id = ${leadId} AND ${guard}
      ON CONFLICT DO UPDATE SET reason = excluded.reason, created_at = excluded.created_at
        WHERE suppressions.reason <> 'complained'`,
    sql`UPDATE enrollments SET state = 'exited', exit_reason = ${reason}, due_at = NULL
      WHERE lead_id = ${leadId} AND state IN ('active', 'paused') AND ${guard}`,
    sql`UPDATE leads SET status = ${reason} WHERE id = ${leadId} AND status <> 'complained' AND ${guard}`,
  ];
}

export function countEvent(taking: Taking, day: string, metric: string, key: string): SQL {
  return sql`
    INSERT INTO daily_counts (day, metric, key, count) SELECT ${day}, ${metric}, ${key}, 1 WHERE ${first(taking)}
    ON CONFLICT DO UPDATE SET count = count + 1`;
}
