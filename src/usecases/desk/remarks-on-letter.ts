import { countComing } from "../../db/letters/letter-edits.ts";
import { CONFIRMATION } from "../../drip/plan-claim.ts";
import type { LetterPlace, LetterRemark, LetterWords } from "../../email/letter-words.ts";
import type { Deps } from "../deps.ts";
import { compilerOf } from "./letter-compiler.ts";

export interface LetterRemarks {
  readonly remarks: readonly LetterRemark[];
  /** Keys of the brand's links, and names of the layout's marks, that a letter may use. */
  readonly links: readonly string[];
  readonly slots: readonly string[];
  readonly impact: { coming: number; isBound: boolean };
}

/** What the build says of these words, what they may hold, and whom they still reach. */
export async function remarksOn(deps: Deps, place: LetterPlace, words: LetterWords): Promise<LetterRemarks> {
  const compiler = await compilerOf(deps);
  const { errors, notices } = await compiler.compile(place, words);
  const steps = deps.sequences.find(({ key }) => key === place.sequence)?.steps.map(({ key }) => key) ?? [];
  const until = steps.slice(0, steps.indexOf(place.step) + 1);
  const counted = place.sequence === CONFIRMATION ? [] : until;
  return {
    remarks: [...errors, ...notices],
    links: compiler.links,
    slots: compiler.slots,
    impact: await countComing(deps.db, place.sequence, counted),
  };
}
