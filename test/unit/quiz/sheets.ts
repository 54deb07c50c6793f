import fc from "fast-check";
import type { AttachmentDefinition } from "../../../src/quiz/attachment/definition.ts";
import { currentAttachment } from "../../../src/quiz/attachment/definition.ts";
import type { ScoredAttachment } from "../../../src/quiz/attachment/score-attachment.ts";
import { scoreAttachment } from "../../../src/quiz/attachment/score-attachment.ts";
import type { NormTable } from "../../../src/quiz/definition.ts";
import type { AttachmentScale } from "../../../src/quiz/types.ts";

export type Sheet = Record<string, number | null>;

export const itemIds = currentAttachment.items.map((item) => item.id);

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
    currentAttachment.items.map((item) => {
      const answer = keyed[item.scale](count[item.scale]++);
      return [item.id, item.reversed ? 6 - answer : answer];
    }),
  );
}

/** Scores a sheet that must be readable. */
export function scored(
  answers: unknown,
  definition: AttachmentDefinition = currentAttachment,
  options: { itemTimesMs?: unknown; normVersion?: string | null } = {},
): ScoredAttachment {
  const outcome = scoreAttachment(definition, answers, { locale: "nl", ...options });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

/** Made up: no real norms exist. */
export function withNorms(...tables: NormTable<AttachmentScale>[]): AttachmentDefinition {
  return { ...currentAttachment, norms: { nl: tables, en: null } };
}

export function madeUpNorm(version: string, alpha: number | null = 0.86): NormTable<AttachmentScale> {
  const counts = (length: number) => Array.from({ length }, (_, at) => (at === 10 ? 4 : 1));
  return {
    version,
    n: 300,
    scales: {
      anxiety: { mean: 2.8, sd: 0.8, alpha, sumCounts: counts(41) },
      avoidance: { mean: 2.6, sd: 0.7, alpha, sumCounts: counts(41) },
      disorganisation: { mean: 2.1, sd: 0.6, alpha, sumCounts: counts(33) },
    },
  };
}
