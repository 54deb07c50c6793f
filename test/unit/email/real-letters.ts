import { globSync, readFileSync } from "node:fs";
import brand from "../../../brand.json";
import { compileLetters } from "../../../emails/compile.ts";
import { CONFIRMATION, SEQUENCES } from "../../../emails/sequences.ts";
import { fillLetter, type LetterValues } from "../../../src/email/fill-letter.ts";
import type { CompiledLetter } from "../../../src/email/letter.ts";
import { values } from "./fixtures.ts";

const paths = globSync("emails/*/*.md").map((path) => path.replaceAll("\\", "/"));

/** The Markdown of this repository's letters. */
export const sources = paths.map((path) => ({ path, content: readFileSync(path, "utf8") }));

/** This repository's letters, compiled with its own brand. */
export const compiled = await compileLetters({ files: sources, brand, sequences: SEQUENCES });

export const series: readonly CompiledLetter[] = compiled.letters.filter(
  ({ sequence }) => sequence !== CONFIRMATION,
);

/** A letter as one reader gets it. */
export const filled = (letter: CompiledLetter, changes: Partial<LetterValues> = {}) =>
  fillLetter(letter, { ...values, ...changes });

const nameOf = ({ sequence, step, locale }: CompiledLetter): string => `${sequence}/${step}.${locale}`;

/** Each letter's faults, by its name; a letter without any is left out. */
export function faultsByLetter(
  letters: readonly CompiledLetter[],
  faultsOf: (letter: CompiledLetter) => readonly string[],
): Record<string, readonly string[]> {
  const found = letters.map((letter) => [nameOf(letter), faultsOf(letter)] as const);
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0));
}
