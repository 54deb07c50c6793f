import type { QuizResult, Series } from "../types.ts";

/** From here on the letters of one side fit somebody who is high on both, until "both" has letters of its own. */
const LEADS = 0.65;

/** The series that a visitor may choose of: between two styles either, or the general one; otherwise only its own. */
export function seriesOffered(result: QuizResult): readonly Series[] {
  if (result.version === "2" && result.headline === "between") return [...result.near, "general"];
  return [ownSeries(result)];
}

/** The letters that a result leads to where nothing is chosen. */
export function ownSeries(result: QuizResult): Series {
  if (result.version === "2") return result.series;
  if (result.headline === "anxious-avoidant") return "both";
  return result.style === "mixed" ? "general" : result.style;
}

/**
 * What is sent in a series' stead while it has no letters: whoever is high on both gets the side that leads, or the
 * general ones; version 1's results name the side themselves.
 */
export function seriesWritten(
  result: QuizResult,
  series: Series,
  isWritten: (series: Series) => boolean,
): Series {
  if (isWritten(series)) return series;
  if (series !== "both") return "general";
  if (result.version === "1") return result.style === "mixed" ? "general" : result.style;
  const leads = result.anxietyLeads ?? 0.5;
  if (leads >= LEADS) return "anxious";
  return leads <= 1 - LEADS ? "avoidant" : "general";
}
