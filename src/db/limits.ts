import { type SQL, sql } from "drizzle-orm";
import { HOUR_MS } from "../config.ts";

/** The hour that a moment (epoch ms) is counted in: hours since 1970. */
export function hourNumber(atMs: number): number {
  return Math.floor(atMs / HOUR_MS);
}

/** Until the counts begin anew. */
export function secondsToNextHour(nowMs: number): number {
  return Math.ceil(((hourNumber(nowMs) + 1) * HOUR_MS - nowMs) / 1_000);
}

/**
 * One more for a key in this hour; returns a row as long as there were fewer than `max`. Past that nothing is
 * written, so that hammering costs reads only.
 */
export function countInHour(key: string, max: number, nowMs: number): SQL {
  return sql`
    INSERT INTO limits (key, hour, count, last_at) VALUES (${key}, ${hourNumber(nowMs)}, 1, ${nowMs})
    ON CONFLICT DO UPDATE SET count = count + 1, last_at = excluded.last_at WHERE count < ${max}
    RETURNING count`;
}

/** Writes what already stands there: an answer after a commit takes longer than one after a look. */
export function commitNothing(): SQL {
  return sql`UPDATE sender SET size = size WHERE id = 1`;
}
