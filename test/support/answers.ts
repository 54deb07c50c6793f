import { type AttachmentDefinition, currentAttachment } from "../../src/quiz/attachment/definition.ts";
import type { AttachmentScale } from "../../src/quiz/types.ts";

/** Whole answers whose keyed mean on each scale is what is asked, as near as a scale's items allow. */
export function answersFor(
  means: Record<AttachmentScale, number>,
  { items }: AttachmentDefinition = currentAttachment,
): Record<string, number> {
  const seen: Record<AttachmentScale, number> = { anxiety: 0, avoidance: 0, disorganisation: 0 };
  const answers: Record<string, number> = {};
  for (const item of items) {
    const mean = means[item.scale];
    // Alternates around the mean, so that no sheet looks as if it was filled in without reading.
    const spread = seen[item.scale]++ % 2 === 0 ? 0.5 : -0.5;
    const keyed = Math.min(5, Math.max(1, Math.round(mean + (Number.isInteger(mean) ? 0 : spread * 0.98))));
    answers[item.id] = item.reversed ? 6 - keyed : keyed;
  }
  return answers;
}

/** Four people, one for each style. */
export const people: Record<
  "secure" | "anxious" | "avoidant" | "disorganised",
  Record<AttachmentScale, number>
> = {
  secure: { anxiety: 1.5, avoidance: 1.5, disorganisation: 1.5 },
  anxious: { anxiety: 4.5, avoidance: 1.5, disorganisation: 1.5 },
  avoidant: { anxiety: 1.5, avoidance: 4.5, disorganisation: 1.5 },
  disorganised: { anxiety: 4.5, avoidance: 4.5, disorganisation: 4.5 },
};
