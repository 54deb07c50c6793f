import { countOne } from "../../db/daily-counts.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { type Answer, parseAnswer } from "../links.ts";

/** What an answer link says of its letter; null where the link is not one of ours. It never expires. */
export async function readAnswer(
  deps: Deps,
  token: string,
): Promise<{ letter: string; answer: Answer } | null> {
  const payload = await deps.vault.open("answer", token);
  return payload === null ? null : parseAnswer(payload);
}

/** Counts one answer to a letter by day, and nothing of who gave it. */
export async function countAnswer(deps: Deps, token: string): Promise<Result<void, "unknown-token">> {
  const read = await readAnswer(deps, token);
  if (!read) return refused("unknown-token");
  await deps.db.batch([countOne(read.answer, read.letter, deps.now())]);
  return done();
}
