import { putDraft } from "../../db/letters/letter-edits.ts";
import {
  type LetterPlace,
  type LetterRemark,
  type LetterWords,
  toLetterFile,
} from "../../email/letter-words.ts";
import type { Deps } from "../deps.ts";
import { compilerOf, fileVersionOf } from "./letter-compiler.ts";

export interface DraftRemarks {
  readonly errors: readonly LetterRemark[];
  readonly notices: readonly LetterRemark[];
}

/** Keeps what is being written, whole or not, and says what the build would say of it. A draft is never sent to a reader. */
export async function keepLetterDraft(
  deps: Deps,
  place: LetterPlace,
  words: LetterWords,
  who: string,
): Promise<DraftRemarks> {
  const compiler = await compilerOf(deps);
  const { letter, errors, notices } = await compiler.compile(place, words);
  const draft = {
    markdown: toLetterFile(words),
    // Kept where it can be: the preview and a test send show it as it will be.
    compiled: letter ? JSON.stringify(letter) : null,
    baseVersion: await fileVersionOf(compiler, place),
    frame: compiler.frame,
    author: who,
    reason: null,
  };
  await deps.db.batch([putDraft(deps.db, place, draft, deps.now())]);
  return { errors, notices };
}
