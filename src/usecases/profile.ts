import { PLACE_CELLS, type Place } from "../email/place.ts";
import { outcomeOf } from "../quiz/attachment/outcome.ts";
import type { QuizResult, Style } from "../quiz/types.ts";

/** The two dimensions that a letter draws. */
type PlacedScale = "anxiety" | "avoidance";

/**
 * What a lead's record keeps of a result beside its style: what the letters draw, and no more. Finer values would join
 * it to its answer sheet: of a thousand sheets 860 have quarters and chances of their own, 54 these whole numbers.
 */
export interface Profile {
  /** Scale means as the nearest answer, 1 to 5; null where too little was answered. */
  means: Record<PlacedScale, number | null>;
  /** What the result page opened with, and how sure it was of it; a profile from before they were kept has neither. */
  headline?: QuizResult["headline"];
  confidence?: QuizResult["confidence"];
  /** The styles that it named beside, or between which it lay. */
  near?: readonly Style[];
}

export function roundedProfile(result: QuizResult): Profile {
  const { scales, headline, confidence } = result;
  const means = { anxiety: nearest(scales.anxiety?.mean), avoidance: nearest(scales.avoidance?.mean) };
  const { near } = outcomeOf(result);
  return { means, headline, confidence, ...(near.length > 0 ? { near } : {}) };
}

/** Where a profile stands on the two dimensions of the drawing; null where too little was answered. */
export function placeOf({ means: { anxiety, avoidance } }: Profile): Place | null {
  return anxiety === null || avoidance === null
    ? null
    : { anxiety: cellOf(anxiety), avoidance: cellOf(avoidance) };
}

function cellOf(mean: number): number {
  return Math.min(PLACE_CELLS, Math.max(1, Math.round(mean))) - 1;
}

function nearest(mean: number | undefined): number | null {
  return mean === undefined ? null : Math.round(mean);
}
