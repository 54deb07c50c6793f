import type { QuizDefinition } from "./definition.ts";
import { qualityFlags } from "./quality-flags.ts";
import { MAX_PROBLEMS, readById } from "./read-by-id.ts";
import type { QualityFlag, QuizProblem, ScaleTotal } from "./types.ts";

export interface ScoreOptions {
  /** Milliseconds an item, by id, as the visitor's browser counted them; it can be forged. */
  itemTimesMs?: unknown;
}

export interface ScoredQuiz<S extends string> {
  ok: true;
  /** Raw answers in shown order, null where skipped. */
  sheet: (number | null)[];
  totals: Record<S, ScaleTotal>;
  /** Mean of the answered items of a scale in answer units, full precision; null below its minimum. */
  means: Record<S, number | null>;
  flags: QualityFlag[];
}

export type QuizScore<S extends string> = ScoredQuiz<S> | { ok: false; problems: QuizProblem[] };

/**
 * Scores any quiz. Answers are `{id: whole number in range | null}` or a list of `[id, answer]`; a missing id is
 * skipped. Never throws: whatever cannot be read comes back as problems, at most MAX_PROBLEMS.
 */
export function scoreQuiz<S extends string>(
  definition: QuizDefinition<S>,
  answers: unknown,
  options: ScoreOptions = {},
): QuizScore<S> {
  const read = readAnswers(definition, answers);
  const times = readTimes(definition, options.itemTimesMs);
  const problems = [...read.problems, ...times.problems].slice(0, MAX_PROBLEMS);
  if (problems.length > 0) return { ok: false, problems };
  const totals = totalsOf(definition, read.values);
  return {
    ok: true,
    sheet: read.values,
    totals,
    means: meansOf(definition, totals),
    flags: qualityFlags(definition, read.values, times.values),
  };
}

/** A scale's mean, or null where its total has too few answers or could not come from this quiz. */
export function meanOf<S extends string>(
  definition: QuizDefinition<S>,
  scale: S,
  total: ScaleTotal,
): number | null {
  const { min, max } = definition.answers;
  const { sum, answered } = total;
  if (!Number.isInteger(sum) || !Number.isInteger(answered)) return null;
  if (answered < Math.max(1, definition.scales[scale].minAnswered)) return null;
  if (sum < answered * min || sum > answered * max) return null;
  return sum / answered;
}

function readAnswers(definition: QuizDefinition, answers: unknown) {
  const { min, max } = definition.answers;
  return readById(definition.items, answers, {
    field: "answers",
    notReadable: "answers-not-readable",
    badValue: "not-an-answer",
    accepts: (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
  });
}

function readTimes(definition: QuizDefinition, times: unknown) {
  return readById(definition.items, times ?? {}, {
    field: "itemTimesMs",
    notReadable: "times-not-readable",
    badValue: "not-a-time",
    accepts: (value) => Number.isFinite(value) && Number(value) >= 0,
  });
}

function totalsOf<S extends string>(definition: QuizDefinition<S>, sheet: readonly (number | null)[]) {
  const mirror = definition.answers.min + definition.answers.max;
  const totals = forEachScale(definition, (): ScaleTotal => ({ sum: 0, answered: 0 }));
  definition.items.forEach((item, at) => {
    const answer = sheet[at] ?? null;
    if (answer === null) return;
    const total = totals[item.scale];
    total.sum += item.reversed ? mirror - answer : answer;
    total.answered += 1;
  });
  return totals;
}

function meansOf<S extends string>(definition: QuizDefinition<S>, totals: Record<S, ScaleTotal>) {
  return forEachScale(definition, (scale) => meanOf(definition, scale, totals[scale]));
}

function forEachScale<S extends string, T>(
  definition: QuizDefinition<S>,
  make: (scale: S) => T,
): Record<S, T> {
  const made = {} as Record<S, T>;
  for (const scale of Object.keys(definition.scales) as S[]) made[scale] = make(scale);
  return made;
}
