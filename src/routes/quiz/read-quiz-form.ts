import { attachmentVersions, versionFor } from "../../quiz/attachment/definition.ts";
import { type Locale, THOUGHT_OF } from "../../quiz/types.ts";
import type { ScoreInput } from "../../usecases/quiz/score-quiz.ts";
import { isTicked } from "../http/body.ts";
import { numbersIn } from "../http/numbers-in.ts";

export interface SentQuiz {
  input: ScoreInput;
  /** The answers as they were sent, to show them again. */
  given: Record<string, unknown>;
  /** When the page was made, as it told itself; null where it did not. */
  startedAt: number | null;
}

/** The hosted quiz as its form sends it, leniently: what can't be read beside the answers counts as not sent. */
export function readQuizForm(sent: Record<string, unknown>, locale: Locale, nowMs: number): SentQuiz {
  const given = Object(sent.answers ?? {}) as Record<string, unknown>;
  const startedAt = startOf(sent.startedAt, nowMs);
  const version = typeof sent.version === "string" ? sent.version : versionFor(Object.keys(given));
  const input: ScoreInput = {
    version,
    locale,
    answers: numbersIn(given),
    itemTimesMs: timesIn(version, sent.itemTimesMs),
    totalMs: startedAt === null ? undefined : nowMs - startedAt,
    keepAnswers: isTicked(sent.keepAnswers) || sent.keepAnswers === true,
    beside: {
      retake: isTicked(sent.retake),
      thoughtOf: THOUGHT_OF.find((each) => each === sent.thoughtOf) ?? null,
    },
  };
  return { input, given, startedAt };
}

/** Whole milliseconds before now. */
function startOf(sent: unknown, nowMs: number): number | null {
  const at = typeof sent === "string" && /^\d{1,15}$/.test(sent) ? Number(sent) : null;
  return at !== null && at <= nowMs ? at : null;
}

/** Only of statements that the version has: a page's own counting must never cost somebody a result. */
function timesIn(version: string, sent: unknown): Record<string, number> {
  const times = Object(sent ?? {}) as Record<string, unknown>;
  const items = attachmentVersions.get(version)?.items ?? [];
  const known = items.flatMap(({ id }) => {
    const time = Object.hasOwn(times, id) ? times[id] : undefined;
    return typeof time === "string" && /^\d{1,9}$/.test(time) ? [[id, Number(time)] as const] : [];
  });
  return Object.fromEntries(known);
}
