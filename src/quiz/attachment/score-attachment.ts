import { currentNormVersion } from "../norms.ts";
import { scoreQuiz } from "../score-quiz.ts";
import type { AttachmentScale, Locale, QualityFlag, QuizProblem, QuizResult, ScaleTotal } from "../types.ts";
import type { AttachmentDefinition } from "./definition.ts";
import { interpretAttachment } from "./interpret-attachment.ts";

export interface ScoreAttachmentOptions {
  locale: Locale;
  /** Milliseconds an item, by id; validated like the answers. */
  itemTimesMs?: unknown;
  /** Absent: the language's newest norm version; null: none. */
  normVersion?: string | null;
}

export interface ScoredAttachment {
  ok: true;
  /** Raw answers in shown order, null where skipped. */
  sheet: (number | null)[];
  /** With flags, normVersion and locale, all that interpretAttachment needs to make the same result again. */
  totals: Record<AttachmentScale, ScaleTotal>;
  flags: QualityFlag[];
  normVersion: string | null;
  result: QuizResult;
}

/** Scores one sheet of the attachment quiz; never throws, bad input comes back as problems. */
export function scoreAttachment(
  definition: AttachmentDefinition,
  answers: unknown,
  options: ScoreAttachmentOptions,
): ScoredAttachment | { ok: false; problems: QuizProblem[] } {
  const scored = scoreQuiz(definition, answers, { itemTimesMs: options.itemTimesMs });
  if (!scored.ok) return scored;
  const { locale, normVersion = currentNormVersion(definition, locale) } = options;
  const { sheet, totals, flags } = scored;
  const result = interpretAttachment(definition, totals, flags, { locale, normVersion });
  return { ok: true, sheet, totals, flags, normVersion, result };
}
