import type { QuizDefinition } from "../../../src/quiz/definition.ts";

const REVERSED = new Set([3, 15, 19, 22, 25, 27, 29, 31, 33, 35]);
const scale = { minAnswered: 1, provisional: { standardError: 0.3, sd: 0.8 } };
const nothing = { nl: "", en: "" };

/**
 * The key of the ECR (Brennan, Clark & Shaver 1998) on 1-5, without its words, which are not ours to use:
 * odd items avoidance, even items anxiety.
 */
export const ecr: QuizDefinition<"avoidance" | "anxiety"> = {
  id: "ecr",
  version: "1998",
  title: nothing,
  intro: nothing,
  answers: { min: 1, max: 5, labels: { nl: [], en: [] } },
  scales: { avoidance: scale, anxiety: scale },
  items: Array.from({ length: 36 }, (_, at) => ({
    id: `Q${at + 1}`,
    scale: at % 2 === 0 ? "avoidance" : "anxiety",
    facet: "",
    reversed: REVERSED.has(at + 1),
    text: nothing,
  })),
  reversePairs: [],
  norms: { nl: null, en: null },
};

/** Its data write a missing answer as 0. */
export function ecrSheet(digits: string): Record<string, number | null> {
  return Object.fromEntries(
    [...digits].map((digit, at) => [`Q${at + 1}`, digit === "0" ? null : Number(digit)]),
  );
}
