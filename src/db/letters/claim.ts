import { type SQL, sql } from "drizzle-orm";
import type { ClaimPlan, DueRow, Position } from "../../drip/plan-claim.ts";
import { e, l, s } from "../aliases.ts";
import { type Database, jsonRows, names, type Statement, set, written } from "../database.ts";
import { batches, enrollments, leads, sends } from "../schema.ts";
import { leaseHeld, mayBeWrittenTo, notHeld, notPaused } from "./fence.ts";
import { type BatchMember, openBatch, unlessHad } from "./members.ts";
import { keepTexts, type Promised } from "./promised.ts";

export interface Claim {
  batchId: string;
  lane: number;
  token: string;
  nowMs: number;
  plan: ClaimPlan;
  /** One for each of plan.sends, in that order. */
  members: readonly BatchMember[];
  /** What those get, where it may not be kept yet. */
  texts: readonly Promised[];
}

/**
 * Writes a claim in one transaction: the batch, the receipts, the enrollments moved on. Everything hangs on the
 * lease, and each receipt on the enrollment still standing where it was read.
 * @throws on a database error; the outcome may then be unknown, and the next tick finds the batch if it was kept.
 */
export async function claimBatch(db: Database, claim: Claim): Promise<void> {
  const { plan } = claim;
  const statements: Statement[] = keepTexts(claim.texts, claim.nowMs);
  if (plan.sends.length > 0) statements.push(...sendStatements(claim));
  if (plan.moves.length > 0) statements.push(...moveStatements(claim));
  if (plan.exits.length > 0) statements.push(exitStatement(claim));
  await db.batch(statements);
}

function sendStatements(claim: Claim): SQL[] {
  const { sends } = claim.plan;
  const goesOn = sends.filter(({ next }) => next.step !== null);
  const ends = sends.filter(({ next }) => next.step === null);
  const statements = [insertBatch(claim), insertReceipts(claim)];
  if (goesOn.length > 0) statements.push(advance(claim, goesOn));
  if (ends.length > 0) statements.push(finish(claim, ends));
  return statements;
}

function insertBatch({ batchId, lane, token, nowMs, members }: Claim): SQL {
  return openBatch({ batchId, lane, members, nowMs }, sql`WHERE ${leaseHeld(token, nowMs)}`);
}

const DONE = { step: null, dueAt: null, state: "done" } as const;

/** Columns of the bound rows: lead, sequence, step, due as they were read, then step and due to go on with. */
function bound(moves: readonly { row: DueRow; next: Position }[]): SQL {
  return jsonRows(
    moves.map(({ row, next }) => [row.leadId, row.sequence, row.step, row.dueAt, next.step, next.dueAt]),
  );
}

/** The enrollment `e` is where the bound row `j` says. */
export const standsWhereRead = written(sql`${e.leadId} = j.value ->> 0 AND ${e.sequence} = j.value ->> 1
  AND ${e.state} = 'active' AND ${e.step} = j.value ->> 2 AND ${e.dueAt} = j.value ->> 3`);

/** Where the step and due moment of the bound row `j` go. */
export const goesOnTo = { step: sql`j.value ->> 4`, dueAt: sql`j.value ->> 5` };

function insertReceipts({ batchId, nowMs, plan }: Claim): SQL {
  return sql`
    INSERT INTO ${sends} (${names(sends.leadId, sends.sequence, sends.step, sends.batchId)})
    SELECT ${e.leadId}, ${e.sequence}, ${e.step}, ${batchId}
    FROM ${bound(plan.sends)} j JOIN ${enrollments} ${e} ON ${standsWhereRead} JOIN ${leads} ${l} ON ${l.id} = ${e.leadId}
    WHERE EXISTS (SELECT 1 FROM ${batches} WHERE ${batches.id} = ${batchId} AND ${batches.attempt} = 0)
      AND ${mayBeWrittenTo} AND ${notHeld(nowMs)} AND ${notPaused(nowMs)} ${unlessHad}`;
}

/** Not naming `state` keeps its unique index from being rewritten: one row less a letter. */
function advance(claim: Claim, sends: ClaimPlan["sends"]): SQL {
  const on = { ...goesOnTo, lastBatch: claim.batchId };
  return sql`UPDATE ${enrollments} AS ${e} SET ${set(enrollments, on)}
    FROM ${bound(sends)} j WHERE ${standsWhereRead} AND ${receiptIsOurs(claim.batchId)}`;
}

function finish(claim: Claim, sends: ClaimPlan["sends"]): SQL {
  const done = { ...DONE, lastBatch: claim.batchId };
  return sql`UPDATE ${enrollments} AS ${e} SET ${set(enrollments, done)}
    FROM ${bound(sends)} j WHERE ${standsWhereRead} AND ${receiptIsOurs(claim.batchId)}`;
}

function receiptIsOurs(batchId: string): SQL {
  return sql`EXISTS (SELECT 1 FROM ${sends} ${s} WHERE ${s.leadId} = ${e.leadId} AND ${s.sequence} = ${e.sequence}
    AND ${s.step} = ${e.step} AND ${s.batchId} = ${batchId} AND ${s.state} IS NULL)`;
}

function moveStatements({ plan, token, nowMs }: Claim): SQL[] {
  const moves = plan.moves.map(({ row, to }) => ({ row, next: to }));
  const held = leaseHeld(token, nowMs);
  return [
    sql`UPDATE ${enrollments} AS ${e} SET ${set(enrollments, goesOnTo)}
      FROM ${bound(moves)} j WHERE ${standsWhereRead} AND j.value ->> 4 IS NOT NULL AND ${held}`,
    sql`UPDATE ${enrollments} AS ${e} SET ${set(enrollments, DONE)}
      FROM ${bound(moves)} j WHERE ${standsWhereRead} AND j.value ->> 4 IS NULL AND ${held}`,
  ];
}

function exitStatement({ plan, token, nowMs }: Claim): SQL {
  const exits = jsonRows(
    plan.exits.map(({ row, reason }) => [row.leadId, row.sequence, row.step, row.dueAt, reason]),
  );
  const left = { dueAt: null, state: "exited", exitReason: sql`j.value ->> 4` } as const;
  return sql`UPDATE ${enrollments} AS ${e} SET ${set(enrollments, left)}
    FROM ${exits} j WHERE ${standsWhereRead} AND ${leaseHeld(token, nowMs)}`;
}
