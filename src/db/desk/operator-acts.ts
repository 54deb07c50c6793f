import { sql } from "drizzle-orm";
import { CONFIRM_WITHIN_MS } from "../../config.ts";
import { CONFIRMATION } from "../../drip/plan-claim.ts";
import { e, l, o } from "../aliases.ts";
import { set } from "../database.ts";
import { mayBeWrittenTo } from "../letters/fence.ts";
import { batches, enrollments, leads, sends, signUps, suppressions } from "../schema.ts";

export interface UnknownSend {
  leadId: string;
  sequence: string;
  step: string;
}

/**
 * Sends a letter again that failed, or whose fate can't be known: its receipt goes, its enrollment goes back to it. The first
 * statement gives a row where it held. Not where the lead stopped, left the series, or waits for a newer confirmation.
 */
export function rewindUnknown({ leadId, sequence, step }: UnknownSend, nowMs: number) {
  const dueAt = sequence === CONFIRMATION ? 0 : nowMs;
  const unknown = sql`${sends.leadId} = ${leadId} AND ${sends.sequence} = ${sequence} AND ${sends.step} = ${step}
    AND (${sends.state} IN ('unknown', 'failed') OR (${sends.state} IS NULL AND EXISTS (
      SELECT 1 FROM ${batches} WHERE ${batches.id} = ${sends.batchId} AND ${batches.state} = 'unknown')))`;
  const buttonWaits = sql`EXISTS (SELECT 1 FROM ${signUps} WHERE ${signUps.leadId} = ${leadId}
    AND ${signUps.number} = CAST(${step} AS INTEGER) AND ${signUps.confirmedAt} IS NULL
    AND ${signUps.createdAt} > ${nowMs - CONFIRM_WITHIN_MS})`;
  const another = sql`EXISTS (SELECT 1 FROM ${enrollments} ${o} WHERE ${o.leadId} = ${leadId}
    AND ${o.sequence} NOT IN ('confirmation', ${sequence}) AND ${o.state} IN ('active', 'paused'))`;
  const stillOpen = sql`CASE WHEN ${e.sequence} = 'confirmation' THEN ${e.state} = 'done' AND ${buttonWaits}
    ELSE ${e.state} IN ('active', 'done') AND NOT ${another} END`;
  return [
    sql`UPDATE ${enrollments} AS ${e} SET ${set(enrollments, { step, dueAt, state: "active" })}
      WHERE ${e.leadId} = ${leadId} AND ${e.sequence} = ${sequence} AND ${stillOpen}
        AND EXISTS (SELECT 1 FROM ${sends} WHERE ${unknown})
        AND EXISTS (SELECT 1 FROM ${leads} ${l} WHERE ${l.id} = ${e.leadId} AND ${mayBeWrittenTo})
      RETURNING 1`,
    sql`DELETE FROM ${sends} WHERE ${unknown} AND EXISTS (SELECT 1 FROM ${enrollments} ${e}
      WHERE ${e.leadId} = ${leadId} AND ${e.sequence} = ${sequence} AND ${e.step} = ${step}
        AND ${e.dueAt} = ${dueAt} AND ${e.state} = 'active')`,
  ] as const;
}

/**
 * An address that bounced or complained may be written to again once it asks to be: it then counts as one that
 * stopped, so nothing goes by itself and no import takes it. The first statement gives a row where it held.
 */
export function deleteSuppression(emailHash: string, nowMs: number) {
  return [
    sql`UPDATE ${suppressions} SET ${set(suppressions, { reason: "unsubscribed", createdAt: nowMs })}
      WHERE ${suppressions.emailHash} = ${emailHash} AND ${suppressions.reason} IN ('bounced', 'complained', 'provider')
      RETURNING 1`,
    sql`UPDATE ${leads} SET ${set(leads, { status: "unsubscribed", softBounces: 0 })}
      WHERE ${leads.emailHash} = ${emailHash} AND ${leads.status} IN ('bounced', 'complained')`,
  ] as const;
}
