import type { Locale } from "../quiz/types.ts";
import { numberWord } from "./numbers.ts";

const WORDS = {
  nl: { day: "elke dag", days: "om de paar dagen", week: "ongeveer elke week", weeks: "om de {n} weken" },
  en: { day: "every day", days: "every few days", week: "about every week", weeks: "every {n} weeks" },
} as const;

/** How often something comes that comes every so many days, in words. */
export function paceWords(everyDays: number, locale: Locale): string {
  const { day, days, week, weeks } = WORDS[locale];
  if (everyDays < 2) return day;
  if (everyDays < 6) return days;
  return everyDays < 10 ? week : weeks.replace("{n}", numberWord(Math.round(everyDays / 7), locale));
}
