import type { Locale } from "../../quiz/types.ts";

/*
 * The texts that are fetched: dev/build-assets.ts puts this in the place of src/texts/in-both.ts, and the name of its
 * file in the place of each large text, so that a visitor loads one language and not two.
 */
type Texts = Readonly<Record<string, unknown>>;
const loaded: Partial<Record<Locale, Texts>> = {};

/** From here on the texts of a language can be shown. */
export function keepTexts(locale: Locale, texts: Texts): void {
  loaded[locale] = texts;
}

export function inBoth<T>(texts: { nl: T; en: T }): (locale: Locale) => T {
  const { file } = texts.nl as { file?: string };
  return (locale) => (file === undefined ? texts[locale] : (loaded[locale]?.[file] as T));
}
