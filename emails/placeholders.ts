import type { Locale } from "../src/quiz/types.ts";
import type { LetterBrand } from "./types.ts";

/** The lines of Markdown where the layout puts something of its own. */
export const MARKS = ["button", "place"] as const;
export type Mark = (typeof MARKS)[number];

/** Cuts Markdown at those lines; the marks stand between what they cut. */
export const cutAtMarks = (markdown: string): string[] =>
  markdown.split(/^[ \t]*\{\{\s*(button|place)\s*\}\}[ \t]*$/m);

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

const BRAND_VALUES: Readonly<Record<string, (brand: LetterBrand, locale: Locale) => string>> = {
  "brand.name": (brand) => brand.name,
  "brand.people": (brand, locale) => brand.people[locale],
};

/** Why a line's placeholders can't be filled; null when they all can. */
export function placeholderFault(line: string): string | null {
  for (const [, name = ""] of line.matchAll(PLACEHOLDER)) {
    if (name === "button" || name === "place")
      return `{{${name}}} must stand on a line of its own, once, in the body.`;
    if (!Object.hasOwn(BRAND_VALUES, name))
      return `the placeholder {{${name}}} is not known; there are {{button}}, {{place}}, {{brand.name}} and {{brand.people}}.`;
  }
  return /\{\{|\}\}/.test(line.replace(PLACEHOLDER, "")) ? "a placeholder is not closed." : null;
}

/** Fills the brand's values in. `quote` makes a value safe for the text around it. */
export function fillPlaceholders(
  text: string,
  brand: LetterBrand,
  locale: Locale,
  quote: (value: string) => string = (value) => value,
): string {
  return text.replace(PLACEHOLDER, (_, name: string) => quote(BRAND_VALUES[name]?.(brand, locale) ?? ""));
}

/** A brand's name with an asterisk in it is no emphasis. */
export const quoteMarkdown = (value: string): string => value.replace(/[\\`*_[\]<>#+.!|~-]/g, "\\$&");
