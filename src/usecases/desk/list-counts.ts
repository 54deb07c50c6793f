import { DAY_MS } from "../../config.ts";
import { type CountRow, dayOf, readCountRows } from "../../db/daily-counts.ts";
import type { Deps } from "../deps.ts";

/** What can be taken along as a file. */
const FILE_DAYS = 400;
/** What leaves the desk shows no smaller group of a series: a file travels, and a coach knows who came on a day. */
const GROUP_MIN = 5;

export interface FiledCount extends Omit<CountRow, "count"> {
  /** A word where it is a small group of a series. */
  count: number | string;
}

/** Every count of the last 400 days, the oldest first. */
export async function listCounts(deps: Deps): Promise<FiledCount[]> {
  const rows = await readCountRows(deps.db, dayOf(deps.now() - FILE_DAYS * DAY_MS));
  const series = deps.sequences.map(({ key }) => key);
  const isOfSeries = (key: string) => series.some((each) => key === each || key.startsWith(`${each}/`));
  return rows.map((row) => ({
    ...row,
    count: row.count < GROUP_MIN && isOfSeries(row.key) ? `under ${GROUP_MIN}` : row.count,
  }));
}
