import type { ScaleResult } from "./types.ts";

/** The ends of every scale, in answer units. */
export const SCALE_MIN = 1;
export const SCALE_MAX = 5;
/** The stated cut between low and high: a convention, never a median. */
export const SCALE_CUT = 3;

export type Level = "low" | "middle" | "high";

/** Low or high only where the whole 80% band is on one side of the cut. */
export function levelOf({ low, high }: Pick<ScaleResult, "low" | "high">): Level {
  if (low > SCALE_CUT) return "high";
  return high < SCALE_CUT ? "low" : "middle";
}

/** Where a value stands between the ends of its scale, from 0 to 1. */
export function alongScale(value: number): number {
  return (Math.min(SCALE_MAX, Math.max(SCALE_MIN, value)) - SCALE_MIN) / (SCALE_MAX - SCALE_MIN);
}
