import type { Locale } from "../src/quiz/types.ts";
import type { LetterBrand } from "./types.ts";

/** How a letter's Markdown names a brand link: [text](link:key). */
export const LINK_SCHEME = "link:";

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
