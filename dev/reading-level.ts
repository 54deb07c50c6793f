import type { Locale } from "../src/quiz/types.ts";

/** Counts over a text; `level` is Flesch-Douma's ease for Dutch, Flesch-Kincaid's grade for English. */
export interface ReadingLevel {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  readonly level: number;
}

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
const SENTENCE_END = /[.!?…]+["'’”)]*(?:\s|$)|\n+/;

/** How hard a text is to read (libraries know no formula for Dutch); each line of `text` ends a sentence, as a heading or an item of a list does. */
export function readingLevel(text: string, locale: Locale): ReadingLevel {
  const hasWord = (part: string) => /\p{L}/u.test(part);
  const words = text.match(WORD) ?? [];
  const sentences = text.split(SENTENCE_END).filter(hasWord).length;
  const count = locale === "nl" ? dutchSyllables : englishSyllables;
  const syllables = words.reduce((sum, word) => sum + count(word), 0);
  const formula = locale === "nl" ? fleschDouma : fleschKincaid;
  const level = words.length === 0 ? 0 : formula(words.length / sentences, syllables / words.length);
  return { words: words.length, sentences, syllables, level };
}

/** Reading ease for Dutch, 0 (hard) to 100 (easy). Source: W.H. Douma (1960), De leesbaarheid van landbouwbladen. */
function fleschDouma(wordsInSentence: number, syllablesInWord: number): number {
  return 206.84 - 0.93 * wordsInSentence - 77 * syllablesInWord;
}

/** Years of school in the US. Source: J.P. Kincaid and others (1975), Derivation of new readability formulas. */
function fleschKincaid(wordsInSentence: number, syllablesInWord: number): number {
  return 0.39 * wordsInSentence + 11.8 * syllablesInWord - 15.59;
}

/** Longest first: each is one sound. A letter with a trema begins a new one. */
const DUTCH_SOUNDS =
  /aai|ooi|oei|eeu|ieu|éé|ëi|ëe|ëu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouàáâäèéêëìíîïòóôöùúûü]|(?<![aeou])y(?![aeiou])/g;
/** English words in Dutch, and sounds that meet over a seam: their letters say another count. */
const DUTCH_EXCEPTIONS: readonly (readonly [RegExp, string])[] = [
  [/oach/g, "och"],
  [/^team/, "tim"],
  [/mail/g, "mel"],
  [/^([gb])e(?=[aiu])/, "$1e-"],
];

/** Syllables of a Dutch word, by its vowels' sounds; at least 1. */
export function dutchSyllables(word: string): number {
  const spelled = DUTCH_EXCEPTIONS.reduce(
    (text, [pattern, by]) => text.replace(pattern, by),
    word.normalize("NFC").toLowerCase(),
  );
  return Math.max(1, spelled.match(DUTCH_SOUNDS)?.length ?? 0);
}

/** Vowels that are written and not said. */
const ENGLISH_SILENT = [
  /(?<=[^aeiouy])e(?=$|ly$|ful|ness|less|ment|thing)(?<![^aeiouyl]le)/,
  /(?<=[^aeiouytd])(?<![^aeiouyl]l)ed$/,
  /(?<=[^aeiouyscxzg])(?<!ch|sh|[^aeiouyl]l)es$/,
] as const;
/** Where two vowels meet that are both said, and a syllable without a vowel of its own. */
const ENGLISH_SEAM =
  /(?<![tscx])i[ao]|^re(?=ass|act)|(?<=c)iety|iet$|(?<![qg])ua|eo(?!p)|ea$|[aeiouy]ing|(?<=[sd])n’t$|sm$/g;
/** Compounds whose first half ends in a silent e, and the commonest words that fit no rule. */
const ENGLISH_EXCEPTIONS: Readonly<Record<string, number>> = {
  someone: 2,
  sometimes: 2,
  somebody: 3,
  somewhere: 2,
  everyone: 3,
  everything: 3,
  evening: 2,
  maybe: 2,
  create: 2,
  science: 2,
  minutes: 2,
  area: 3,
  friend: 1,
  friends: 1,
};

/** Syllables of an English word, by its groups of vowels and what is known of its end; at least 1. */
export function englishSyllables(word: string): number {
  const lower = word.toLowerCase().replaceAll("'", "’");
  const said = lower.replace(/’(?:s|re|ve|ll|d|m)$/, "");
  const known = ENGLISH_EXCEPTIONS[said];
  if (known) return known;
  const heard = ENGLISH_SILENT.reduce((text, silent) => text.replace(silent, ""), said);
  const groups = heard.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups + (said.match(ENGLISH_SEAM)?.length ?? 0));
}
