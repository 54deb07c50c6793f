import fc from "fast-check";
import type { ScoredV1 } from "../../../../src/quiz/attachment/score-attachment.ts";
import { scoreAttachment } from "../../../../src/quiz/attachment/score-attachment.ts";
import { attachmentV1 } from "../../../../src/quiz/attachment/v1/definition.ts";
import type { AttachmentScale } from "../../../../src/quiz/types.ts";

export type Sheet = Record<string, number | null>;

export const itemIds = attachmentV1.items.map((item) => item.id);

/** Any sheet that a visitor may send, skipped items included. */
export const anySheet: fc.Arbitrary<Sheet> = sheetOf(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 12 }));

/** Any sheet without skipped items. */
export const fullSheet: fc.Arbitrary<Record<string, number>> = sheetOf(fc.integer({ min: 1, max: 5 }));

function sheetOf<T>(answer: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc
    .array(answer, { minLength: itemIds.length, maxLength: itemIds.length })
    .map((answers) => Object.fromEntries(answers.map((value, at) => [itemIds[at] ?? "", value])));
}

/** A sheet whose keyed answers, in a scale's shown order, are those given; mirrored where an item is reversed. */
export function keyedSheet(keyed: Record<AttachmentScale, (at: number) => number>): Record<string, number> {
  const count = { anxiety: 0, avoidance: 0, disorganisation: 0 };
  return Object.fromEntries(
    attachmentV1.items.map((item) => {
      const answer = keyed[item.scale](count[item.scale]++);
      return [item.id, item.reversed ? 6 - answer : answer];
    }),
  );
}

/** Scores a sheet that must be readable. */
export function scored(answers: unknown, itemTimesMs?: unknown): ScoredV1 {
  const outcome = scoreAttachment(attachmentV1, answers, { itemTimesMs });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome as ScoredV1;
}
