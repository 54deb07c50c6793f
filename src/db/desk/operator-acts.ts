import { type SQL, sql } from "drizzle-orm";
import { CONFIRM_WITHIN_MS } from "../../config.ts";
import { mayBeWrittenTo } from "../letters/fence.ts";

export interface UnknownSend {
  leadId: string;
  sequence: string;
  step: string;
}

/**
 * Sends a letter again whose fate can't be known: its receipt goes, its enrollment goes back to it. The first
 * statement gives a row where it held. Not where the lead stopped, left the series, or waits for a newer confirmation.
 */
export function rewindUnknown({ leadId, sequence, step }: UnknownSend, nowMs: number): SQL[] {
  const dueAt = sequence === "confirmation" ? 0 : nowMs;
  const unknown = sql`s.lead_id = ${leadId} AND s.sequence = ${sequence} AND s.step = ${step}
    AND (s.state = 'unknown' OR (s.state IS NULL
      AND EXISTS (SELECT 1 FROM batches b WHERE b.id = s.batch_id AND b.state = 'unknown')))`;
  const stillOpen = sql`CASE WHEN sequence = 'confirmation'
    THEN state = 'done' AND EXISTS (SELECT 1 FROM sign_ups WHERE lead_id = ${leadId}
      AND number = CAST(${step} AS INTEGER) AND confirmed_at IS NULL AND created_at > ${nowMs - CONFIRM_WITHIN_MS})
    ELSE state IN ('active', 'done') AND NOT EXISTS (SELECT 1 FROM enrollments o WHERE o.lead_id = ${leadId}
      AND o.sequence NOT IN ('confirmation', ${sequence}) AND o.state IN ('active', 'paused')) END`;
  return [
    sql`UPDATE enrollments AS e SET step = ${step}, due_at = ${dueAt}, state = 'active'
      WHERE lead_id = ${leadId} AND sequence = ${sequence} AND ${stillOpen}
        AND EXISTS (SELECT 1 FROM sends s WHERE ${unknown})
        AND EXISTS (SELECT 1 FROM leads l WHERE l.id = e.lead_id AND ${mayBeWrittenTo()})
      RETURNING lead_id`,
    sql`DELETE FROM sends AS s WHERE ${unknown} AND EXISTS (SELECT 1 FROM enrollments WHERE lead_id = ${leadId}
      AND sequence = ${sequence} AND step = ${step} AND due_at = ${dueAt} AND state = 'active')`,
  ];
}

/**
 * An address that bounced or complained may be written to again once it asks to be: it then counts as one that
 * stopped, so nothing goes by itself and no import takes it. The first statement gives a row where it held.
 */
export function deleteSuppression(emailHash: string, nowMs: number): SQL[] {
  return [
    sql`UPDATE suppressions SET reason = 'unsubscribed', created_at = ${nowMs}
      WHERE email_hash = ${emailHash} AND reason IN ('bounced', 'complained') RETURNING reason`,
    sql`UPDATE leads SET status = 'unsubscribed', soft_bounces = 0
      WHERE email_hash = ${emailHash} AND status IN ('bounced', 'complained')`,
  ];
}
