import type { Locale } from "../quiz/types.ts";
import { numberWord } from "./numbers.ts";
import { signUpTexts } from "./sign-up.ts";

/** How often something comes that comes every so many days, in words. */
export function paceWords(everyDays: number, locale: Locale): string {
  const { day, days, week, weeks } = signUpTexts(locale).pace;
  if (everyDays < 2) return day;
  if (everyDays < 6) return days;
  return everyDays < 10 ? week : weeks.replace("{n}", numberWord(Math.round(everyDays / 7), locale));
}
