import { type SQL, sql } from "drizzle-orm";
import { set } from "../database.ts";
import { sender } from "../schema.ts";

/** What the coach can stop: everything, newsletters, or one series. */
export type Stoppable = "all" | "newsletters" | { series: string };

/** Stops or goes on, from now; where it was so already, since then. */
export function writeStop(what: Stoppable, isStopped: boolean, nowMs: number): SQL {
  const since = (column: SQL) => (isStopped ? sql`coalesce(${column}, ${nowMs})` : sql`NULL`);
  if (what === "all") return update({ stoppedAt: since(sql`${sender.stoppedAt}`) });
  if (what === "newsletters")
    return update({ newslettersStoppedAt: since(sql`${sender.newslettersStoppedAt}`) });
  const others = sql`SELECT value FROM json_each(${sender.seriesStopped}) WHERE value <> ${what.series}`;
  const list = isStopped ? sql`${others} UNION ALL SELECT ${what.series}` : others;
  return update({ seriesStopped: sql`(SELECT json_group_array(value) FROM (${list}))` });
}

function update(values: Parameters<typeof set<typeof sender>>[1]): SQL {
  return sql`UPDATE ${sender} SET ${set(sender, values)} WHERE ${sender.id} = 1`;
}
