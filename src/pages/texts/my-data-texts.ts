import type { Locale } from "../../quiz/types.ts";
import { myDataEn } from "./my-data-en.ts";
import { type MyDataTexts, myDataNl } from "./my-data-nl.ts";

const TEXTS: Record<Locale, MyDataTexts> = { nl: myDataNl, en: myDataEn };

/** The texts about what is held of somebody, in one language. */
export function myDataTexts(locale: Locale): MyDataTexts {
  return TEXTS[locale];
}

/** A stored value in words; one that no text knows is shown as it stands. */
export function wordFor(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}
