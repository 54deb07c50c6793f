import type { QuizDefinition, ScaleNorm } from "./definition.ts";
import { meanOf } from "./score-quiz.ts";
import type { ScaleTotal } from "./types.ts";

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
/** Outside these an alpha is a mistake or too little to shrink by. */
const LOWEST_ALPHA = 0.6;
const HIGHEST_ALPHA = 0.98;

/**
 * The place with its 80% band; null where the scale has too few answers. Without a usable norm (v0) the mean stands as
 * it is; with one (v1) it is drawn to the norm's mean by its reliability (Kelley 1947: m + r(X - m), s = sd * sqrt(r(1-r))).
 */
export function placeScale<S extends string>(
  definition: QuizDefinition<S>,
  scale: S,
  total: ScaleTotal,
  norm: ScaleNorm | null,
): Place | null {
  const mean = meanOf(definition, scale, total);
  if (mean === null) return null;
  const items = definition.items.filter((item) => item.scale === scale).length;
  const { standardError, sd } = definition.scales[scale].provisional;
  const { answered } = total;
  if (!isUsable(norm))
    return withBand(definition, mean, standardError * Math.sqrt(items / answered), sd, answered);
  const r = shortenedReliability(norm.alpha, items, answered);
  const estimate = norm.mean + r * (mean - norm.mean);
  return withBand(definition, estimate, norm.sd * Math.sqrt(r * (1 - r)), norm.sd, answered);
}

/** Spearman-Brown: the reliability of `answered` items where all `items` of them have `alpha`. */
export function shortenedReliability(alpha: number, items: number, answered: number): number {
  const single = alpha / (items - (items - 1) * alpha);
  return (answered * single) / (1 + (answered - 1) * single);
}

type UsableNorm = ScaleNorm & { alpha: number };

function isUsable(norm: ScaleNorm | null): norm is UsableNorm {
  if (norm === null || norm.alpha === null) return false;
  const { alpha, mean, sd } = norm;
  return (
    alpha >= LOWEST_ALPHA && alpha <= HIGHEST_ALPHA && Number.isFinite(mean) && sd > 0 && Number.isFinite(sd)
  );
}

function withBand(
  definition: QuizDefinition,
  estimate: number,
  error: number,
  sd: number,
  answered: number,
): Place {
  const { min, max } = definition.answers;
  const low = Math.max(min, estimate - BAND * error);
  const high = Math.min(max, estimate + BAND * error);
  return { estimate, error, sd, low, high, answered };
}
