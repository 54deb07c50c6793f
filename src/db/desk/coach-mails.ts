import { type SQL, sql } from "drizzle-orm";
import { DAY_MS } from "../../config.ts";
import { type CountRow, countFrom, dayOf } from "../daily-counts.ts";
import { type Database, set } from "../database.ts";
import { dailyCounts, sender } from "../schema.ts";

/** What was mailed to the coach: alarms by their cause, the week, goals by their name. Counts of numbers, no reader. */
const MAILED = ["alarm", "week-mail", "goal-mail"] as const;
type Mailed = (typeof MAILED)[number];

/** What the coach wants to be mailed, as JSON. */
export async function readWishes(db: Database): Promise<string> {
  const [row] = await db.rows(db.build.select({ coachMails: sender.coachMails }).from(sender));
  return row?.coachMails ?? "{}";
}

export function writeWishes(coachMails: string): SQL {
  return sql`UPDATE ${sender} SET ${set(sender, { coachMails })} WHERE ${sender.id} = 1`;
}

/** What was mailed in the last days, and which goals were reached meanwhile. */
export function readMailed(db: Database, days: number, nowMs: number): Promise<CountRow[]> {
  const { day, metric } = dailyCounts;
  return db.rows(
    db.build
      .select()
      .from(dailyCounts)
      .where(
        sql`${day} >= ${dayOf(nowMs - days * DAY_MS)} AND ${metric} IN ('goal', ${sql.join(
          MAILED.map((each) => sql`${each}`),
          sql`, `,
        )})`,
      ),
  );
}

export function noteMailed(metric: Mailed, key: string, n: number, nowMs: number): SQL {
  return countFrom(metric, key, nowMs, sql`SELECT ${n} AS count`);
}
