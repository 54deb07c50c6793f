import type { Locale } from "../quiz/types.ts";

/** One text in both languages: the Dutch one gives the shape, the English one fills it. A library finds a gap only when run. */
export function inBoth<T>(texts: { nl: T; en: NoInfer<T> }): (locale: Locale) => T {
  return (locale) => texts[locale];
}
