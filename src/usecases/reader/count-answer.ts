import { countVote } from "../../db/reader/votes.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { type LetterAnswer, parseAnswer } from "../links.ts";

/** What an answer link says of its letter; null where the link is not one of ours. It never expires. */
export async function readAnswer(deps: Deps, token: string): Promise<LetterAnswer | null> {
  const payload = await deps.vault.open("answer", token);
  return payload === null ? null : parseAnswer(payload);
}

/**
 * Counts one answer of a reader to a letter by day, and nothing of who gave it: what is remembered for a month is a keyed
 * hash, without the answer. A second one, or one to a letter that went longer ago, is thanked and not counted.
 */
export async function countAnswer(deps: Deps, token: string): Promise<Result<void, "unknown-token">> {
  const read = await readAnswer(deps, token);
  if (!read) return refused("unknown-token");
  const { leadId, sequence, step, answer } = read;
  const mark = await deps.vault.hashAddress(`vote ${leadId} ${sequence}/${step}`);
  await deps.db.batch(countVote({ leadId, sequence, step, answer, mark }, deps.now()));
  return done();
}
