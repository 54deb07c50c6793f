import type { Locale } from "../src/quiz/types.ts";
import type { LetterProse } from "./letter-prose.ts";

/** How sentences run, in words: prose whose sentences are all short, or all alike, sounds like a telegram. */
export interface Rhythm {
  readonly mean: number;
  readonly deviation: number;
}

const SENTENCE_END = /(?<=[.!?…][’”)]*)\s+/;
const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;

const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/** The rhythm of running text; headings and lists are left out, and so are lines that are only somebody's talk. */
export function rhythmOf(paragraphs: readonly string[]): Rhythm {
  const told = paragraphs.filter((paragraph) => !/^[‘“][^’”]*[’”]$/.test(paragraph));
  const lengths = told
    .flatMap((paragraph) => paragraph.split(SENTENCE_END))
    .map((sentence) => wordsIn(sentence).length)
    .filter((length) => length > 0);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length;
  return { mean, deviation: Math.sqrt(variance) };
}

/** Words that letters of this kind reach for: a hedge, a permission, a piece of furniture. */
export const STOCK_WORDS: Readonly<Record<Locale, Readonly<Record<string, RegExp>>>> = {
  nl: {
    hoeven: /\bhoe(?:f|ft|ven)\b/gi,
    misschien: /\b(?:misschien|wellicht)\b/gi,
    genoeg: /\bgenoeg\b/gi,
    gewoon: /\bgewoon\b/gi,
    meubels: /\b(?:keuken\w*|aanrecht|tafel|bank)\b/gi,
  },
  en: {
    "need not": /\b(?:don’t have to|doesn’t have to|needn’t|no need)\b/gi,
    perhaps: /\b(?:perhaps|maybe|may|might)\b/gi,
    enough: /\benough\b/gi,
    just: /\b(?:just|simply)\b/gi,
    furniture: /\b(?:kitchen\w*|worktop|table|sofa)\b/gi,
  },
};

/** How often each stock word stands in these letters. */
export function stockCounts(letters: readonly LetterProse[], locale: Locale): Record<string, number> {
  const text = letters.map(({ prose }) => prose).join("\n");
  return Object.fromEntries(
    Object.entries(STOCK_WORDS[locale]).map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0]),
  );
}

/** A letter's first two words, by which two letters are told to begin alike. */
export function openingOf({ paragraphs }: LetterProse): string {
  return wordsIn(paragraphs[0] ?? "")
    .slice(0, 2)
    .join(" ")
    .toLowerCase();
}
