import fc from "fast-check";
import type { ScoredV2, ScoreOptions } from "../../../../src/quiz/attachment/score-attachment.ts";
import { scoreAttachment } from "../../../../src/quiz/attachment/score-attachment.ts";
import { attachmentV2 } from "../../../../src/quiz/attachment/v2/definition.ts";
import type { NormTable } from "../../../../src/quiz/posterior/definition.ts";
import type { AttachmentScale } from "../../../../src/quiz/types.ts";

export type Sheet = Record<string, number | null>;

export const { items } = attachmentV2;

/** Any sheet that a visitor may send, skipped items included. */
export const anySheet: fc.Arbitrary<Sheet> = sheetOf(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 12 }));

/** Sheets of people rather than of dice: each scale has a level, and answers lie around it. */
export const humanSheet: fc.Arbitrary<Sheet> = fc
  .record({
    anxiety: fc.integer({ min: 1, max: 5 }),
    avoidance: fc.integer({ min: 1, max: 5 }),
    disorganisation: fc.integer({ min: 1, max: 5 }),
    steps: fc.array(fc.constantFrom(-1, 0, 0, 1), { minLength: items.length, maxLength: items.length }),
    skipped: fc.array(fc.nat({ max: items.length - 1 }), { maxLength: 6 }),
  })
  .map(({ steps, skipped, ...levels }) =>
    Object.fromEntries(
      items.map(({ id, scale, reversed }, at) => {
        if (skipped.includes(at)) return [id, null];
        const keyed = Math.min(5, Math.max(1, levels[scale] + (steps[at] ?? 0)));
        return [id, reversed ? 6 - keyed : keyed];
      }),
    ),
  );

function sheetOf<T>(answer: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc
    .array(answer, { minLength: items.length, maxLength: items.length })
    .map((answers) => Object.fromEntries(answers.map((value, at) => [items[at]?.id ?? "", value])));
}

/** A sheet whose answers to a scale's statements for it, and to those against it, are those given, as given. */
export function sheetOfHalves(
  given: Record<AttachmentScale, { for: readonly (number | null)[]; against: readonly (number | null)[] }>,
): Sheet {
  const seen: Record<string, number> = {};
  return Object.fromEntries(
    items.map(({ id, scale, reversed }) => {
      const half = reversed ? "against" : "for";
      const at = seen[`${scale} ${half}`] ?? 0;
      seen[`${scale} ${half}`] = at + 1;
      return [id, given[scale][half][at] ?? null];
    }),
  );
}

/** A sheet whose keyed answers on a scale alternate a half step around these means. */
export function keyedSheet(means: Record<AttachmentScale, number>): Record<string, number> {
  const seen: Record<string, number> = {};
  return Object.fromEntries(
    items.map(({ id, scale, reversed }) => {
      const at = seen[`${scale} ${reversed}`] ?? 0;
      seen[`${scale} ${reversed}`] = at + 1;
      const mean = means[scale];
      const keyed = at % 2 === 0 ? Math.floor(mean) : Math.ceil(mean);
      return [id, reversed ? 6 - keyed : keyed];
    }),
  );
}

/** Scores a sheet that must be readable. */
export function scored(answers: unknown, options?: ScoreOptions): ScoredV2 {
  const outcome = scoreAttachment(attachmentV2, answers, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

/** Made up: no real norms exist. */
export function madeUpNorm(version: string, alpha: number | null = 0.86): NormTable<AttachmentScale> {
  return {
    version,
    n: 300,
    contradiction: 2,
    scales: {
      anxiety: { mean: 2.8, sd: 0.8, alpha },
      avoidance: { mean: 2.6, sd: 0.7, alpha },
      disorganisation: { mean: 2.1, sd: 0.6, alpha },
    },
  };
}
