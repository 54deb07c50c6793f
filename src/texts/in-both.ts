import type { Locale } from "../quiz/types.ts";

/** One text in both languages: the Dutch one gives the shape, and the English one has to fill it. */
export function inBoth<T>(texts: { nl: T; en: NoInfer<T> }): (locale: Locale) => T {
  return (locale) => texts[locale];
}
