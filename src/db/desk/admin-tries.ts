import { sql } from "drizzle-orm";
import { type Database, jsonRows } from "../database.ts";
import { hourNumber } from "../limits.ts";

/** A count in an hour, and how high it may go. */
export interface TryLimit {
  readonly key: string;
  readonly max: number;
}

/** One more try under every key, or none at all: false where one of them is used up for this hour. */
export async function takeTry(db: Database, limits: readonly TryLimit[], nowMs: number): Promise<boolean> {
  const hour = hourNumber(nowMs);
  const asked = jsonRows(limits);
  const taken = await db.rows(sql`
    INSERT INTO limits (key, hour, count, last_at)
    SELECT value ->> 'key', ${hour}, 1, ${nowMs} FROM ${asked} WHERE NOT EXISTS (
      SELECT 1 FROM ${asked} AS j JOIN limits l ON l.key = j.value ->> 'key' AND l.hour = ${hour}
      WHERE l.count >= j.value ->> 'max')
    ON CONFLICT DO UPDATE SET count = count + 1, last_at = excluded.last_at
    RETURNING key`);
  return taken.length > 0;
}

/** Takes a try back: it was the right one. */
export async function returnTry(db: Database, limits: readonly TryLimit[], nowMs: number): Promise<void> {
  await db.rows(sql`
    UPDATE limits SET count = count - 1
    WHERE hour = ${hourNumber(nowMs)} AND count > 0 AND key IN (SELECT value ->> 'key' FROM ${jsonRows(limits)})`);
}
