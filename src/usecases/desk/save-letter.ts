import { deleteDraft, dropHead, putHead, restOn, type SeenHead } from "../../db/letters/letter-edits.ts";
import {
  type LetterPlace,
  type LetterRemark,
  type LetterWords,
  toLetterFile,
  wordsVersion,
} from "../../email/letter-words.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { refreshLetters } from "../letters/refresh-letters.ts";
import { auditOf, type Who } from "./acting.ts";
import { compilerOf, fileVersionOf } from "./letter-compiler.ts";

export interface LetterToSave {
  readonly place: LetterPlace;
  readonly words: LetterWords;
  /** The head that the coach saw when she opened the letter; null: it was the file. */
  readonly seen: SeenHead;
  readonly who: Who;
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
  const file = fileVersionOf(compiler, place);
  const isFile = (await wordsVersion(words)) === (await file);
  if (isFile && seen !== null) return backToFile(deps, { place, seen, who });
  if (isFile) {
    await deps.db.batch([deleteDraft(place, null)]);
    return done();
  }
  const saved = {
    version: letter.version,
    markdown: toLetterFile(words),
    compiled: JSON.stringify(letter),
    baseVersion: await file,
    frame: compiler.frame,
    author: who,
    reason,
  };
  const [insert, head, revision] = putHead(deps.db, place, seen, saved, deps.now());
  const audit = auditOf(deps, { who, act: "edit-letter", detail: nameOf(place) });
  const forget = deleteDraft(place, letter.version);
  const [, , , moved] = await deps.db.batch([insert, head, audit, revision, forget]);
  return changed(deps, moved.length > 0);
}

/** The file's own words again, in one press. */
export async function backToFile(
  deps: Deps,
  { place, seen, who }: { place: LetterPlace; seen: string; who: Who },
): Promise<Result<void, SaveRefusal>> {
  const [drop, revision] = dropHead(place, seen);
  const audit = auditOf(deps, { who, act: "back-to-file", detail: nameOf(place) });
  const [dropped] = await deps.db.batch([drop, audit, revision, deleteDraft(place, null)]);
  return changed(deps, dropped.length > 0);
}

/** A deploy changed the file; the coach's own words go on, and rest on the new file. */
export async function keepMine(
  deps: Deps,
  { place, seen, who }: { place: LetterPlace; seen: string; who: Who },
): Promise<Result<void, SaveRefusal>> {
  const file = await fileVersionOf(await compilerOf(deps), place);
  if (file === null) return refused("changed-meanwhile");
  const [rest, revision] = restOn(place, seen, file);
  const audit = auditOf(deps, { who, act: "keep-mine", detail: nameOf(place) });
  const [, , moved] = await deps.db.batch([rest, audit, revision]);
  return changed(deps, moved.length > 0);
}

const nameOf = ({ sequence, step, locale }: LetterPlace) => `${sequence}/${step}/${locale}`;

async function changed(deps: Deps, held: boolean): Promise<Result<void, SaveRefusal>> {
  await refreshLetters(deps);
  return held ? done() : refused("changed-meanwhile");
}
