import { sql } from "drizzle-orm";
import { DAY_MS } from "../../config.ts";
import { countUnpressed, dayOf } from "../daily-counts.ts";
import type { Database } from "../database.ts";
import { dailyCounts, sender } from "../schema.ts";

/** What the coach has stopped, and when the last of each sign of life was; moments in epoch ms. */
export type SenderSigns = Pick<
  typeof sender.$inferSelect,
  | "stoppedAt"
  | "newslettersStoppedAt"
  | "brakedAt"
  | "webhookAt"
  | "webhookRefusedAt"
  | "cronAt"
  | "nightAt"
  | "findings"
  | "lettersRevision"
> & { seriesStopped: string[] };

export interface RecentCounts {
  /** Of the last thirty days. */
  delivered: number;
  hardBounced: number;
  complained: number;
  /** Today and yesterday: letters that went, and what was told of any. */
  sentLately: number;
  heardLately: number;
  /** And webhooks that were refused, as far as they were written down (usecases/upkeep/note-alive.ts). */
  refusedLately: number;
  /** Of today alone (UTC): letters that went, and about how many rows were written. */
  sentToday: number;
  rowsToday: number;
  /** Today's confirmations beyond twice as many as were pressed. */
  unpressed: number;
}

/** About how many rows each counted thing writes in all: test/worker/costs.test.ts measures them. What is not here writes its count; refused webhooks are written many at once. */
const ROWS_EACH = { "signed-up": 14, confirmed: 13, sent: 3.2, delivered: 3, "webhook-refused": 0 } as const;

/** The sender's row and a month of counts, in one trip: no lead is read. */
export async function readHealthFacts(db: Database, nowMs: number): Promise<SenderSigns & RecentCounts> {
  const { stoppedAt, newslettersStoppedAt, seriesStopped, brakedAt } = sender;
  const { webhookAt, webhookRefusedAt, cronAt, nightAt, findings, lettersRevision } = sender;
  const { day, metric, count } = dailyCounts;
  const since = (days: number) => dayOf(nowMs - days * DAY_MS);
  const sumOf = (name: string) => sql`coalesce(sum(CASE WHEN ${metric} = ${name} THEN ${count} END), 0)`;
  const weight = sql.join(
    Object.entries(ROWS_EACH).map(([name, rows]) => sql`WHEN ${name} THEN ${rows}`),
    sql` `,
  );
  const [[signs], [counts], [today], [unpressed]] = await db.batch([
    db.build
      .select({
        stoppedAt,
        newslettersStoppedAt,
        seriesStopped,
        brakedAt,
        webhookAt,
        webhookRefusedAt,
        cronAt,
        nightAt,
        findings,
        lettersRevision,
      })
      .from(sender),
    sql<
      Omit<RecentCounts, "unpressed">
    >`SELECT ${sumOf("delivered")} AS "delivered", ${sumOf("hard-bounce")} AS "hardBounced",
      ${sumOf("complained")} AS "complained",
      coalesce(sum(CASE WHEN ${metric} IN ('sent', 'assumed') AND ${day} >= ${since(1)} THEN ${count} END), 0)
        AS "sentLately",
      coalesce(sum(CASE WHEN ${metric} IN ('delivered', 'hard-bounce', 'complained') AND ${day} >= ${since(1)}
        THEN ${count} END), 0) AS "heardLately",
      coalesce(sum(CASE WHEN ${metric} = 'webhook-refused' AND ${day} >= ${since(1)} THEN ${count} END), 0)
        AS "refusedLately"
      FROM ${dailyCounts} WHERE ${day} >= ${since(30)}
        AND ${metric} IN ('delivered', 'hard-bounce', 'complained', 'sent', 'assumed', 'webhook-refused')`,
    sql<Pick<RecentCounts, "sentToday" | "rowsToday">>`SELECT
      coalesce(sum(CASE WHEN ${metric} IN ('sent', 'assumed') THEN ${count} END), 0) AS "sentToday",
      coalesce(sum(${count} * CASE ${metric} ${weight} ELSE 1 END), 0) AS "rowsToday"
      FROM ${dailyCounts} WHERE ${day} = ${since(0)}`,
    countUnpressed(nowMs),
  ]);
  if (!signs || !counts || !today) throw new Error("The sender's row is missing: have the migrations run?");
  return {
    ...signs,
    ...counts,
    ...today,
    unpressed: unpressed?.count ?? 0,
    seriesStopped: JSON.parse(signs.seriesStopped) as string[],
  };
}
