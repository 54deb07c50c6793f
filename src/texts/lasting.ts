import { DAY_MS } from "../config.ts";
import type { Locale } from "../quiz/types.ts";
import { numberWord } from "./numbers.ts";

const UNITS = [
  { days: 365, nl: ["een jaar", "{n} jaar"], en: ["a year", "{n} years"] },
  { days: 7, nl: ["een week", "{n} weken"], en: ["a week", "{n} weeks"] },
  { days: 1, nl: ["een dag", "{n} dagen"], en: ["a day", "{n} days"] },
] as const;

/**
 * How long something lasts (ms), in words, by the largest unit that it is a whole number of: "twee jaar", "120 dagen".
 * Every period that a text names comes from here, so that none says another than what is done.
 */
export function lasting(ms: number, locale: Locale): string {
  const days = Math.round(ms / DAY_MS);
  const unit = UNITS.find((each) => days >= each.days && days % each.days === 0) ?? UNITS[2];
  const n = days / unit.days;
  const [one, many] = unit[locale];
  return n === 1 ? one : many.replace("{n}", numberWord(n, locale));
}
