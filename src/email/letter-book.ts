import { CONFIRMATION } from "../drip/plan-claim.ts";
import { LOCALES } from "../quiz/types.ts";
import type { CompiledLetter } from "./letter.ts";

export interface LetterBook {
  /** Every letter there is. */
  readonly all: readonly CompiledLetter[];
  /** The letter of a step in a language, in the other where it lacks this one; null: there is none. */
  find(sequence: string, step: string, locale: string): CompiledLetter | null;
}

/** Letters by sequence, step and language. Every confirmation is the same letter, whatever its number. */
export function makeLetterBook(letters: readonly CompiledLetter[]): LetterBook {
  const key = (sequence: string, step: string, locale: string) =>
    `${sequence}/${sequence === CONFIRMATION ? "" : step}/${locale}`;
  const byKey = new Map(letters.map((letter) => [key(letter.sequence, letter.step, letter.locale), letter]));
  return {
    all: letters,
    find(sequence, step, locale) {
      const found = [locale, ...LOCALES].map((each) => byKey.get(key(sequence, step, each)));
      return found.find((letter) => letter !== undefined) ?? null;
    },
  };
}
