import {
  type Confidence,
  type Headline,
  type HeadlineV2,
  type QuizResult,
  type Region,
  STYLES,
  type Style,
} from "../types.ts";

/** What a result page shows, in version 2's words, whichever version was answered. */
export interface Outcome {
  headline: HeadlineV2;
  /** How sure the named style is; "mixed" where none is named, and for version 1's two sides, which have no chance. */
  confidence: Confidence;
  /** Beside a named style: the one that is close. On "between": the two. */
  near: readonly Style[];
  /** By region; null where none may be shown. They sum to 1. Version 1 knows neither "both" nor "pushPull". */
  chances: Partial<Record<Region, number>> | null;
}

export function outcomeOf(result: QuizResult): Outcome {
  if (result.version === "2") {
    const { headline, confidence, near, probabilities } = result;
    return { headline, confidence, near, chances: probabilities };
  }
  const { headline, confidence, probabilities, secondary } = result;
  const near = secondary && headline === result.style ? [secondary] : [];
  if (headline === "anxious-avoidant")
    return { headline: "both", confidence: "mixed", near, chances: probabilities };
  if (headline === "dimensions-only")
    return { headline: "careless", confidence: "mixed", near, chances: null };
  return { headline, confidence, near, chances: probabilities };
}

/** Whether what a result opens with names a style. */
export function isNamed(headline: Headline): headline is Style {
  return STYLES.some((style) => style === headline);
}
