import { deleteDraft, dropHead, putHead, restOn, type SeenHead } from "../../db/letters/letter-edits.ts";
import {
  type LetterPlace,
  type LetterRemark,
  type LetterWords,
  toLetterFile,
} from "../../email/letter-words.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { refreshLetters } from "../letters/refresh-letters.ts";
import { compilerOf } from "./letter-compiler.ts";

export interface LetterToSave {
  readonly place: LetterPlace;
  readonly words: LetterWords;
  /** The head that the coach saw when she opened the letter; null: it was the file. */
  readonly seen: SeenHead;
  readonly who: string;
  readonly reason: string | null;
}

export type SaveRefusal =
  | { readonly code: "faulty"; readonly errors: readonly LetterRemark[] }
  /** Somebody else changed it since it was opened. */
  | { readonly code: "changed-meanwhile" };

/**
 * Makes these words the letter that is sent from now on, to whoever has not had it. Whoever is in an open batch gets what that
 * batch was claimed with. Words equal to the file's are the file.
 */
export async function saveLetter(deps: Deps, input: LetterToSave): Promise<Result<void, SaveRefusal>> {
  const { place, words, seen, who, reason } = input;
  const compiler = await compilerOf(deps);
  const { letter, errors } = await compiler.compile(place, words);
  if (!letter) return { ok: false, code: "faulty", errors };
  const file = deps.letters.fileOf(place.sequence, place.step, place.locale);
  if (letter.version === file?.version && seen !== null) return backToFile(deps, { place, seen, who });
  if (letter.version === file?.version) {
    await deps.db.batch([deleteDraft(place, null)]);
    return done();
  }
  const saved = {
    version: letter.version,
    markdown: toLetterFile(words),
    compiled: JSON.stringify(letter),
    baseVersion: file?.version ?? null,
    frame: compiler.frame,
    author: who,
    reason,
  };
  const [insert, head, revision] = putHead(deps.db, place, seen, saved, deps.now());
  const [, , moved] = await deps.db.batch([insert, head, revision, deleteDraft(place, letter.version)]);
  return changed(deps, moved.length > 0);
}

/** The file's own words again, in one press. */
export async function backToFile(
  deps: Deps,
  { place, seen }: { place: LetterPlace; seen: string; who: string },
): Promise<Result<void, SaveRefusal>> {
  const [drop, revision] = dropHead(place, seen);
  const [dropped] = await deps.db.batch([drop, revision, deleteDraft(place, null)]);
  return changed(deps, dropped.length > 0);
}

/** A deploy changed the file; the coach's own words go on, and rest on the new file. */
export async function keepMine(
  deps: Deps,
  { place, seen }: { place: LetterPlace; seen: string; who: string },
): Promise<Result<void, SaveRefusal>> {
  const file = deps.letters.fileOf(place.sequence, place.step, place.locale);
  if (!file) return refused("changed-meanwhile");
  const [rest, revision] = restOn(place, seen, file.version);
  const [, moved] = await deps.db.batch([rest, revision]);
  return changed(deps, moved.length > 0);
}

async function changed(deps: Deps, held: boolean): Promise<Result<void, SaveRefusal>> {
  await refreshLetters(deps);
  return held ? done() : refused("changed-meanwhile");
}
