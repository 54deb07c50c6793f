import { type LetterEdit, readDrafts, readEdits, readHead } from "../../db/letters/letter-edits.ts";
import type { CompiledLetter } from "../../email/letter.ts";
import { type LetterPlace, type LetterWords, readLetterFile } from "../../email/letter-words.ts";
import type { Deps } from "../deps.ts";
import { compilerOf, fileVersionOf } from "./letter-compiler.ts";

export interface LetterVersion {
  readonly version: string;
  readonly words: LetterWords;
  readonly author: string | null;
  readonly reason: string | null;
  /** Epoch ms. */
  readonly createdAt: number;
}

/** A letter at the coach's desk: what is sent, what the file says, what is being written, and what was before. */
export interface EditedLetter {
  readonly place: LetterPlace;
  /** Null: a letter that was written at the desk. */
  readonly file: LetterWords | null;
  /** The edit that is sent in the file's place; null: the file itself. */
  readonly head: LetterVersion | null;
  /** A deploy changed the file that the head rests on: the coach chooses between the two. */
  readonly fileChanged: boolean;
  /** Why the head could not be compiled anew; null: it could, or need not. */
  readonly problem: string | null;
  readonly draft: LetterVersion | null;
  /** What was sent before, and what is: the newest first. */
  readonly versions: readonly LetterVersion[];
}

/** Everything the editor shows of one letter; null: there is no such letter. */
export async function readLetterEdits(deps: Deps, place: LetterPlace): Promise<EditedLetter | null> {
  const compiler = await compilerOf(deps);
  const file = compiler.wordsOf(place);
  const [edits, row] = await Promise.all([readEdits(deps.db, place), readHead(deps.db, place)]);
  if (!file && edits.length === 0) return null;
  const saved = edits.filter(({ state }) => state === "saved");
  // Laid out anew, the same words are another version: the desk shows the one that is sent.
  const versions = saved
    .filter(({ markdown }, at) => at === 0 || markdown !== saved[at - 1]?.markdown)
    .map(versionOf);
  const draft = edits.find(({ state }) => state === "draft");
  const fileVersion = await fileVersionOf(compiler, place);
  return {
    place,
    file,
    head: saved.map(versionOf).find(({ version }) => version === row?.version) ?? null,
    fileChanged: row !== null && row.baseVersion !== fileVersion,
    problem: row?.problem ?? null,
    draft: draft ? versionOf(draft) : null,
    versions,
  };
}

/** The draft of a letter, compiled; faulty: it can't be yet; null: there is none. */
export async function readDraft(deps: Deps, place: LetterPlace): Promise<CompiledLetter | "faulty" | null> {
  const drafts = await readDrafts(deps.db, place);
  const draft = drafts.find(({ locale }) => locale === place.locale);
  if (!draft) return null;
  return draft.compiled === null ? "faulty" : (JSON.parse(draft.compiled) as CompiledLetter);
}

/** The words that the editor opens on: the draft, else what is sent. */
export function wordsToEdit({ draft, head, file }: EditedLetter): LetterWords {
  const found = draft?.words ?? head?.words ?? file;
  if (!found) throw new Error("A letter of the desk has a draft, a head or a file.");
  return found;
}

function versionOf({ version, markdown, author, reason, createdAt }: LetterEdit): LetterVersion {
  return { version, words: readLetterFile(markdown ?? ""), author, reason, createdAt };
}
