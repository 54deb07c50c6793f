import { type SQL, sql } from "drizzle-orm";
import { TEST_LANE } from "../../drip/lanes.ts";
import type { Database } from "../database.ts";
import type { BatchMember } from "./members.ts";

/** A test letter waits as an open batch of its own: no lead, no receipt, and the next tick sends it. */
export function insertTest(batchId: string, member: BatchMember, testEnc: string, nowMs: number): SQL {
  return sql`
    INSERT INTO batches (id, lane, state, members, next_at, test_enc)
    VALUES (${batchId}, ${TEST_LANE}, 'open', ${JSON.stringify([member])}, ${nowMs}, ${testEnc})`;
}

/** Whether mail to this address bounces or was complained of: it gets no test letter either. */
export async function isRefusing(db: Database, emailHash: string): Promise<boolean> {
  const found = await db.rows(sql`SELECT 1 FROM suppressions
    WHERE email_hash = ${emailHash} AND reason IN ('bounced', 'complained')`);
  return found.length > 0;
}
