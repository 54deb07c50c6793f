import { seriesOffered } from "../../quiz/attachment/series.ts";
import type { Locale, QuizResult, Series } from "../../quiz/types.ts";
import { resultTexts } from "../../texts/results.ts";

/** Letters that a result may be given, beside the general ones. */
export interface OwnLetters {
  value: Exclude<Series, "general"> | "own";
  /** The style that they are for, where there is more than one to choose. */
  name: string | null;
}

/** One choice, none made beforehand: a result's own letters, or either of two that it lies between. */
export function ownLetters(result: QuizResult, locale: Locale): OwnLetters[] {
  const own = seriesOffered(result).filter((series) => series !== "general");
  if (own.length < 2) return own.map(() => ({ value: "own", name: null }));
  return own.map((series) => ({ value: series, name: resultTexts(locale).styles[series] }));
}
