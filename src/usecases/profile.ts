import { PLACE_CELLS, type Place } from "../email/place.ts";
import { type AttachmentScale, type QuizResult, STYLES, type Style } from "../quiz/types.ts";

/** What a lead's record keeps of a result: rounded, because exact means would join it to its answer sheet. */
export interface Profile {
  /** Scale means to the quarter; null where too little was answered. */
  means: Record<AttachmentScale, number | null>;
  /** To the twentieth. */
  probabilities: Record<Style, number> | null;
}

export function roundedProfile(result: QuizResult): Profile {
  const { scales, probabilities } = result;
  const mean = (scale: AttachmentScale) => roundTo(0.25, scales[scale]?.mean ?? null);
  return {
    means: {
      anxiety: mean("anxiety"),
      avoidance: mean("avoidance"),
      disorganisation: mean("disorganisation"),
    },
    probabilities:
      probabilities &&
      (Object.fromEntries(STYLES.map((style) => [style, roundTo(0.05, probabilities[style])])) as Record<
        Style,
        number
      >),
  };
}

/** Where a profile stands on the two dimensions of the drawing; null where too little was answered. */
export function placeOf({ means: { anxiety, avoidance } }: Profile): Place | null {
  return anxiety === null || avoidance === null
    ? null
    : { anxiety: cellOf(anxiety), avoidance: cellOf(avoidance) };
}

/** A mean of answers from 1 to 5, as the cell of its nearest answer. */
function cellOf(mean: number): number {
  return Math.min(PLACE_CELLS, Math.max(1, Math.round(mean))) - 1;
}

function roundTo<T extends number | null>(unit: number, value: T): T {
  return (value === null ? null : Number((Math.round(value / unit) * unit).toFixed(2))) as T;
}
