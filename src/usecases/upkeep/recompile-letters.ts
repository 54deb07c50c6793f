import { countProblems, noteProblem, putHead, readStaleHeads } from "../../db/letters/letter-edits.ts";
import { readLetterFile } from "../../email/letter-words.ts";
import type { Deps } from "../deps.ts";

/**
 * After a deploy with another brand or layout: the coach's own letters are laid out anew, some at a time. One that can't
 * be goes on being sent as it was, and says so at the desk.
 */
export async function recompileLetters(
  deps: Deps,
  { limit }: { limit: number },
): Promise<{ done: number; left: boolean }> {
  const { heads } = await countProblems(deps.db);
  if (heads === 0 || !deps.letterCompiler) return { done: 0, left: false };
  const compiler = await deps.letterCompiler();
  const stale = await readStaleHeads(deps.db, compiler.frame, limit);
  let done = 0;
  for (const { sequence, step, locale, version, markdown, baseVersion, author, reason } of stale) {
    const place = { sequence, step, locale };
    const { letter, errors } = await compiler.compile(place, readLetterFile(markdown ?? ""));
    if (letter) {
      done += 1;
      const compiled = JSON.stringify(letter);
      const kept = { markdown, compiled, baseVersion, frame: compiler.frame, author, reason };
      await deps.db.batch(putHead(deps.db, place, version, { ...kept, version: letter.version }, deps.now()));
    } else {
      await deps.db.batch([noteProblem(place, errors[0]?.message ?? "")]);
    }
  }
  return { done, left: done > 0 && stale.length >= limit };
}
