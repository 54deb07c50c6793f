import { type SQL, sql } from "drizzle-orm";
import { batches } from "../schema.ts";

/** Stored as a JSON array, in this order. */
export type BatchMember = [
  leadId: string,
  sequence: string,
  step: string,
  locale: string,
  letterVersion: string,
  timeZone: string,
];

/** The receipts of a batch that still share its fate, by its own list of members: no index is needed. */
export function membersOf(batchId: string): SQL {
  return sql`(SELECT m.key AS position, m.value ->> 0 AS lead_id, m.value ->> 1 AS sequence, m.value ->> 2 AS step,
    m.value ->> 3 AS locale, m.value ->> 4 AS letter_version, m.value ->> 5 AS time_zone
    FROM ${batches}, json_each(${batches.members}) m WHERE ${batches.id} = ${batchId})`;
}
