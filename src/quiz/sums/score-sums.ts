import { forEachScale } from "../definition.ts";
import type { Sheet } from "../read-sheet.ts";
import type { QualityFlag } from "../types.ts";
import type { ScaleTotal, SumQuiz } from "./definition.ts";
import { qualityFlags } from "./quality-flags.ts";

export interface ScoredSums<S extends string> {
  totals: Record<S, ScaleTotal>;
  /** Mean of the answered items of a scale in answer units, full precision; null below its minimum. */
  means: Record<S, number | null>;
  flags: QualityFlag[];
}

export function scoreSums<S extends string>(definition: SumQuiz<S>, sheet: Sheet): ScoredSums<S> {
  const totals = totalsOf(definition, sheet.answers);
  return {
    totals,
    means: forEachScale(definition, (scale) => meanOf(definition, scale, totals[scale])),
    flags: qualityFlags(definition, sheet.answers, sheet.timesMs),
  };
}

/** A scale's mean, or null where its total has too few answers or could not come from this quiz. */
export function meanOf<S extends string>(definition: SumQuiz<S>, scale: S, total: ScaleTotal): number | null {
  const { min, max } = definition.answers;
  const { sum, answered } = total;
  if (!Number.isInteger(sum) || !Number.isInteger(answered)) return null;
  if (answered < Math.max(1, definition.scales[scale].minAnswered)) return null;
  if (sum < answered * min || sum > answered * max) return null;
  return sum / answered;
}

function totalsOf<S extends string>(definition: SumQuiz<S>, sheet: readonly (number | null)[]) {
  const mirror = definition.answers.min + definition.answers.max;
  const totals = forEachScale(definition, (): ScaleTotal => ({ sum: 0, answered: 0 }));
  definition.items.forEach((item, at) => {
    const answer = sheet[at] ?? null;
    if (answer === null) return;
    const total = totals[item.scale];
    total.sum += item.reversed ? mirror - answer : answer;
    total.answered += 1;
  });
  return totals;
}
