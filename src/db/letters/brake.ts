import { type SQL, sql } from "drizzle-orm";
import { DAY_MS } from "../../config.ts";
import type { ToldDay } from "../../drip/brake.ts";
import { countWhere, dayOf } from "../daily-counts.ts";
import { type Database, set } from "../database.ts";
import { hourNumber } from "../limits.ts";
import { dailyCounts, leads, limits, sender } from "../schema.ts";

const DAYS_BACK = 30;
const RELEASED = "brake-released";
/** No hash holds a space: a key of these is nobody's address or network. */
const COMPLAINT = "complaint ";

/** What complaints from one provider of mail are counted under. */
export function complaintKey(providerHash: string): string {
  return COMPLAINT + providerHash;
}

/** The address of a lead, encrypted. */
export async function readAddressOf(db: Database, leadId: string): Promise<string | null> {
  const [row] = await db.rows(
    db.build.select({ emailEnc: leads.emailEnc }).from(leads).where(sql`${leads.id} = ${leadId}`),
  );
  return row?.emailEnc ?? null;
}

/** What was told of letters in the last thirty days, the newest first; days without any are left out. */
export function readToldDays(db: Database, nowMs: number): Promise<ToldDay[]> {
  const { day, metric, count } = dailyCounts;
  const sumOf = (name: string) => sql`sum(CASE WHEN ${metric} = ${name} THEN ${count} ELSE 0 END)`;
  return db.rows(sql<ToldDay>`SELECT ${day} AS "day", ${sumOf("delivered")} AS "delivered",
      ${sumOf("complained")} AS "complained", ${sumOf(RELEASED)} AS "released"
    FROM ${dailyCounts} WHERE ${day} >= ${dayOf(nowMs - DAYS_BACK * DAY_MS)}
      AND ${metric} IN ('delivered', 'complained', ${RELEASED})
    GROUP BY ${day} ORDER BY ${day} DESC`);
}

/** How many providers of mail complaints came from, since the beginning of a UTC day. */
export async function countComplaintProviders(db: Database, day: string): Promise<number> {
  const [row] = await db.rows(sql<{ n: number }>`SELECT count(DISTINCT ${limits.key}) AS n FROM ${limits}
    WHERE ${limits.key} BETWEEN ${COMPLAINT} AND ${`${COMPLAINT}~`} AND ${limits.hour} >= ${hourNumber(Date.parse(day))}`);
  return row?.n ?? 0;
}

/** Drip and newsletters rest from now on, unless they do already or the coach let them go on today. */
export function pullBrake(nowMs: number): SQL {
  return sql`UPDATE ${sender} SET ${set(sender, { brakedAt: nowMs })}
    WHERE ${sender.id} = 1 AND ${sender.brakedAt} IS NULL AND NOT EXISTS (SELECT 1 FROM ${dailyCounts}
      WHERE ${dailyCounts.day} = ${dayOf(nowMs)} AND ${dailyCounts.metric} = ${RELEASED})
    RETURNING 1`;
}

/** Lets them go again: what was told up to today is settled, and complaints are judged anew from tomorrow. */
export function releaseBrake(nowMs: number): SQL[] {
  const holds = sql`${sender.id} = 1 AND ${sender.brakedAt} IS NOT NULL`;
  return [
    countWhere(RELEASED, "", nowMs, sql`EXISTS (SELECT 1 FROM ${sender} WHERE ${holds})`),
    sql`UPDATE ${sender} SET ${set(sender, { brakedAt: null })} WHERE ${holds}`,
  ];
}
