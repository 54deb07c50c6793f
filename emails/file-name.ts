import { LOCALES, type Locale } from "../src/quiz/types.ts";
import type { LetterAddress } from "./types.ts";

const FILE_NAME = /^emails\/([a-z-]+)\/(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2})\.md$/;

const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);

/** Reads emails/<sequence>/<nn>-<step-key>.<locale>.md; null for any other name. */
export function parseFileName(file: string): LetterAddress | null {
  const [, sequence = "", place = "", step = "", locale = ""] = FILE_NAME.exec(file) ?? [];
  if (!isLocale(locale)) return null;
  return { file, sequence, place: Number(place), step, locale };
}

/** The file in which the same letter stands in another language. */
export function fileNameOf(address: Omit<LetterAddress, "file">): string {
  const place = String(address.place).padStart(2, "0");
  return `emails/${address.sequence}/${place}-${address.step}.${address.locale}.md`;
}
