import { DAY_MS } from "../config.ts";
import type { Sequence } from "./types.ts";
import { addDuration } from "./zone-time.ts";

const WEEK_MS = 7 * DAY_MS;

export interface SeriesSpan {
  /** Letters of the longest series. */
  count: number;
  /** Within how many whole weeks they come, as written. */
  weeks: number;
  /** Days from one to the next, on the whole. */
  everyDays: number;
}

/** How many letters come over how long: what the offer may promise of any series. */
export function seriesSpan(sequences: readonly Sequence[]): SeriesSpan {
  const longest = sequences.reduce<readonly Sequence["steps"][number][]>(
    (most, { steps }) => (steps.length > most.length ? steps : most),
    [],
  );
  const spanMs = longest.reduce((at, { wait }) => addDuration(at, wait, "UTC"), 0);
  const count = longest.length;
  const everyDays = Math.max(1, Math.round(spanMs / DAY_MS / Math.max(1, count - 1)));
  return { count, weeks: Math.max(1, Math.ceil(spanMs / WEEK_MS)), everyDays };
}
