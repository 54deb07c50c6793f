import { type SQL, sql } from "drizzle-orm";
import { CONFIRMATION_GAP_MS } from "../../config.ts";
import { CONFIRMATION } from "../../drip/plan-claim.ts";
import { b, e, l, o, s } from "../aliases.ts";
import { set } from "../database.ts";
import { batches, enrollments, leads, limits, sends } from "../schema.ts";
import { type FoundSend, first, isSend, type Taking } from "./email-events.ts";

/**
 * Puts a letter back in line that the provider took and then could not send for now: its receipt goes, its enrollment
 * goes back to it. Not where a later letter was claimed since, or the series was left: then the receipt stays.
 */
export function putBack(taking: Taking, send: FoundSend, againAtMs: number): SQL[] {
  const { leadId, sequence, step } = send;
  const stands = sql`${e.leadId} = ${leadId} AND ${e.sequence} = ${sequence}`;
  const back = {
    step,
    dueAt: sql`iif(${e.state} = 'paused', NULL, ${againAtMs})`,
    state: sql`iif(${e.state} = 'done', 'active', ${e.state})`,
  };
  const isLast = sql`EXISTS (SELECT 1 FROM ${sends} ${s} JOIN ${batches} ${b} ON ${b.id} = ${s.batchId}
    WHERE ${s.leadId} = ${leadId} AND ${s.sequence} = ${sequence} AND ${s.step} = ${step}
      AND (${s.state} IS NULL OR ${s.state} IN ('sent', 'unknown')) AND ${b.state} <> 'open' AND ${b.id} = ${e.lastBatch})`;
  const another = sql`EXISTS (SELECT 1 FROM ${enrollments} ${o} WHERE ${o.leadId} = ${leadId}
    AND ${o.sequence} NOT IN (${CONFIRMATION}, ${sequence}) AND ${o.state} IN ('active', 'paused'))`;
  return [
    sql`UPDATE ${enrollments} AS ${e} SET ${set(enrollments, back)} WHERE ${stands} AND ${first(taking)} AND ${isLast}
      AND iif(${e.sequence} = ${CONFIRMATION}, ${e.state} = 'done',
        ${e.state} IN ('active', 'paused') OR (${e.state} = 'done' AND NOT ${another}))`,
    sql`DELETE FROM ${sends} WHERE ${isSend(send)} AND ${first(taking)} AND EXISTS (SELECT 1 FROM ${enrollments} ${e}
      WHERE ${stands} AND ${e.step} = ${step} AND ${e.state} IN ('active', 'paused'))`,
  ];
}

/** A confirmation that never came silences nobody: whoever signs up again gets another at once. */
export function forgetSilence(taking: Taking, { leadId }: FoundSend): SQL {
  const aGapAgo = taking.nowMs - CONFIRMATION_GAP_MS;
  return sql`UPDATE ${limits} SET ${set(limits, { lastAt: aGapAgo })}
    WHERE ${limits.lastAt} > ${aGapAgo} AND ${first(taking)} AND ${limits.key} IN (
      SELECT ${l.emailHash} FROM ${leads} ${l} WHERE ${l.id} = ${leadId}
      UNION ALL SELECT ${l.mailboxHash} FROM ${leads} ${l} WHERE ${l.id} = ${leadId})`;
}
