import { type SQL, sql } from "drizzle-orm";
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
