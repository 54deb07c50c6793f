import { DAY_MS, HOUR_MS, REMINDER_MONTHS } from "../config.ts";
import type { Locale } from "../quiz/types.ts";
import { numberWord } from "./numbers.ts";

const UNITS = [
  { ms: 365 * DAY_MS, nl: ["een jaar", "{n} jaar"], en: ["a year", "{n} years"] },
  { ms: 7 * DAY_MS, nl: ["een week", "{n} weken"], en: ["a week", "{n} weeks"] },
  { ms: DAY_MS, nl: ["een dag", "{n} dagen"], en: ["a day", "{n} days"] },
  { ms: HOUR_MS, nl: ["een uur", "{n} uur"], en: ["an hour", "{n} hours"] },
] as const;
const HOUR = UNITS[3];
/** Of the calendar: no fixed time. */
const MONTH = { nl: ["een maand", "{n} maanden"], en: ["a month", "{n} months"] } as const;

/**
 * How long something lasts (ms), in words, by the largest unit that it is a whole number of: "twee jaar", "120 dagen".
 * Every period that a text names comes from here, so that none says another than what is done.
 */
export function lasting(ms: number, locale: Locale): string {
  const unit = UNITS.find((each) => ms >= each.ms && ms % each.ms === 0) ?? HOUR;
  return inWords(Math.round(ms / unit.ms), unit, locale);
}

/** After how long the one letter comes that is asked for at the end: "drie maanden". */
export function reminderAfter(locale: Locale): string {
  return inWords(REMINDER_MONTHS, MONTH, locale);
}

function inWords(
  n: number,
  unit: Record<Locale, readonly [one: string, many: string]>,
  locale: Locale,
): string {
  const [one, many] = unit[locale];
  return n === 1 ? one : many.replace("{n}", numberWord(n, locale));
}
