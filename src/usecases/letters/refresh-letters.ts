import { readHeads, readRevision } from "../../db/letters/letter-edits.ts";
import type { CompiledLetter } from "../../email/letter.ts";
import type { Deps } from "../deps.ts";

/**
 * Brings what the coach changed at her desk into the book that every letter is found in.
 * @param revision what a look at the sender's row just showed; without it, that row is read.
 */
export async function refreshLetters(deps: Deps, revision?: number): Promise<void> {
  const now = revision ?? (await readRevision(deps.db));
  if (now === deps.letters.revision) return;
  const heads = await readHeads(deps.db);
  const edits = heads.flatMap(({ compiled }) => (compiled ? [JSON.parse(compiled) as CompiledLetter] : []));
  deps.letters.lay(now, edits);
}
