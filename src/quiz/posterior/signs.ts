import { answerPattern, medianTime } from "../answer-pattern.ts";
import type { QualityFlag } from "../types.ts";
import { type Halves, keyed, type PosteriorQuiz } from "./definition.ts";
import type { Reading } from "./reading.ts";

/** Fewer answers (or times) than this show no pattern to judge. */
const MIN_JUDGED = 12;
const VERY_LONG_STRING = 14;
const LONG_STRING = 10;
const LOW_SD = 0.5;
/** 1.2 seconds for some twelve words is 600 words a minute. */
const TOO_FAST_MS = 1_200;
const FAST_MS = 2_000;
/** The contradiction of a whole sheet that goes too far; a norm may raise it, as far as HIGHEST. */
const CONTRADICTORY = 1.75;
const HIGHEST_CONTRADICTORY = 2.2;
/** The degrees of freedom that those limits are meant for; fewer leave more to chance. */
const FULL_FREEDOM = 24;
/** How many times its contradiction a sheet's signal must be, or its answers do not follow the key. */
const SIGNAL_TO_CONTRADICTION = 7.5;
const ONE_SIDED = 0.75;
const SIGNAL_TO_ONE_SIDEDNESS = 12;
/** Sums of answers that stand exactly on a limit may come out a hair below it. */
const ROUNDING = 1e-12;

const HARD: readonly QualityFlag[] = [
  "identical-answers",
  "too-fast",
  "very-long-string",
  "contradictory",
  "one-sided",
];
const SOFT: readonly QualityFlag[] = ["long-string", "low-spread", "fast"];

/** What answers say of how they were given; docs/instrument.md, "Careless answers". */
export interface Signs {
  /** How much more is agreed with than keys can explain, in answer units; below 0: disagreed with. */
  oneSidedness: number;
  /** How far the scales lie from the middle, answers counted. */
  signal: number;
  /** Mean square of what scales and one-sidedness leave unexplained. */
  contradiction: number;
  freedom: number;
}

/** How fast somebody answered: by item in shown order, or, without JavaScript, altogether. */
export interface Pace {
  timesMs: readonly (number | null)[];
  totalMs?: number;
}

/** True where no name may be given: one hard flag, or two soft ones. */
export function isCareless(flags: readonly QualityFlag[]): boolean {
  return flags.some((flag) => HARD.includes(flag)) || flags.filter((flag) => SOFT.includes(flag)).length >= 2;
}

export function signsOf<S extends string>(
  definition: PosteriorQuiz<S>,
  answers: readonly (number | null)[],
  halves: Record<S, Halves>,
  readings: Record<S, Reading | null>,
): Signs {
  const middle = (definition.answers.min + definition.answers.max) / 2;
  const oneSidedness = oneSidednessOf(Object.values(halves), middle);
  let [signal, scales, answered, squares] = [0, 0, 0, 0];
  for (const reading of Object.values<Reading | null>(readings)) {
    if (!reading) continue;
    scales += 1;
    answered += reading.answered;
    signal += reading.answered * (reading.midpoint - middle) ** 2;
  }
  let at = 0;
  for (const item of definition.items) {
    const answer = answers[at++] ?? null;
    if (answer === null) continue;
    const midpoint = readings[item.scale]?.midpoint ?? middle;
    const left = keyed(item, answer, definition) - midpoint + (item.reversed ? oneSidedness : -oneSidedness);
    squares += left ** 2;
  }
  const freedom = Math.max(1, answered - scales - 1);
  return { oneSidedness, signal, contradiction: squares / freedom, freedom };
}

/** @param norm the limit that a norm table sets; null: none. */
export function qualityFlags<S extends string>(
  definition: PosteriorQuiz<S>,
  answers: readonly (number | null)[],
  signs: Signs,
  pace: Pace,
  norm: number | null,
): QualityFlag[] {
  const middle = (definition.answers.min + definition.answers.max) / 2;
  const { answered, longest, variance } = answerPattern(answers, middle);
  const judged = answered >= MIN_JUDGED;
  const medianMs = medianTime(pace.timesMs, MIN_JUDGED);
  // The order of QUALITY_FLAGS.
  const found: [QualityFlag, boolean][] = [
    ["identical-answers", judged && variance === 0],
    ["too-fast", (medianMs ?? meanTime(pace, answered)) < TOO_FAST_MS],
    ["long-string", judged && longest >= LONG_STRING],
    ["low-spread", judged && variance < LOW_SD ** 2],
    ["fast", medianMs !== null && medianMs >= TOO_FAST_MS && medianMs < FAST_MS],
    ["very-long-string", judged && longest >= VERY_LONG_STRING],
    ["contradictory", judged && isContradictory(signs, norm)],
    ["one-sided", judged && isOneSided(signs)],
  ];
  return found.filter(([, shows]) => shows).map(([flag]) => flag);
}

/** Without times a sheet is not fast. */
function meanTime({ totalMs }: Pace, answered: number): number {
  return totalMs === undefined || answered === 0 ? Number.POSITIVE_INFINITY : totalMs / answered;
}

function isContradictory({ contradiction, freedom, signal }: Signs, norm: number | null): boolean {
  const whole = Math.min(HIGHEST_CONTRADICTORY, Math.max(CONTRADICTORY, norm ?? 0));
  const limit = 1 + (whole - 1) * Math.sqrt(FULL_FREEDOM / freedom);
  return contradiction >= limit - ROUNDING && signal < SIGNAL_TO_CONTRADICTION * contradiction;
}

function isOneSided({ oneSidedness, signal, contradiction }: Signs): boolean {
  return Math.abs(oneSidedness) >= ONE_SIDED - ROUNDING && signal < SIGNAL_TO_ONE_SIDEDNESS * contradiction;
}

function oneSidednessOf(halves: readonly Halves[], middle: number): number {
  let [sum, weights] = [0, 0];
  for (const { forSum, forCount, againstSum, againstCount } of halves) {
    if (forCount === 0 || againstCount === 0) continue;
    const weight = (forCount * againstCount) / (forCount + againstCount);
    sum += weight * ((forSum / forCount + againstSum / againstCount) / 2 - middle);
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}
