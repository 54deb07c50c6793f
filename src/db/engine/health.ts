import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";

export interface SenderHealth {
  /** Epoch ms of the letter that has been due longest; confirmations, due at 0, are not dated. Null: none. */
  oldestDueAt: number | null;
  pausedUntil: number;
  pauseReason: string | null;
  bad: boolean;
}

/** The sender's state, and how late it is. Two index entries read. */
export async function readHealth(db: Database, nowMs: number): Promise<SenderHealth> {
  const [row] = await db.rows<Omit<SenderHealth, "bad"> & { bad: number }>(sql`
    SELECT paused_until AS pausedUntil, pause_reason AS pauseReason, bad,
      (SELECT min(due_at) FROM enrollments WHERE state = 'active' AND due_at > 0 AND due_at <= ${nowMs})
        AS oldestDueAt
    FROM sender WHERE id = 1`);
  if (!row) throw new Error("The sender's row is missing: have the migrations run?");
  return { ...row, bad: row.bad === 1 };
}
