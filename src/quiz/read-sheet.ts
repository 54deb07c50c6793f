import type { QuizDefinition } from "./definition.ts";
import { MAX_PROBLEMS, readById } from "./read-by-id.ts";
import type { QuizProblem } from "./types.ts";

/** A sheet as the scoring sees it: both lists in shown order, null where skipped or unknown. */
export interface Sheet {
  ok: true;
  /** Raw answers: nothing is turned round. */
  answers: (number | null)[];
  /** Milliseconds, as the visitor's browser counted them; they can be forged. */
  timesMs: (number | null)[];
}

/**
 * Reads what a visitor sent. Answers are `{id: whole number in range | null}` or a list of `[id, answer]`; a missing
 * id is skipped. Never throws: whatever cannot be read comes back as problems, at most MAX_PROBLEMS.
 */
export function readSheet(
  definition: QuizDefinition,
  answers: unknown,
  itemTimesMs?: unknown,
): Sheet | { ok: false; problems: QuizProblem[] } {
  const read = readAnswers(definition, answers);
  const times = readTimes(definition, itemTimesMs);
  const problems = [...read.problems, ...times.problems].slice(0, MAX_PROBLEMS);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, answers: read.values, timesMs: times.values };
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
