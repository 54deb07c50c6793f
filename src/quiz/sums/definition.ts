import type { QuizDefinition } from "../definition.ts";

/** How sure one scale is, in answer units. */
interface ProvisionalPrecision {
  /** Standard error of the mean of a scale without missing answers. */
  standardError: number;
  /** Assumed spread between people. */
  sd: number;
}

interface SumScale {
  /** Fewer answers than this: the scale is null. */
  minAnswered: number;
  provisional: ProvisionalPrecision;
}

/** A quiz whose scales are means of keyed answers: the attachment quiz's version 1. */
export interface SumQuiz<S extends string = string> extends QuizDefinition<S> {
  scales: Readonly<Record<S, SumScale>>;
  /** Ids of items that say the opposite of each other: agreeing with both is careless. */
  reversePairs: readonly (readonly [string, string])[];
}

/** A scale's raw material: the sum of its keyed (already reversed) answers and how many there were. */
export interface ScaleTotal {
  sum: number;
  answered: number;
}
