import { type SQL, sql } from "drizzle-orm";
import { DAY_MS, HOUR_MS } from "../config.ts";
import { excluded, names, set } from "./database.ts";
import { limits, sender } from "./schema.ts";

/** The hour that a moment (epoch ms) is counted in: hours since 1970. */
export function hourNumber(atMs: number): number {
  return Math.floor(atMs / HOUR_MS);
}

/** Until the counts begin anew. */
export function secondsToNextHour(nowMs: number): number {
  return Math.ceil(((hourNumber(nowMs) + 1) * HOUR_MS - nowMs) / 1_000);
}

/**
 * One more for a key in this hour; Cloudflare's own limiter counts a minute at most, and each place by itself. Returns a row as long as there were fewer than `max`. Past that nothing is
 * written, so that hammering costs reads only.
 * @param condition where it does not hold nothing is counted, and no row comes back.
 */
export function countInHour(
  key: string,
  max: number,
  nowMs: number,
  condition: SQL = sql`1`,
): SQL<{ count: number }> {
  return sql`
    INSERT INTO ${limits} (${LIMIT_COLUMNS}) SELECT ${key}, ${hourNumber(nowMs)}, 1, ${nowMs} WHERE ${condition}
    ON CONFLICT DO UPDATE SET ${ONE_MORE} WHERE ${limits.count} < ${max}
    RETURNING ${limits.count}`;
}

/** The same in a day (UTC), which is counted under its first hour. */
export function countInDay(key: string, max: number, nowMs: number): SQL<{ count: number }> {
  return countInHour(key, max, nowMs - (nowMs % DAY_MS));
}

/** A key has been counted more than so often in this hour. */
export function isBusy(key: string, from: number, nowMs: number): SQL {
  return sql`coalesce((SELECT ${limits.count} FROM ${limits}
    WHERE ${limits.key} = ${key} AND ${limits.hour} = ${hourNumber(nowMs)}), 0) > ${from}`;
}

export const LIMIT_COLUMNS = names(limits.key, limits.hour, limits.count, limits.lastAt);

/** In an INSERT of counts: what becomes of one that stands already. */
export const ONE_MORE = set(limits, { count: sql`${limits.count} + 1`, lastAt: excluded(limits.lastAt) });

/** A confirmation to a mailbox, for its budget. */
export function countMail(mailboxHash: string, nowMs: number, condition: SQL = sql`1`): SQL {
  return sql`INSERT INTO ${limits} (${LIMIT_COLUMNS}) SELECT ${mailboxHash}, ${hourNumber(nowMs)}, 1, ${nowMs}
    WHERE ${condition} ON CONFLICT DO UPDATE SET ${ONE_MORE}`;
}

/** Writes what already stands there: an answer after a commit takes longer than one after a look. */
export function commitNothing(): SQL {
  return sql`UPDATE ${sender} SET ${set(sender, { size: sql`${sender.size}` })} WHERE ${sender.id} = 1`;
}
