import { type AttachmentDefinition, attachmentVersions } from "../../src/quiz/attachment/definition.ts";
import { scoreAttachment } from "../../src/quiz/attachment/score-attachment.ts";
import { attachmentV2 } from "../../src/quiz/attachment/v2/definition.ts";
import type { AttachmentScale, HeadlineV2, QuizResult } from "../../src/quiz/types.ts";
import { answersFor, people } from "../../test/support/answers.ts";

/** Tokens are sealed with keys of one's own: what stands for one in an example only looks like it. */
export const TOKEN = "AXk3v0c8yJmQ2Zt5rW1nLbE7uHfSgTdPqKiOxMaYjRzN4wV6sC9eB-UhGlDpFoIt";

type Means = Record<AttachmentScale, number>;
type Answers = Record<string, number | null>;

const placed = (anxiety: number, avoidance: number, disorganisation: number): Answers =>
  answersFor({ anxiety, avoidance, disorganisation }, attachmentV2);

/** Anxiety has three answers left: one fewer than it needs. */
const skipped: Answers = {
  ...placed(2, 2, 1.5),
  a11: null,
  a14: null,
  a04: null,
  a05: null,
  a07: null,
  a09: null,
  a02: null,
};

/** Clicked in pairs, against every key. */
const clicked: Answers = Object.fromEntries(
  attachmentV2.items.map(({ id }, at) => [id, at % 4 === 0 || at % 4 === 3 ? 1 : 5]),
);

/** One sheet for everything that version 2 can open a result with. */
export const OUTCOMES: Readonly<Record<HeadlineV2, readonly [summary: string, answers: Answers]>> = {
  secure: ["Secure, clearly", placed(1.5, 2, 1.5)],
  anxious: ["Anxious, clearly", placed(4, 2, 2)],
  avoidant: ["Avoidant, by little", placed(1.5, 3.5, 3)],
  both: ["Anxious and avoidant at once", placed(4, 3.5, 2)],
  disorganised: ["Disorganised, likely", placed(1.5, 4, 3.5)],
  "push-pull": ["Torn, without a style that can be named", placed(2, 2, 4)],
  between: ["Between two styles: the visitor may choose the letters", placed(2.5, 3, 2)],
  mixed: ["Nothing stands out", placed(3, 3, 2)],
  incomplete: ["Too many skipped: two of three dimensions, no style", skipped],
  careless: ["Filled in too carelessly: places, no name, no chances", clicked],
};

/** What those answers give: computed by the quiz itself; only the token is made up. */
export function answered(definition: AttachmentDefinition, answers: Answers) {
  const scored = scoreAttachment(definition, answers);
  if (!scored.ok) throw new Error("The example's answers can't be scored.");
  const result: QuizResult = scored.result;
  return { ...result, result: TOKEN, resultUrl: `http://localhost:8787/r/${TOKEN}` };
}

const ofOutcomes = Object.entries(OUTCOMES).map(([headline, [summary, answers]]) => [
  headline,
  { summary, value: answered(attachmentV2, answers) },
]);

const first = attachmentVersions.get("1") as AttachmentDefinition;
const anxious: Means = people.anxious;

/** An answer of each kind, as the document shows them. */
export const scoreExamples: Record<string, { summary: string; value: unknown }> = {
  ...Object.fromEntries(ofOutcomes),
  version1: {
    summary: "To a sheet of version 1, in version 1's shape",
    value: answered(first, answersFor(anxious, first)),
  },
};
