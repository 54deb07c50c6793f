import { type SQL, sql } from "drizzle-orm";
import { countFrom, wroteBefore } from "../daily-counts.ts";
import { set } from "../database.ts";
import { sender } from "../schema.ts";

const LIFE_SIGNS = ["webhookAt", "webhookRefusedAt", "cronAt", "nightAt"] as const;
export type LifeSign = (typeof LIFE_SIGNS)[number];

/** Writes down that something was alive, and gives a row, unless that was written within `everyMs`: a row an hour rather than a minute. */
export function writeAlive(sign: LifeSign, everyMs: number, nowMs: number): SQL {
  const last = sender[sign];
  return sql`UPDATE ${sender} SET ${set(sender, { [sign]: nowMs })}
    WHERE ${sender.id} = 1 AND (${last} IS NULL OR ${last} NOT BETWEEN ${nowMs - everyMs} AND ${nowMs})
    RETURNING 1`;
}

/** So many more of a metric, right after writeAlive and only where that wrote. */
export function countWhenAlive(metric: string, count: number, nowMs: number): SQL {
  return countFrom(metric, "", nowMs, sql`SELECT ${count} AS count WHERE ${wroteBefore}`);
}
