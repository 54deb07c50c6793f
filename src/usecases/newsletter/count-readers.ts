import { countReadersByLocale } from "../../db/newsletter/newsletters.ts";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import type { Deps } from "../deps.ts";

/** How many people a newsletter would reach now, by language: they asked for it, and neither stopped nor pause. */
export async function countReaders(deps: Deps): Promise<Record<Locale, number>> {
  const rows = await countReadersByLocale(deps.db, deps.now());
  const of = (locale: Locale) => rows.find((row) => row.locale === locale)?.count ?? 0;
  return Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, number>;
}
