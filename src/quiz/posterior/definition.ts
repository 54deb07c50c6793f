import type { ItemDefinition, QuizDefinition } from "../definition.ts";

/** One scale before anybody answers, in the units of `angleOf`. */
export interface ScaleModel {
  /** Mean and spread of the people who are asked. */
  centre: number;
  spread: number;
  /** Spread of one answer around its giver's place. */
  noise: number;
}

/** A quiz that is scored by its posterior: the attachment quiz from version 2 on. */
export interface PosteriorQuiz<S extends string = string> extends QuizDefinition<S> {
  scales: Readonly<Record<S, ScaleModel>>;
  /** How much people differ in agreeing with whatever is said. */
  yesSaying: number;
  /** How much a scale's statements differ in how easily they are agreed with. */
  difficulty: number;
}

/** One scale in a norm table, from complete sheets without a flag. */
export interface ScaleNorm {
  /** Of the midpoint of the two halves, in answer units. */
  mean: number;
  sd: number;
  alpha: number | null;
}

/** Frozen once committed: a result sealed under it must read the same for as long as it lives. */
export interface NormTable<S extends string = string> {
  version: string;
  /** How many sheets it was made of. */
  n: number;
  /** The 98th percentile of how much careful sheets contradict themselves: `Signs.contradiction`. */
  contradiction: number | null;
  scales: Readonly<Record<S, ScaleNorm>>;
}

/** A scale's answers to the statements for it and to those against it, as they were given. */
export interface Halves {
  forSum: number;
  forCount: number;
  againstSum: number;
  againstCount: number;
}

/** How many statements a scale's halves have. */
export interface HalfSizes {
  for: number;
  against: number;
}

/** A statement for the scale counts as it is answered, one against it mirrored. */
export function keyed(item: ItemDefinition, answer: number, { answers }: QuizDefinition): number {
  return item.reversed ? answers.min + answers.max - answer : answer;
}
