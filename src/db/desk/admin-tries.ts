import { sql } from "drizzle-orm";
import { type Database, jsonRows } from "../database.ts";
import { hourNumber, LIMIT_COLUMNS, ONE_MORE } from "../limits.ts";
import { limits } from "../schema.ts";

/** A count in an hour, and how high it may go. */
export interface TryLimit {
  readonly key: string;
  readonly max: number;
}

/** One more try under every key, or none at all: false where one of them is used up for this hour. */
export async function takeTry(db: Database, tries: readonly TryLimit[], nowMs: number): Promise<boolean> {
  const hour = hourNumber(nowMs);
  const asked = jsonRows(tries);
  const taken = await db.rows(sql`
    INSERT INTO ${limits} (${LIMIT_COLUMNS})
    SELECT value ->> 'key', ${hour}, 1, ${nowMs} FROM ${asked} WHERE NOT EXISTS (
      SELECT 1 FROM ${asked} AS j JOIN ${limits} ON ${limits.key} = j.value ->> 'key' AND ${limits.hour} = ${hour}
      WHERE ${limits.count} >= j.value ->> 'max')
    ON CONFLICT DO UPDATE SET ${ONE_MORE}
    RETURNING ${limits.key}`);
  return taken.length > 0;
}
