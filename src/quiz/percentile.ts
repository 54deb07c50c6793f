import type { NormTable, QuizDefinition } from "./definition.ts";
import { meanOf } from "./score-quiz.ts";
import type { ScaleTotal } from "./types.ts";

export interface Comparison {
  /** 50 is the norm's mean, 10 its spread. */
  tScore: number;
  /** 0-100 in steps of 5. */
  percentile: number;
}

const PERCENTILE_STEP = 5;

/**
 * Somebody beside a norm table; null where the scale is null or the table empty. Percentile = 100(below + equal/2)/n.
 * Word it as "eerdere invullers" / "people who answered before", never as "the population": they chose to answer.
 */
export function compareWithNorm<S extends string>(
  definition: QuizDefinition<S>,
  scale: S,
  total: ScaleTotal,
  norm: NormTable<S>,
): Comparison | null {
  const mean = meanOf(definition, scale, total);
  const { sumCounts, mean: normMean, sd } = norm.scales[scale];
  if (mean === null || !(sd > 0)) return null;
  const items = definition.items.filter((item) => item.scale === scale).length;
  const { below, equal, n } = countAgainst(sumCounts, (mean - definition.answers.min) * items);
  if (n === 0) return null;
  const exact = (100 * (below + equal / 2)) / n;
  return {
    tScore: 50 + (10 * (mean - normMean)) / sd,
    percentile: Math.round(exact / PERCENTILE_STEP) * PERCENTILE_STEP,
  };
}

/** `at` is a place in the counts, not always whole: a sheet with a skipped item falls between two sums. */
function countAgainst(counts: readonly number[], at: number) {
  // Neighbouring places of real sheets are at least a ninth apart; rounding error is far below this.
  const tolerance = 1e-6;
  let [below, equal, n] = [0, 0, 0];
  counts.forEach((count, index) => {
    n += count;
    if (Math.abs(index - at) < tolerance) equal += count;
    else if (index < at) below += count;
  });
  return { below, equal, n };
}
