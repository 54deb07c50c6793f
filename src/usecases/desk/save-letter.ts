import { deleteDraft, dropHead, putHead, restOn, type SeenHead } from "../../db/letters/letter-edits.ts";
import { type LetterPlace, type LetterWords, toLetterFile, wordsVersion } from "../../email/letter-words.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { refreshLetters } from "../letters/refresh-letters.ts";
import { auditOf, type Who } from "./acting.ts";
import { compilerOf, fileVersionOf } from "./letter-compiler.ts";

/** A press on a letter, where the head is still the one that the coach saw when she opened it. */
interface Press {
  readonly place: LetterPlace;
  readonly seen: string;
  readonly who: Who;
}

interface LetterToSave extends Omit<Press, "seen"> {
  /** Null: it was the file. */
  readonly seen: SeenHead;
  readonly words: LetterWords;
  readonly reason: string | null;
}

/** faulty: they make no letter; changed-meanwhile: somebody else changed it since it was opened. */
type Saving = Promise<Result<void, "faulty" | "changed-meanwhile">>;

/**
 * Makes these words the letter that is sent from now on, to whoever has not had it. Whoever is in an open batch gets what that
 * batch was claimed with. Words equal to the file's are the file.
 */
export async function saveLetter(deps: Deps, letterToSave: LetterToSave): Saving {
  const { place, words, seen, who, reason } = letterToSave;
  const compiler = await compilerOf(deps);
  const { letter } = await compiler.compile(place, words);
  if (!letter) return refused("faulty");
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
export async function backToFile(deps: Deps, { place, seen, who }: Press): Saving {
  const [drop, revision] = dropHead(place, seen);
  const audit = auditOf(deps, { who, act: "back-to-file", detail: nameOf(place) });
  const [dropped] = await deps.db.batch([drop, audit, revision, deleteDraft(place, null)]);
  return changed(deps, dropped.length > 0);
}

/** A deploy changed the file; the coach's own words go on, and rest on the new file. */
export async function keepMine(deps: Deps, { place, seen, who }: Press): Saving {
  const file = await fileVersionOf(await compilerOf(deps), place);
  if (file === null) return refused("changed-meanwhile");
  const [rest, revision] = restOn(place, seen, file);
  const audit = auditOf(deps, { who, act: "keep-mine", detail: nameOf(place) });
  const [, , moved] = await deps.db.batch([rest, audit, revision]);
  return changed(deps, moved.length > 0);
}

const nameOf = ({ sequence, step, locale }: LetterPlace) => `${sequence}/${step}/${locale}`;

async function changed(deps: Deps, held: boolean): Saving {
  await refreshLetters(deps);
  return held ? done() : refused("changed-meanwhile");
}
