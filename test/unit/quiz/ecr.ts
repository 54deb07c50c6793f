import type { PosteriorQuiz } from "../../../src/quiz/posterior/definition.ts";
import type { SumQuiz } from "../../../src/quiz/sums/definition.ts";

const REVERSED = new Set([3, 15, 19, 22, 25, 27, 29, 31, 33, 35]);
const scale = { minAnswered: 1, provisional: { standardError: 0.3, sd: 0.8 } };
const nothing = { nl: "", en: "" };

/**
 * The key of the ECR (Brennan, Clark & Shaver 1998) on 1-5, without its words, which are not ours to use:
 * odd items avoidance, even items anxiety.
 */
const key = {
  id: "ecr",
  version: "1998",
  title: nothing,
  intro: nothing,
  answers: { min: 1, max: 5, labels: { nl: [], en: [] } },
  items: Array.from({ length: 36 }, (_, at) => ({
    id: `Q${at + 1}`,
    scale: at % 2 === 0 ? ("avoidance" as const) : ("anxiety" as const),
    facet: "",
    reversed: REVERSED.has(at + 1),
    text: nothing,
  })),
};

/** Scored as version 1 scores. */
export const ecr: SumQuiz<"avoidance" | "anxiety"> = {
  ...key,
  scales: { avoidance: scale, anxiety: scale },
  reversePairs: [],
};

const model = { centre: 0, spread: 0.6, noise: 0.52 };

/** Scored as version 2 scores. */
export const ecrByPosterior: PosteriorQuiz<"avoidance" | "anxiety"> = {
  ...key,
  scales: { avoidance: model, anxiety: model },
  yesSaying: 0.125,
  difficulty: 0.15,
};

/** Its data write a missing answer as 0. */
export function ecrSheet(digits: string): Record<string, number | null> {
  return Object.fromEntries(
    [...digits].map((digit, at) => [`Q${at + 1}`, digit === "0" ? null : Number(digit)]),
  );
}
