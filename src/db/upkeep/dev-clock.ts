import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database.ts";

/** A development database alone has this table: no migration makes it. */
const make = sql`CREATE TABLE IF NOT EXISTS dev_clock (id INTEGER PRIMARY KEY CHECK (id = 1), offset_ms INTEGER NOT NULL)`;

/** How far ahead of the real one the application's clock stands (ms), across restarts. */
export async function readClockOffset(db: Database): Promise<number> {
  const [, rows] = await db.batch([make, sql`SELECT offset_ms AS offsetMs FROM dev_clock`]);
  return Number(rows?.[0]?.offsetMs ?? 0);
}

/** The leads whose next letters are due first. */
export async function leadsDueFirst(db: Database, count: number): Promise<string[]> {
  const rows = await db.rows<{ leadId: string }>(sql`SELECT lead_id AS leadId FROM enrollments
    WHERE state = 'active' AND due_at > 0 ORDER BY due_at LIMIT ${count}`);
  return rows.map(({ leadId }) => leadId);
}

export function writeClockOffset(offsetMs: number): SQL {
  return sql`INSERT INTO dev_clock (id, offset_ms) VALUES (1, ${offsetMs})
    ON CONFLICT DO UPDATE SET offset_ms = excluded.offset_ms`;
}
