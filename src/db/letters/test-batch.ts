import { and, eq, inArray } from "drizzle-orm";
import { TEST_LANE } from "../../drip/lanes.ts";
import type { Database } from "../database.ts";
import { batches, suppressions } from "../schema.ts";
import type { BatchMember } from "./members.ts";

/** A test letter waits as an open batch of its own: no lead, no receipt, and the next tick sends it. */
export function insertTest(
  db: Database,
  batchId: string,
  member: BatchMember,
  testEnc: string,
  nowMs: number,
) {
  const members = JSON.stringify([member]);
  return db.build
    .insert(batches)
    .values({ id: batchId, lane: TEST_LANE, state: "open", members, nextAt: nowMs, testEnc });
}

/** Whether mail to this address bounces or was complained of: it gets no test letter either. */
export async function isRefusing(db: Database, emailHash: string): Promise<boolean> {
  const { emailHash: hash, reason } = suppressions;
  const found = await db.rows(
    db.build
      .select({ reason })
      .from(suppressions)
      .where(and(eq(hash, emailHash), inArray(reason, ["bounced", "complained"]))),
  );
  return found.length > 0;
}
