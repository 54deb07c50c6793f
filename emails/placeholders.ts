import type { Locale } from "../src/quiz/types.ts";
import { peopleOf } from "../src/writers.ts";
import type { LetterBrand } from "./types.ts";

/** The lines of Markdown where the layout puts something of its own. */
export const MARKS = ["button", "place", "own"] as const;
export type Mark = (typeof MARKS)[number];

export const isMark = (text: string): text is Mark => MARKS.some((mark) => mark === text);

/** Cuts Markdown at those lines, and where a passage for some readers begins and ends; what cuts stands between. */
export const cutAtMarks = (markdown: string): string[] =>
  markdown.split(/^[ \t]*\{\{\s*(button|place|own|end|when\b[^{}]*?)\s*\}\}[ \t]*$/m);

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** Words for one writer, and for two: {{ik|wij}}. */
const AGREEING = /^([^|]+)\|([^|]+)$/;

const BRAND_VALUES: Readonly<Record<string, (brand: LetterBrand, locale: Locale) => string>> = {
  "brand.name": (brand) => brand.name,
  "brand.people": (brand, locale) => peopleOf(brand.writers, locale),
  "brand.about": (brand, locale) => brand.about[locale],
};

/** Why a line's placeholders can't be filled; null when they all can. */
export function placeholderFault(line: string): string | null {
  for (const [, name = ""] of line.matchAll(PLACEHOLDER)) {
    if (isMark(name)) return `{{${name}}} must stand on a line of its own, once, in the body.`;
    if (name === "end" || name.startsWith("when"))
      return `{{${name}}} must stand on a line of its own, in the body.`;
    if (!AGREEING.test(name) && !Object.hasOwn(BRAND_VALUES, name))
      return `the placeholder {{${name}}} is not known; there are {{button}}, {{place}}, {{own}}, {{when ...}}, {{brand.name}}, {{brand.people}}, {{brand.about}} and {{one writer|two}}.`;
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
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const agreeing = AGREEING.exec(name);
    if (agreeing) return agreeing[brand.writers.length === 1 ? 1 : 2]?.trim() ?? "";
    return quote(BRAND_VALUES[name]?.(brand, locale) ?? "");
  });
}

/** A brand's name with an asterisk in it is no emphasis. */
export const quoteMarkdown = (value: string): string => value.replace(/[\\`*_[\]<>#+.!|~-]/g, "\\$&");
