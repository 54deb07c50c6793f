import type { Locale } from "../quiz/types.ts";
import { fill } from "./fill.ts";

/** A scale value with one decimal, written as the language does: 3,9 or 3.9. */
export function oneDecimal(value: number, locale: Locale): string {
  return inLanguage(value.toFixed(1), locale);
}

/** A value as it is kept: 3,25 or 3.25. */
export function asKept(value: number, locale: Locale): string {
  return inLanguage(String(value), locale);
}

function inLanguage(number: string, locale: Locale): string {
  return locale === "nl" ? number.replace(".", ",") : number;
}

/** A probability to the nearest 5%; never 0% or 100%, which would claim a certainty that no quiz has. */
export function chance(probability: number, t: { percent: string; under: string; over: string }): string {
  const rounded = Math.round(probability * 20) * 5;
  const percent = (n: number) => fill(t.percent, { n });
  if (rounded <= 0) return fill(t.under, { percent: percent(5) });
  if (rounded >= 100) return fill(t.over, { percent: percent(95) });
  return percent(rounded);
}

/** Names in a sentence: "a en b", "a, b and c". */
export function listed(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale).format(names);
}

const WORDS: Record<Locale, readonly string[]> = {
  nl: ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"],
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
};

/** A small number as a word; a larger one as it is. */
export function numberWord(n: number, locale: Locale): string {
  return WORDS[locale][n] ?? String(n);
}

/** With its first letter as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A share (0 to 1) in percent, with decimals where they matter: 0,04% and 3,2%. */
export function percent(share: number, locale: Locale): string {
  const style = { style: "percent", maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(locale === "nl" ? "nl-NL" : "en-GB", style).format(share);
}
