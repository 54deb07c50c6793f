import { keepSheet } from "../../db/quiz/sheets.ts";
import { attachmentVersions } from "../../quiz/attachment/definition.ts";
import { newestNorm } from "../../quiz/attachment/norms.ts";
import { type ScoredAttachment, scoreAttachment } from "../../quiz/attachment/score-attachment.ts";
import { writeSheet } from "../../quiz/psychometrics/kept-sheet.ts";
import type { Locale, QuizProblem, QuizResult } from "../../quiz/types.ts";
import { done, type Result } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { type SaidBeside, sealResult } from "./result-token.ts";

export interface ScoreInput {
  version: string;
  locale: Locale;
  answers: unknown;
  itemTimesMs?: unknown;
  /** How long all of it took, where the items were not timed. */
  totalMs?: number;
  beside?: Partial<SaidBeside>;
  /** The visitor's separate leave to keep a sealed copy for research. */
  keepAnswers: boolean;
}

export interface SealedResult {
  result: QuizResult;
  token: string;
}

/** What can't be scored, place by place. */
export interface ScoreRefusal {
  code: "not-scored";
  problems: readonly (QuizProblem | { code: "unknown-version"; pointer: string })[];
}

/** Scores a sheet and seals its result. Keeps the answers only with leave; failing to keep them costs no result. */
export async function scoreQuiz(deps: Deps, input: ScoreInput): Promise<Result<SealedResult, ScoreRefusal>> {
  const definition = attachmentVersions.get(input.version);
  if (!definition)
    return { ok: false, code: "not-scored", problems: [{ code: "unknown-version", pointer: "/version" }] };
  const { locale, answers, itemTimesMs, totalMs } = input;
  const norm = newestNorm(deps.norms, definition.version, locale);
  const scored = scoreAttachment(definition, answers, { itemTimesMs, totalMs, norm });
  if (!scored.ok) return { ok: false, code: "not-scored", problems: scored.problems };
  const { retake = false, thoughtOf = null } = input.beside ?? {};
  const beside = { retake, thoughtOf };
  if (input.keepAnswers) await keepAnswers(deps, scored, locale, beside);
  const token = await sealResult(deps.vault, scored, locale, beside, deps.now());
  return done({ result: scored.result, token });
}

/** Sealed, or not at all. */
async function keepAnswers(
  deps: Deps,
  scored: ScoredAttachment,
  locale: Locale,
  beside: SaidBeside,
): Promise<void> {
  if (!deps.research) return;
  const { sheet, flags, result } = scored;
  try {
    const sealed = await deps.research(writeSheet(result.version, locale, sheet, flags, beside));
    const [, kept] = await deps.db.batch(
      keepSheet({ id: deps.newId(), quiz: result.quiz, sealed }, deps.now()),
    );
    if (kept.length === 0) deps.log({ event: "answers-not-kept", reason: "enough-today" });
  } catch {
    deps.log({ event: "answers-not-kept" });
  }
}
