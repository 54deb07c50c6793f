import { CONFIRMATION } from "../drip/plan-claim.ts";
import { LOCALES } from "../quiz/types.ts";
import type { CompiledLetter } from "./letter.ts";

export interface LetterBook {
  /** Every letter there is, each as it is sent now. */
  readonly all: readonly CompiledLetter[];
  /** The letter of a step in a language, in the other where it lacks this one; null: there is none. */
  find(sequence: string, step: string, locale: string): CompiledLetter | null;
  /** The letter of the file, whatever was edited since. */
  fileOf(sequence: string, step: string, locale: string): CompiledLetter | null;
  /** Of the coach's edits, as the database counts it; 0: none were laid over the files yet. */
  readonly revision: number;
  /** Lays the coach's edits over the files: from now on every reader of this book finds those. */
  lay(revision: number, edits: readonly CompiledLetter[]): void;
}

const keyOf = (sequence: string, step: string, locale: string) =>
  `${sequence}/${sequence === CONFIRMATION ? "" : step}/${locale}`;

const byKeyOf = (letters: readonly CompiledLetter[]) =>
  new Map(letters.map((letter) => [keyOf(letter.sequence, letter.step, letter.locale), letter]));

/**
 * Letters by sequence, step and language. Every confirmation is the same letter, whatever its number. One book serves an
 * isolate as long as it lives, so that a letter is found as fast with edits as without.
 */
export function makeLetterBook(files: readonly CompiledLetter[]): LetterBook {
  const ofFiles = byKeyOf(files);
  let now = { revision: 0, byKey: ofFiles, all: files };
  return {
    get all() {
      return now.all;
    },
    get revision() {
      return now.revision;
    },
    find(sequence, step, locale) {
      const found = [locale, ...LOCALES].map((each) => now.byKey.get(keyOf(sequence, step, each)));
      return found.find((letter) => letter !== undefined) ?? null;
    },
    fileOf: (sequence, step, locale) => ofFiles.get(keyOf(sequence, step, locale)) ?? null,
    lay(revision, edits) {
      const byKey = new Map([...ofFiles, ...byKeyOf(edits)]);
      now = { revision, byKey, all: [...byKey.values()] };
    },
  };
}
