import { type SQL, sql } from "drizzle-orm";
import { VOTE_WITHIN_MS } from "../../config.ts";
import { b, s } from "../aliases.ts";
import { countWhere, wroteBefore } from "../daily-counts.ts";
import { takeAll } from "../limits.ts";
import { batches, limits, sends } from "../schema.ts";

/** What a reader says of a letter that they got. */
export interface Vote {
  leadId: string;
  sequence: string;
  step: string;
  answer: string;
  /** Keyed hash of reader and letter; what they said stands nowhere beside it. */
  mark: string;
}

/**
 * Counts a vote by day and letter: one of each reader of each letter, for as long as its mark is remembered. Later than
 * that after the letter went, or of who got none, nothing is counted.
 */
export function countVote({ leadId, sequence, step, answer, mark }: Vote, nowMs: number): SQL[] {
  const gotIt = sql`EXISTS (SELECT 1 FROM ${sends} ${s} JOIN ${batches} ${b} ON ${b.id} = ${s.batchId}
    WHERE ${s.leadId} = ${leadId} AND ${s.sequence} = ${sequence} AND ${s.step} = ${step}
      AND coalesce(${b.settledAt}, ${nowMs}) > ${nowMs - VOTE_WITHIN_MS})`;
  const isFirst = sql`NOT EXISTS (SELECT 1 FROM ${limits} WHERE ${limits.key} = ${mark})`;
  return [
    takeAll([{ key: mark, max: 1, at: nowMs }], sql`${isFirst} AND ${gotIt}`),
    countWhere(answer, `${sequence}/${step}`, nowMs, wroteBefore),
  ];
}
