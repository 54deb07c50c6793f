import type { Locale } from "../quiz/types.ts";

/** English as the rest of the world writes it: day, month, year. */
const LANGUAGES: Record<Locale, string> = { nl: "nl-NL", en: "en-GB" };

const PARTS = {
  moment: { dateStyle: "long", timeStyle: "short" },
  date: { dateStyle: "long" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
  shortDay: { weekday: "short", day: "numeric", month: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A moment (epoch ms) in words, by the clock of this zone: with its time, as a date, or as a day near enough to need no year. */
export function dateText(
  atMs: number,
  locale: Locale,
  timeZone: string,
  parts: keyof typeof PARTS = "moment",
): string {
  return new Intl.DateTimeFormat(LANGUAGES[locale], { ...PARTS[parts], timeZone }).format(atMs);
}
