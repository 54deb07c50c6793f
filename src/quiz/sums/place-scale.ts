import type { ScaleTotal, SumQuiz } from "./definition.ts";
import { meanOf } from "./score-sums.ts";

/** Where somebody stands on a scale, in answer units. */
export interface Place {
  estimate: number;
  /** Standard error of the estimate. */
  error: number;
  /** Spread between people, to compare scales by. */
  sd: number;
  low: number;
  high: number;
  answered: number;
}

/** Half the width of an 80% band, in standard errors. */
const BAND = 1.28;

/** The mean with its 80% band; null where the scale has too few answers. Version 1 never had norms to draw it to. */
export function placeScale<S extends string>(
  definition: SumQuiz<S>,
  scale: S,
  total: ScaleTotal,
): Place | null {
  const mean = meanOf(definition, scale, total);
  if (mean === null) return null;
  const items = definition.items.filter((item) => item.scale === scale).length;
  const { standardError, sd } = definition.scales[scale].provisional;
  const { answered } = total;
  const { min, max } = definition.answers;
  const error = standardError * Math.sqrt(items / answered);
  const low = Math.max(min, mean - BAND * error);
  const high = Math.min(max, mean + BAND * error);
  return { estimate: mean, error, sd, low, high, answered };
}
