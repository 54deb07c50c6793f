import { answerPattern, medianTime } from "../answer-pattern.ts";
import type { QualityFlag } from "../types.ts";
import type { SumQuiz } from "./definition.ts";

/** Fewer answers (or times) than this show no pattern to judge. */
const MIN_JUDGED = 10;
const LONG_STRING = 10;
const LOW_SD = 0.5;
const MANY_MIDDLES_SHARE = 0.6;
const INCONSISTENT_PAIR_MEAN = 2;
const MIN_PAIRS = 3;
const TOO_FAST_MS = 1_000;
const FAST_MS = 2_000;

const FATAL: readonly QualityFlag[] = ["identical-answers", "too-fast"];

/**
 * The signs of careless answering in raw answers and times (milliseconds), both in shown order, null where missing.
 * Cut-offs: a judgement of version 1.
 */
export function qualityFlags(
  definition: SumQuiz,
  sheet: readonly (number | null)[],
  timesMs: readonly (number | null)[],
): QualityFlag[] {
  const middle = (definition.answers.min + definition.answers.max) / 2;
  const { answered, middles, longest, variance } = answerPattern(sheet, middle);
  const judged = answered >= MIN_JUDGED;
  const medianMs = medianTime(timesMs, MIN_JUDGED) ?? FAST_MS;
  // The order of QualityFlag, which sealed results keep.
  const signs: [QualityFlag, boolean][] = [
    ["identical-answers", judged && variance === 0],
    ["too-fast", medianMs < TOO_FAST_MS],
    ["long-string", judged && longest >= LONG_STRING],
    ["low-spread", judged && variance < LOW_SD ** 2],
    ["many-middles", judged && middles / answered >= MANY_MIDDLES_SHARE],
    ["inconsistent-pairs", judged && pairsDisagree(definition, sheet)],
    ["fast", medianMs >= TOO_FAST_MS && medianMs < FAST_MS],
  ];
  return signs.filter(([, shows]) => shows).map(([flag]) => flag);
}

/** True where the sheet is too careless to name a type: a fatal flag, or two of any kind. */
export function isCareless(flags: readonly QualityFlag[]): boolean {
  return flags.length >= 2 || flags.some((flag) => FATAL.includes(flag));
}

function pairsDisagree(definition: SumQuiz, sheet: readonly (number | null)[]): boolean {
  const { min, max } = definition.answers;
  let pairs = 0;
  let distance = 0;
  for (const [one, other] of definition.reversePairs) {
    const x = answerTo(definition, sheet, one);
    const y = answerTo(definition, sheet, other);
    if (x === null || y === null) continue;
    pairs += 1;
    distance += Math.abs(x - (min + max - y));
  }
  return pairs >= MIN_PAIRS && distance / pairs >= INCONSISTENT_PAIR_MEAN;
}

function answerTo(definition: SumQuiz, sheet: readonly (number | null)[], id: string): number | null {
  return sheet[definition.items.findIndex((item) => item.id === id)] ?? null;
}
