import type { HalfSizes, Halves, PosteriorQuiz, ScaleModel } from "./definition.ts";

/** What one scale's answers say by themselves. */
export interface Reading {
  answered: number;
  /** The scale's score in answer units: the weighted midpoint of its halves, so that yes-saying cancels. */
  midpoint: number;
  /** Its squared error in units of `angleOf`. */
  variance: number;
}

/**
 * Reads a scale; null without any answer. Each half's mean errs by its noise and by which statements were skipped; both
 * err by the same yes-saying, in opposite directions. The weight is the one with the smallest error.
 * Formulas: docs/instrument.md, "Place".
 */
export function readScale(
  definition: PosteriorQuiz,
  model: ScaleModel,
  of: Halves,
  sizes: HalfSizes,
): Reading | null {
  const answered = of.forCount + of.againstCount;
  if (answered === 0) return null;
  const { min, max } = definition.answers;
  const yes = definition.yesSaying ** 2;
  const forError = halfVariance(definition, model, of.forCount, sizes.for);
  const againstError = halfVariance(definition, model, of.againstCount, sizes.against);
  if (of.againstCount === 0) return { answered, midpoint: of.forSum / of.forCount, variance: forError + yes };
  const against = min + max - of.againstSum / of.againstCount;
  if (of.forCount === 0) return { answered, midpoint: against, variance: againstError + yes };
  const w = (againstError + 2 * yes) / (forError + againstError + 4 * yes);
  return {
    answered,
    midpoint: w * (of.forSum / of.forCount) + (1 - w) * against,
    variance: w ** 2 * forError + (1 - w) ** 2 * againstError + (2 * w - 1) ** 2 * yes,
  };
}

function halfVariance({ difficulty }: PosteriorQuiz, { noise }: ScaleModel, n: number, size: number): number {
  return n === 0 ? 0 : noise ** 2 / n + difficulty ** 2 * (1 / n - 1 / size);
}

/** Answer units as an angle, on which the error of a mean of answers is the same from low to high. */
export function angleOf({ answers }: PosteriorQuiz, midpoint: number): number {
  const middle = (answers.min + answers.max) / 2;
  return Math.asin(Math.max(-1, Math.min(1, (midpoint - middle) / (answers.max - middle))));
}

/** The way back; beyond a right angle there is no answer left. */
export function answerOf({ answers }: PosteriorQuiz, angle: number): number {
  const middle = (answers.min + answers.max) / 2;
  const right = Math.PI / 2;
  return middle + (answers.max - middle) * Math.sin(Math.max(-right, Math.min(right, angle)));
}
