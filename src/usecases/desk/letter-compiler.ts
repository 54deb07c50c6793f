import { type LetterCompiler, type LetterPlace, wordsVersion } from "../../email/letter-words.ts";
import type { Deps } from "../deps.ts";

/** The desk's compiler; a world without a desk has none. */
export async function compilerOf(deps: Deps): Promise<LetterCompiler> {
  if (!deps.letterCompiler) throw new Error("This world has no compiler of letters.");
  return deps.letterCompiler();
}

/** What the words of a letter's file are known by; null: there is no such file. */
export async function fileVersionOf(compiler: LetterCompiler, place: LetterPlace): Promise<string | null> {
  const words = compiler.wordsOf(place);
  return words && wordsVersion(words);
}
