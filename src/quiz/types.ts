/** The languages that every text exists in. */
export const LOCALES = ["nl", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The styles that letters follow, in the stated order in which exact ties are broken. */
export const STYLES = ["secure", "anxious", "avoidant", "both", "disorganised"] as const;
export type Style = (typeof STYLES)[number];

/** Version 1 shared "both" out over anxious and avoidant. */
export const STYLES_V1 = ["secure", "anxious", "avoidant", "disorganised"] as const;
export type StyleV1 = (typeof STYLES_V1)[number];

/** Version 2's six regions, which exclude one another: the styles, and push and pull without a style of its own. */
export const REGIONS = [...STYLES, "pushPull"] as const;
export type Region = (typeof REGIONS)[number];

/** The series of letters. */
export const SERIES = [...STYLES, "general"] as const;
export type Series = (typeof SERIES)[number];

export type Confidence = "clear" | "likely" | "slight" | "mixed";

/** What version 1's result page opens with; a style only where the probabilities allow one. */
export const HEADLINES_V1 = [
  ...STYLES_V1,
  /** Both anxiety and avoidance high, disorganisation low: two tendencies, not disorganised. */
  "anxious-avoidant",
  /** Disorganised leads but below .60: the push-pull tendency is named, the style is not. */
  "push-pull",
  "mixed",
  /** A scale has too few answers: no probabilities. */
  "incomplete",
  /** The sheet was filled in too carelessly to name a type: dimensions only, a retake is offered. */
  "dimensions-only",
] as const;
export type HeadlineV1 = (typeof HEADLINES_V1)[number];

/** What version 2's result page opens with. */
export const HEADLINES_V2 = [
  ...STYLES,
  /** Torn is likelier than not, and no style is likely enough to be named. */
  "push-pull",
  /** No style is likely enough, but two are near: `near` says which. */
  "between",
  /** Nothing stands out. */
  "mixed",
  "incomplete",
  /** Too careless for a name or chances; the places are shown and a retake is offered. */
  "careless",
] as const;
export type HeadlineV2 = (typeof HEADLINES_V2)[number];

export type Headline = HeadlineV1 | HeadlineV2;

export type AttachmentScale = "anxiety" | "avoidance" | "disorganisation";
export const ATTACHMENT_SCALES: readonly AttachmentScale[] = ["anxiety", "avoidance", "disorganisation"];

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
  "very-long-string",
  "contradictory",
  "one-sided",
] as const;
export type QualityFlag = (typeof QUALITY_FLAGS)[number];

/** Of whom somebody mostly thought while answering: one optional question, never scored. */
export const THOUGHT_OF = ["partner", "ex", "friend", "family", "various"] as const;
export type ThoughtOf = (typeof THOUGHT_OF)[number];

interface AnyResult {
  quiz: string;
  confidence: Confidence;
  scales: Record<AttachmentScale, ScaleResult | null>;
  flags: QualityFlag[];
}

/** The answer of POST /v1/quizzes/attachment/scores to version 1's sheets, less its sealed token. */
export interface ResultV1 extends AnyResult {
  version: "1";
  /** The style its letters may follow; "mixed" where no type is named. */
  style: StyleV1 | "mixed";
  headline: HeadlineV1;
  /** Null where a scale is null. They sum to 1. */
  probabilities: Record<StyleV1, number> | null;
  /** The runner-up where it is within .10 of the named style. */
  secondary: StyleV1 | null;
}

/** The answer to version 2's sheets. */
export interface ResultV2 extends AnyResult {
  version: "2";
  /** The style that is named; "mixed" where none is. */
  style: Style | "mixed";
  headline: HeadlineV2;
  /** The runner-up where it is within .10 of the named style; on "between" the two likeliest styles. */
  near: Style[];
  /** The letters that fit: the style's; where none is named, those of the likeliest, or the general ones. */
  series: Series;
  /** Null where a scale is null or the sheet was careless. They sum to 1. */
  probabilities: Record<Region, number> | null;
  /** Chance that anxiety is truly above avoidance; null with the probabilities. */
  anxietyLeads: number | null;
  /** The norm version that the sheet was scored by; null: the constants without norms. */
  norm: string | null;
}

export type QuizResult = ResultV1 | ResultV2;

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
