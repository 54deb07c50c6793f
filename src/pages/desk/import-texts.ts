import type { Locale } from "../../quiz/types.ts";
import { importEn } from "./import-texts-en.ts";
import { importNl } from "./import-texts-nl.ts";

export type ImportTexts = typeof importNl;

export function importTexts(locale: Locale): ImportTexts {
  return locale === "nl" ? importNl : importEn;
}
