import { type SQL, sql } from "drizzle-orm";
import type { ClaimPlan, DueRow, Position } from "../../drip/plan-claim.ts";
import { type Database, jsonRows } from "../database.ts";
import { leaseHeld, mayBeWrittenTo, notHeld, notPaused } from "./fence.ts";
import type { BatchMember } from "./members.ts";

export interface Claim {
  batchId: string;
  lane: number;
  token: string;
  nowMs: number;
  plan: ClaimPlan;
  /** One for each of plan.sends, in that order. */
  members: readonly BatchMember[];
}

/**
 * Writes a claim in one transaction: the batch, the receipts, the enrollments moved on. Everything hangs on the
 * lease, and each receipt on the enrollment still standing where it was read.
 * @throws on a database error; the outcome may then be unknown, and the next tick finds the batch if it was kept.
 */
export async function claimBatch(db: Database, claim: Claim): Promise<void> {
  const { plan } = claim;
  const statements: SQL[] = [];
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
  return sql`
    INSERT INTO batches (id, lane, state, members, next_at)
    SELECT ${batchId}, ${lane}, 'open', ${JSON.stringify(members)}, ${nowMs} WHERE ${leaseHeld(token, nowMs)}`;
}

/** Columns of the bound rows: lead, sequence, step, due as they were read, then step and due to go on with. */
function bound(moves: readonly { row: DueRow; next: Position }[]): SQL {
  return jsonRows(
    moves.map(({ row, next }) => [row.leadId, row.sequence, row.step, row.dueAt, next.step, next.dueAt]),
  );
}

const STANDS_WHERE_READ = sql`e.lead_id = j.value ->> 0 AND e.sequence = j.value ->> 1 AND e.state = 'active'
  AND e.step = j.value ->> 2 AND e.due_at = j.value ->> 3`;

function insertReceipts({ batchId, nowMs, plan }: Claim): SQL {
  return sql`
    INSERT OR IGNORE INTO sends (lead_id, sequence, step, batch_id)
    SELECT e.lead_id, e.sequence, e.step, ${batchId}
    FROM ${bound(plan.sends)} j JOIN enrollments e ON ${STANDS_WHERE_READ} JOIN leads l ON l.id = e.lead_id
    WHERE EXISTS (SELECT 1 FROM batches WHERE id = ${batchId} AND attempt = 0)
      AND ${mayBeWrittenTo()} AND ${notHeld(nowMs)} AND ${notPaused(nowMs)}`;
}

/** Not naming `state` keeps its unique index from being rewritten: one row less a letter. */
function advance(claim: Claim, sends: ClaimPlan["sends"]): SQL {
  return sql`
    UPDATE enrollments AS e SET step = j.value ->> 4, due_at = j.value ->> 5, last_batch = ${claim.batchId}
    FROM ${bound(sends)} j WHERE ${STANDS_WHERE_READ} AND ${receiptIsOurs(claim.batchId)}`;
}

function finish(claim: Claim, sends: ClaimPlan["sends"]): SQL {
  return sql`
    UPDATE enrollments AS e SET step = NULL, due_at = NULL, state = 'done', last_batch = ${claim.batchId}
    FROM ${bound(sends)} j WHERE ${STANDS_WHERE_READ} AND ${receiptIsOurs(claim.batchId)}`;
}

function receiptIsOurs(batchId: string): SQL {
  return sql`EXISTS (SELECT 1 FROM sends s WHERE s.lead_id = e.lead_id AND s.sequence = e.sequence
    AND s.step = e.step AND s.batch_id = ${batchId} AND s.state IS NULL)`;
}

function moveStatements({ plan, token, nowMs }: Claim): SQL[] {
  const moves = plan.moves.map(({ row, to }) => ({ row, next: to }));
  const held = leaseHeld(token, nowMs);
  return [
    sql`UPDATE enrollments AS e SET step = j.value ->> 4, due_at = j.value ->> 5
      FROM ${bound(moves)} j WHERE ${STANDS_WHERE_READ} AND j.value ->> 4 IS NOT NULL AND ${held}`,
    sql`UPDATE enrollments AS e SET step = NULL, due_at = NULL, state = 'done'
      FROM ${bound(moves)} j WHERE ${STANDS_WHERE_READ} AND j.value ->> 4 IS NULL AND ${held}`,
  ];
}

function exitStatement({ plan, token, nowMs }: Claim): SQL {
  const exits = jsonRows(
    plan.exits.map(({ row, reason }) => [row.leadId, row.sequence, row.step, row.dueAt, reason]),
  );
  return sql`
    UPDATE enrollments AS e SET due_at = NULL, state = 'exited', exit_reason = j.value ->> 4
    FROM ${exits} j WHERE ${STANDS_WHERE_READ} AND ${leaseHeld(token, nowMs)}`;
}
