import type { Locale } from "../../quiz/types.ts";

/** A moment (epoch ms) in the coach's own zone, in words. */
export function momentText(atMs: number, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === "nl" ? "nl-NL" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  }).format(atMs);
}
