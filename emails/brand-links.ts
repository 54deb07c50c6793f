import type { SlotName } from "../src/email/letter.ts";
import type { Locale } from "../src/quiz/types.ts";
import type { LetterBrand } from "./types.ts";

/** How a letter's Markdown names a brand link: [text](link:key). */
export const LINK_SCHEME = "link:";
/** And how it names a page of the reader's own: [text](reader:result). */
export const READER_SCHEME = "reader:";

const READER_LINKS: Readonly<Record<string, SlotName>> = {
  result: "resultUrl",
  quiz: "quizUrl",
  after: "afterUrl",
  preferences: "preferencesUrl",
};

/** The slot of a page of the reader's own; null: there is no such page. */
export const readerSlot = (key: string): SlotName | null =>
  Object.hasOwn(READER_LINKS, key) ? (READER_LINKS[key] ?? null) : null;

export type BrandLink =
  | { readonly kind: "url"; readonly url: string }
  /** The brand says that it has no such page: whatever points there is dropped. */
  | { readonly kind: "none" }
  | { readonly kind: "fault"; readonly message: string };

/** Looks a link key up in brand.json. */
export function brandLink(brand: LetterBrand, key: string, locale: Locale): BrandLink {
  if (!Object.hasOwn(brand.links, key))
    return { kind: "fault", message: `the link key "${key}" is not in brand.json.` };
  const urls = brand.links[key] ?? null;
  if (urls === null) return { kind: "none" };
  const url = urls[locale];
  if (url === null) return { kind: "none" };
  if (url === undefined)
    return { kind: "fault", message: `brand.json gives the link "${key}" no URL for "${locale}".` };
  return isAbsoluteHttps(url)
    ? { kind: "url", url }
    : { kind: "fault", message: `the link "${key}" in brand.json is not an absolute https URL.` };
}

const isAbsoluteHttps = (url: string): boolean =>
  url.startsWith("https://") && URL.canParse(url) && !/\s/.test(url);

/** A page of the brand's with the mark of the letter that leads there; what the URL says itself stays. */
export function markedUrl(url: string, code: string): string {
  const marked = new URL(url);
  const marks = { utm_source: "letters", utm_medium: "email", utm_content: code };
  for (const [name, value] of Object.entries(marks))
    if (!marked.searchParams.has(name)) marked.searchParams.set(name, value);
  return marked.href;
}
