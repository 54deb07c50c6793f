import type { LetterPlace } from "../../email/letter-words.ts";
import { type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import type { Who } from "./acting.ts";
import { exampleReader } from "./example-readers.ts";
import { engineStepOf } from "./preview-letter.ts";
import { readDraft } from "./read-letter-edits.ts";
import { sendTest } from "./send-test.ts";

/**
 * Queues what is being written of a letter for the coach's own eyes, as the example reader it is written for gets it; where
 * nothing is, what is sent.
 * @returns faulty: it can't be made into a letter yet.
 */
export async function testDraft(
  deps: Deps,
  place: LetterPlace,
  email: string,
  who: Who,
): Promise<Result<void, "faulty" | "invalid-email">> {
  const { sequence, locale } = place;
  const step = engineStepOf(sequence, place.step);
  const reader = exampleReader(undefined, sequence);
  const draft = await readDraft(deps, place);
  if (draft === "faulty") return refused(draft);
  const sent = await sendTest(deps, { email, sequence, step, locale, reader, draft }, who);
  return sent.ok || sent.code === "invalid-email" ? sent : refused("faulty");
}
