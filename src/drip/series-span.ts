import type { Sequence } from "./types.ts";
import { addDuration } from "./zone-time.ts";

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

export interface SeriesSpan {
  /** Letters of the longest series. */
  count: number;
  /** Within how many whole weeks they come, as written. */
  weeks: number;
}

/** How many letters come over how long: what the offer may promise of any series. */
export function seriesSpan(sequences: readonly Sequence[]): SeriesSpan {
  const longest = sequences.reduce<readonly Sequence["steps"][number][]>(
    (most, { steps }) => (steps.length > most.length ? steps : most),
    [],
  );
  const spanMs = longest.reduce((at, { wait }) => addDuration(at, wait, "UTC"), 0);
  return { count: longest.length, weeks: Math.max(1, Math.ceil(spanMs / WEEK_MS)) };
}
