import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { enrollments } from "../schema.ts";

/** A development database alone has this table: no migration makes it, so the schema does not know it. */
const make = sql`CREATE TABLE IF NOT EXISTS dev_clock (id INTEGER PRIMARY KEY CHECK (id = 1), offset_ms INTEGER NOT NULL)`;

/** How far ahead of the real one the application's clock stands (ms), across restarts. */
export async function readClockOffset(db: Database): Promise<number> {
  const [, [row]] = await db.batch([
    make,
    sql<{ offset: number }>`SELECT offset_ms AS offset FROM dev_clock`,
  ]);
  return row?.offset ?? 0;
}

/** The leads whose next letters are due first. */
export async function leadsDueFirst(db: Database, count: number): Promise<string[]> {
  const { leadId, state, dueAt } = enrollments;
  const due = sql`${state} = 'active' AND ${dueAt} > 0`;
  const rows = await db.rows(
    db.build.select({ leadId }).from(enrollments).where(due).orderBy(dueAt).limit(count),
  );
  return rows.map((row) => row.leadId);
}

export function writeClockOffset(offsetMs: number): SQL {
  return sql`INSERT INTO dev_clock (id, offset_ms) VALUES (1, ${offsetMs})
    ON CONFLICT DO UPDATE SET offset_ms = excluded.offset_ms`;
}
