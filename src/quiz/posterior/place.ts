import { normalCdf } from "../normal-cdf.ts";
import type { ScaleResult } from "../types.ts";
import type { Halves, PosteriorQuiz, ScaleModel } from "./definition.ts";
import type { Reading } from "./reading.ts";
import { angleOf, answerOf } from "./reading.ts";

/** A normal posterior in units of `angleOf`. */
export interface Place {
  mean: number;
  error: number;
  /** Chance that it truly lies above the middle of the answers. */
  high: number;
  answered: number;
}

/** Half the width of an 80% band, in standard errors. */
const BAND = 1.2815515655446004;
const LEAST_ANSWERED = 4;

/** Whether a scale is shown: from four answers on, at least one in each half. */
export function isShown({ forCount, againstCount }: Halves): boolean {
  return forCount >= 1 && againstCount >= 1 && forCount + againstCount >= LEAST_ANSWERED;
}

/** What a scale needs to be shown, in the same rules for whoever counts by statements. */
export const NEEDED = { together: LEAST_ANSWERED, each: 1 };

/** Normal prior times normal error. */
export function placeReading(definition: PosteriorQuiz, model: ScaleModel, reading: Reading): Place {
  const fromPrior = 1 / model.spread ** 2;
  const fromAnswers = 1 / reading.variance;
  const error = 1 / Math.sqrt(fromPrior + fromAnswers);
  const angle = angleOf(definition, reading.midpoint);
  const mean = error ** 2 * (model.centre * fromPrior + angle * fromAnswers);
  return { mean, error, high: normalCdf(mean / error), answered: reading.answered };
}

/** Chance that one place is truly above the other. */
export function chanceAbove(one: Place, other: Place): number {
  return normalCdf((one.mean - other.mean) / Math.hypot(one.error, other.error));
}

/** A place as a visitor sees it: answer units, with its 80% band. */
export function shownPlace(definition: PosteriorQuiz, { mean, error, answered }: Place): ScaleResult {
  return {
    mean: answerOf(definition, mean),
    low: answerOf(definition, mean - BAND * error),
    high: answerOf(definition, mean + BAND * error),
    answered,
  };
}
