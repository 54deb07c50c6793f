import { type SQL, sql } from "drizzle-orm";
import { DAY_MS, HOUR_MS } from "../config.ts";
import { excluded, jsonRows, names, set } from "./database.ts";
import { limits } from "./schema.ts";

/** The hour that a moment (epoch ms) is counted in: hours since 1970. */
export function hourNumber(atMs: number): number {
  return Math.floor(atMs / HOUR_MS);
}

/** Until the counts begin anew. */
export function secondsToNextHour(nowMs: number): number {
  return Math.ceil(((hourNumber(nowMs) + 1) * HOUR_MS - nowMs) / 1_000);
}

/** One count that something takes part in, and how high it may go. */
export interface Bound {
  key: string;
  max: number;
  /** A moment (epoch ms) of the hour that is counted; a day is counted under its first: `startOfDay`. */
  at: number;
  /** What it is called where it is full. */
  why?: string;
  /** Counted only once this other key had `from` in the same hour. */
  once?: { key: string; from: number };
}

/** Of a moment, UTC; both in epoch ms. */
export function startOfDay(nowMs: number): number {
  return nowMs - (nowMs % DAY_MS);
}

/** What is full, by name. */
export function fullBounds(bounds: readonly Bound[]): SQL<{ why: string }> {
  return sql`SELECT j.value ->> 'why' AS why FROM ${listed(bounds)} j JOIN ${limits}
    ON ${limits.key} = j.value ->> 'key' AND ${limits.hour} = j.value ->> 'hour'
    WHERE ${limits.count} >= j.value ->> 'max' AND ${isCounted}`;
}

/**
 * One more under every key, or under none at all: gives back no row where one of them is full or the condition does not
 * hold. Then nothing is written, so that hammering costs reads only. Ours, for Cloudflare's own limiter counts a minute at
 * most, and each place by itself.
 */
export function takeAll(bounds: readonly Bound[], condition: SQL = sql`1`): SQL<{ key: string }> {
  return sql`
    INSERT INTO ${limits} (${LIMIT_COLUMNS})
    SELECT j.value ->> 'key', j.value ->> 'hour', 1, j.value ->> 'at' FROM ${listed(bounds)} j
    WHERE ${isCounted} AND NOT EXISTS (${fullBounds(bounds)}) AND ${condition}
    ON CONFLICT DO UPDATE SET ${ONE_MORE}
    RETURNING ${names(limits.key)}`;
}

function listed(bounds: readonly Bound[]): SQL {
  return jsonRows(bounds.map((bound) => ({ ...bound, hour: hourNumber(bound.at) })));
}

/** Where the entry `j` of a list counts on another key. */
const isCounted = sql`(j.value -> 'once' IS NULL OR EXISTS (SELECT 1 FROM ${limits} AS w
  WHERE w.key = j.value ->> '$.once.key' AND w.hour = j.value ->> 'hour' AND w.count >= j.value ->> '$.once.from'))`;

export const LIMIT_COLUMNS = names(limits.key, limits.hour, limits.count, limits.lastAt);

/** In an INSERT of counts: what becomes of one that stands already. */
export const ONE_MORE = set(limits, { count: sql`${limits.count} + 1`, lastAt: excluded(limits.lastAt) });

/** A confirmation to a mailbox, for its budget. */
export function countMail(mailboxHash: string, nowMs: number, condition: SQL = sql`1`): SQL {
  return sql`INSERT INTO ${limits} (${LIMIT_COLUMNS}) SELECT ${mailboxHash}, ${hourNumber(nowMs)}, 1, ${nowMs}
    WHERE ${condition} ON CONFLICT DO UPDATE SET ${ONE_MORE}`;
}
