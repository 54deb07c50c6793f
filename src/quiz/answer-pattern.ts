/** Somebody who looked away was not reading slowly. */
const LONGEST_JUDGED_MS = 60_000;

export interface AnswerPattern {
  answered: number;
  middles: number;
  /** The longest run of equal answers; a skipped item ends a run. */
  longest: number;
  /** Divides by n - 1, and is exactly 0 for equal answers. */
  variance: number;
}

/** How raw answers in shown order look, in one pass. */
export function answerPattern(sheet: readonly (number | null)[], middle: number): AnswerPattern {
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

/** The median of the times of at most a minute; null where there are fewer than `least`. */
export function medianTime(timesMs: readonly (number | null)[], least: number): number | null {
  const judged = timesMs.filter((time) => time !== null && time <= LONGEST_JUDGED_MS) as number[];
  if (judged.length < least) return null;
  judged.sort((a, b) => a - b);
  const half = judged.length >> 1;
  const upper = judged[half] ?? 0;
  return judged.length % 2 === 1 ? upper : (upper + (judged[half - 1] ?? upper)) / 2;
}
