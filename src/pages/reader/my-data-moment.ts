import type { Locale } from "../../quiz/types.ts";
import { fill } from "../frame/fill.ts";
import { myDataTexts } from "../texts/my-data-texts.ts";

/** A moment (ISO 8601) in words, by the clock of this zone. */
export function momentInWords(iso: string, locale: Locale, timeZone: string): string {
  const language = locale === "nl" ? "nl-NL" : "en-GB";
  const at = Date.parse(iso);
  const day = { day: "numeric", month: "long", year: "numeric", timeZone } as const;
  const hour = { hour: "2-digit", minute: "2-digit", timeZone } as const;
  return fill(myDataTexts(locale).moment, {
    date: new Intl.DateTimeFormat(language, day).format(at),
    time: new Intl.DateTimeFormat(language, hour).format(at),
  });
}
