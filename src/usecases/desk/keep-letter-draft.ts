import { putDraft } from "../../db/letters/letter-edits.ts";
import {
  type LetterPlace,
  type LetterRemark,
  type LetterWords,
  toLetterFile,
} from "../../email/letter-words.ts";
import type { Deps } from "../deps.ts";
import { auditOf, type Who } from "./acting.ts";
import { compilerOf, fileVersionOf } from "./letter-compiler.ts";

export interface DraftRemarks {
  readonly errors: readonly LetterRemark[];
  readonly notices: readonly LetterRemark[];
}

/**
 * Keeps what is being written, whole or not, and says what the build would say of it. A draft is never sent to a reader.
 * @param isTyped the coach writes it: that leaves a row an hour in the audit, as another act's draft does not.
 */
export async function keepLetterDraft(
  deps: Deps,
  place: LetterPlace,
  words: LetterWords,
  who: Who,
  isTyped = false,
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
  const detail = `${place.sequence}/${place.step}/${place.locale}`;
  const audit = auditOf(deps, { who, act: "draft-letter", detail }, "once-an-hour");
  await deps.db.batch([putDraft(deps.db, place, draft, deps.now()), ...(isTyped ? [audit] : [])]);
  return { errors, notices };
}
