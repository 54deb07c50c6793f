import type { Locale } from "../../quiz/types.ts";
import type { EmbedTexts } from "./embed-texts.ts";
import { en } from "./texts-en.ts";
import { nl } from "./texts-nl.ts";

export type { EmbedTexts } from "./embed-texts.ts";

const TEXTS: Record<Locale, EmbedTexts> = { nl, en };

export function embedTexts(locale: Locale): EmbedTexts {
  return TEXTS[locale];
}
