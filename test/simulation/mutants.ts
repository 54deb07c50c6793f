import { readFileSync, writeFileSync } from "node:fs";

/** One text in one source file, which must stand there exactly once, and what a mutant says in its place. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** The engine with one of its safeguards taken out. Some promise has to break, or nothing would guard it. */
export interface Mutant {
  /** With the number of the fix in the design's table, where it has one. */
  readonly name: string;
  readonly edits: readonly Edit[];
  /** A seed that breaks it: finding one takes long. Null: none was found yet, and only the command goes on looking. */
  readonly seed: number | null;
}

const FILE = "test/simulation/mutants.json";

export function readMutants(): Mutant[] {
  return JSON.parse(readFileSync(FILE, "utf8")) as Mutant[];
}

export function writeMutants(mutants: readonly Mutant[]): void {
  writeFileSync(FILE, `${JSON.stringify(mutants, null, 2)}\n`);
}
