import type { Locale } from "../quiz/types.ts";
import { fill } from "./fill.ts";
import type { ResultTexts } from "./results.ts";

/** A scale value with one decimal, written as the language does: 3,9 or 3.9. */
export function oneDecimal(value: number, locale: Locale): string {
  const text = value.toFixed(1);
  return locale === "nl" ? text.replace(".", ",") : text;
}

/** A probability to the nearest 5%; never 0% or 100%, which would claim a certainty that no quiz has. */
export function chance(probability: number, t: ResultTexts["certainty"]): string {
  const rounded = Math.round(probability * 20) * 5;
  const percent = (n: number) => fill(t.percent, { n });
  if (rounded <= 0) return fill(t.under, { percent: percent(5) });
  if (rounded >= 100) return fill(t.over, { percent: percent(95) });
  return percent(rounded);
}
