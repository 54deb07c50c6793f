import type { Halves, NormTable } from "../posterior/definition.ts";
import { scorePosterior } from "../posterior/score-posterior.ts";
import { readSheet, type Sheet } from "../read-sheet.ts";
import type { ScaleTotal } from "../sums/definition.ts";
import { scoreSums } from "../sums/score-sums.ts";
import type { AttachmentScale, QualityFlag, QuizProblem, ResultV1, ResultV2 } from "../types.ts";
import type { AttachmentDefinition } from "./definition.ts";
import type { AttachmentV1 } from "./v1/definition.ts";
import { interpretV1 } from "./v1/interpret.ts";
import type { AttachmentV2 } from "./v2/definition.ts";
import { interpretV2 } from "./v2/interpret.ts";

export interface ScoreOptions {
  /** Milliseconds an item, by id; validated like the answers. */
  itemTimesMs?: unknown;
  /** Milliseconds for all of it, where the items were not timed. Version 1 knows none. */
  totalMs?: number;
  /** Only for version 2; absent or null: its own constants. */
  norm?: NormTable<AttachmentScale> | null;
}

interface Scored {
  ok: true;
  /** Raw answers in shown order, null where skipped. */
  sheet: (number | null)[];
  flags: QualityFlag[];
}

/** With its flags, all that interpretV1 needs to make the same result again. */
export interface ScoredV1 extends Scored {
  version: "1";
  totals: Record<AttachmentScale, ScaleTotal>;
  result: ResultV1;
}

/** With its flags and norm version, all that interpretV2 needs to make the same result again. */
export interface ScoredV2 extends Scored {
  version: "2";
  halves: Record<AttachmentScale, Halves>;
  /** How much the answers contradict themselves, for norms. */
  contradiction: number;
  result: ResultV2;
}

export type ScoredAttachment = ScoredV1 | ScoredV2;

/** Scores one sheet of the attachment quiz; never throws, bad input comes back as problems. */
export function scoreAttachment(
  definition: AttachmentV2,
  answers: unknown,
  options?: ScoreOptions,
): ScoredV2 | { ok: false; problems: QuizProblem[] };
export function scoreAttachment(
  definition: AttachmentDefinition,
  answers: unknown,
  options?: ScoreOptions,
): ScoredAttachment | { ok: false; problems: QuizProblem[] };
export function scoreAttachment(
  definition: AttachmentDefinition,
  answers: unknown,
  options: ScoreOptions = {},
): ScoredAttachment | { ok: false; problems: QuizProblem[] } {
  const sheet = readSheet(definition, answers, options.itemTimesMs);
  if (!sheet.ok) return sheet;
  return definition.version === "1" ? scoreV1(definition, sheet) : scoreV2(definition, sheet, options);
}

function scoreV1(definition: AttachmentV1, sheet: Sheet): ScoredV1 {
  const { totals, flags } = scoreSums(definition, sheet);
  const result = interpretV1(definition, totals, flags);
  return { ok: true, version: "1", sheet: sheet.answers, totals, flags, result };
}

function scoreV2(definition: AttachmentV2, sheet: Sheet, { norm = null, totalMs }: ScoreOptions): ScoredV2 {
  const pace = { timesMs: sheet.timesMs, totalMs };
  const { halves, flags, signs } = scorePosterior(definition, sheet.answers, pace, norm);
  const result = interpretV2(definition, halves, flags, norm);
  const { contradiction } = signs;
  return { ok: true, version: "2", sheet: sheet.answers, halves, flags, contradiction, result };
}
