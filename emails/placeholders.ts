import type { Locale } from "../src/quiz/types.ts";
import type { LetterBrand } from "./types.ts";

/** The line of Markdown where the button stands. */
export const BUTTON_LINE = /^[ \t]*\{\{\s*button\s*\}\}[ \t]*$/m;

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

const BRAND_VALUES: Readonly<Record<string, (brand: LetterBrand, locale: Locale) => string>> = {
  "brand.name": (brand) => brand.name,
  "brand.people": (brand, locale) => brand.people[locale],
};

/** Why a line's placeholders can't be filled; null when they all can. */
export function placeholderFault(line: string): string | null {
  for (const [, name = ""] of line.matchAll(PLACEHOLDER)) {
    if (name === "button") return "{{button}} must stand on a line of its own, once, in the body.";
    if (!Object.hasOwn(BRAND_VALUES, name))
      return `the placeholder {{${name}}} is not known; there are {{button}}, {{brand.name}} and {{brand.people}}.`;
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
