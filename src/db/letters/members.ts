import { type Column, type SQL, sql } from "drizzle-orm";
import { excluded, jsonRows, names, set, written } from "../database.ts";
import { batches, sends } from "../schema.ts";

/** Stored as a JSON array, in this order. */
export type BatchMember = [
  leadId: string,
  sequence: string,
  step: string,
  locale: string,
  letterVersion: string,
  timeZone: string,
];

/** Opens a batch with these members, where what follows its SELECT holds: "WHERE ..." or "FROM ... WHERE ...". */
export function openBatch(
  batch: { batchId: string; lane: number; members: readonly BatchMember[]; nowMs: number },
  where: SQL,
): SQL {
  const { id, lane, state, members, nextAt } = batches;
  return sql`
    INSERT INTO ${batches} (${names(id, lane, state, members, nextAt)})
    SELECT ${batch.batchId}, ${batch.lane}, 'open', ${JSON.stringify(batch.members)}, ${batch.nowMs} ${where}`;
}

/** The receipts of a batch that still share its fate, by its own list of members: no index is needed. */
export function membersOf(batchId: string): SQL {
  return sql`${membersOfBatch} ${batchId})`;
}

const membersOfBatch =
  written(sql`(SELECT m.key AS position, m.value ->> 0 AS lead_id, m.value ->> 1 AS sequence,
  m.value ->> 2 AS step, m.value ->> 3 AS locale, m.value ->> 4 AS letter_version, m.value ->> 5 AS time_zone
  FROM ${batches}, json_each(${batches.members}) m WHERE ${batches.id} =`);

/** The same of these alone, each with why: as a table to be called `j`. */
export function lettersOf(
  letters: readonly { leadId: string; sequence: string; step: string; reason?: string }[],
): SQL {
  const rows = jsonRows(
    letters.map(({ leadId, sequence, step, reason }) => [leadId, sequence, step, reason ?? null]),
  );
  return sql`(SELECT value ->> 0 AS lead_id, value ->> 1 AS sequence, value ->> 2 AS step, value ->> 3 AS reason
    FROM ${rows})`;
}

/** `sends`, under whatever name. */
type ReceiptColumns = Record<"leadId" | "sequence" | "step" | "batchId" | "state", Column>;

/** The receipt that the member `j` of this batch is known by, as long as its fate is its batch's. */
export function isReceiptOf(receipt: ReceiptColumns, batchId: string): SQL {
  return sql`${isLetter(receipt)} AND ${receipt.batchId} = ${batchId} AND ${receipt.state} IS NULL`;
}

/** The receipt is of the member `j`'s letter. */
export function isLetter({ leadId, sequence, step }: ReceiptColumns): SQL {
  return sql`${leadId} = j.lead_id AND ${sequence} = j.sequence AND ${step} = j.step`;
}

/** Takes the leads that are gone from the members of settled batches; each keeps its place, by which its mail is known. */
export function unnameMembers(which: SQL, isGone: SQL): SQL {
  const { members, state } = batches;
  return sql`UPDATE ${batches} SET ${set(batches, {
    members: sql`(SELECT json_group_array(json(CASE WHEN ${isGone} THEN json_set(m.value, '$[0]', '') ELSE m.value END))
      FROM json_each(${members}) m)`,
  })} WHERE ${state} <> 'open' AND ${which} AND EXISTS (SELECT 1 FROM json_each(${members}) m WHERE ${isGone})`;
}

/** Behind an INSERT of receipts: one that was cancelled never went, and is taken over; any other stays. */
export const unlessHad = written(
  sql`ON CONFLICT DO UPDATE SET ${set(sends, { batchId: excluded(sends.batchId), state: null })}
    WHERE ${sends.state} = 'cancelled'`,
);
