import type { LetterCompiler } from "../../email/letter-words.ts";
import type { Deps } from "../deps.ts";

/** The desk's compiler; a world without a desk has none. */
export async function compilerOf(deps: Deps): Promise<LetterCompiler> {
  if (!deps.letterCompiler) throw new Error("This world has no compiler of letters.");
  return deps.letterCompiler();
}
