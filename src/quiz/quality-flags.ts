import type { QuizDefinition } from "./definition.ts";
import type { QualityFlag } from "./types.ts";

/** Fewer answers (or times) than this show no pattern to judge. */
const MIN_JUDGED = 10;
const LONG_STRING = 10;
const LOW_SD = 0.5;
const MANY_MIDDLES_SHARE = 0.6;
const INCONSISTENT_PAIR_MEAN = 2;
const MIN_PAIRS = 3;
const TOO_FAST_MS = 1_000;
const FAST_MS = 2_000;
/** Somebody who looked away was not reading slowly. */
const LONGEST_JUDGED_MS = 60_000;

const FATAL: readonly QualityFlag[] = ["identical-answers", "too-fast"];

/**
 * The signs of careless answering in raw answers and times (milliseconds), both in shown order, null where missing.
 * Cut-offs: instrument.md section 6, "Quality".
 */
export function qualityFlags(
  definition: QuizDefinition,
  sheet: readonly (number | null)[],
  timesMs: readonly (number | null)[],
): QualityFlag[] {
  const middle = (definition.answers.min + definition.answers.max) / 2;
  const { answered, middles, longest, variance } = describe(sheet, middle);
  const judged = answered >= MIN_JUDGED;
  const medianMs = medianTime(timesMs) ?? FAST_MS;
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

/** One pass; a skipped item ends a run of equal answers. The variance divides by n - 1 and is exact for equal answers. */
function describe(sheet: readonly (number | null)[], middle: number) {
  let [answered, middles, longest, run, sum, squares] = [0, 0, 0, 0, 0, 0];
  let before: number | null = null;
  for (const answer of sheet) {
    run = answer !== null && answer === before ? run + 1 : 1;
    before = answer;
    if (answer === null) continue;
    answered += 1;
    sum += answer;
    squares += answer * answer;
    if (answer === middle) middles += 1;
    if (run > longest) longest = run;
  }
  const spread = answered * squares - sum * sum;
  const variance = answered < 2 ? 0 : spread / (answered * (answered - 1));
  return { answered, middles, longest, variance };
}

function pairsDisagree(definition: QuizDefinition, sheet: readonly (number | null)[]): boolean {
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

function answerTo(definition: QuizDefinition, sheet: readonly (number | null)[], id: string): number | null {
  return sheet[definition.items.findIndex((item) => item.id === id)] ?? null;
}

function medianTime(timesMs: readonly (number | null)[]): number | null {
  const judged = timesMs.filter((time) => time !== null && time <= LONGEST_JUDGED_MS) as number[];
  if (judged.length < MIN_JUDGED) return null;
  judged.sort((a, b) => a - b);
  const half = judged.length >> 1;
  const upper = judged[half] ?? 0;
  return judged.length % 2 === 1 ? upper : (upper + (judged[half - 1] ?? upper)) / 2;
}
