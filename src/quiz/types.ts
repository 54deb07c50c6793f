/** The languages that every text exists in. */
export const LOCALES = ["nl", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The four styles, in the stated order in which exact ties are broken. */
export const STYLES = ["secure", "anxious", "avoidant", "disorganised"] as const;
export type Style = (typeof STYLES)[number];

export type Confidence = "clear" | "likely" | "slight" | "mixed";

/** What the result page opens with; a style only where the probabilities allow one. */
export type Headline =
  | Style
  /** Both anxiety and avoidance high, disorganisation low: two tendencies, not disorganised. */
  | "anxious-avoidant"
  /** Disorganised leads but below .60: the push-pull tendency is named, the style is not. */
  | "push-pull"
  | "mixed"
  /** A scale has too few answers: no probabilities. */
  | "incomplete"
  /** The sheet was filled in too carelessly to name a type: dimensions only, a retake is offered. */
  | "dimensions-only";

export type AttachmentScale = "anxiety" | "avoidance" | "disorganisation";

/** A scale's raw material: the sum of its keyed (already reversed) answers and how many there were. */
export interface ScaleTotal {
  sum: number;
  answered: number;
}

/** One scale as the visitor sees it; mean in answer units (1-5), low-high the 80% band. */
export interface ScaleResult {
  mean: number;
  low: number;
  high: number;
  answered: number;
}

/** In the order in which a result lists them; their places are bits in sealed results: only add at the end. */
export const QUALITY_FLAGS = [
  "identical-answers",
  "too-fast",
  "long-string",
  "low-spread",
  "many-middles",
  "inconsistent-pairs",
  "fast",
] as const;
export type QualityFlag = (typeof QUALITY_FLAGS)[number];

/** The answer of POST /v1/quizzes/attachment/scores, less its sealed token. */
export interface QuizResult {
  quiz: string;
  version: string;
  /** The style its letters may follow; "mixed" where no type is named. */
  style: Style | "mixed";
  headline: Headline;
  confidence: Confidence;
  /** Null where a scale is null. They sum to 1. */
  probabilities: Record<Style, number> | null;
  scales: Record<AttachmentScale, ScaleResult | null>;
  flags: QualityFlag[];
  /** The runner-up where it is within .10 of the named style. */
  secondary: Style | null;
}

export type QuizProblemCode =
  | "answers-not-readable"
  | "times-not-readable"
  /** An id that this version of the quiz does not have. */
  | "unknown-item"
  /** The same id twice, in a list of pairs. */
  | "duplicate-item"
  /** Neither a whole number in the range nor null. */
  | "not-an-answer"
  /** Neither a finite number of milliseconds, 0 or more, nor null. */
  | "not-a-time";

/** Pointer is the JSON pointer into the body (RFC 6901), without "#"; it never holds what was sent. */
export interface QuizProblem {
  code: QuizProblemCode;
  pointer: string;
}
