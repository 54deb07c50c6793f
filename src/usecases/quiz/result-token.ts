import { DAY_MS, RESULT_KEPT_MS } from "../../config.ts";
import type { Vault } from "../../privacy/vault.ts";
import { attachmentVersions } from "../../quiz/attachment/definition.ts";
import { countScales, neededFor, type ScaleCounts } from "../../quiz/attachment/needed.ts";
import { type NormBook, normNamed } from "../../quiz/attachment/norms.ts";
import type { ScoredAttachment } from "../../quiz/attachment/score-attachment.ts";
import type { AttachmentV1 } from "../../quiz/attachment/v1/definition.ts";
import { interpretV1 } from "../../quiz/attachment/v1/interpret.ts";
import type { AttachmentV2 } from "../../quiz/attachment/v2/definition.ts";
import { interpretV2 } from "../../quiz/attachment/v2/interpret.ts";
import type { Halves } from "../../quiz/posterior/definition.ts";
import type { ScaleTotal } from "../../quiz/sums/definition.ts";
import {
  ATTACHMENT_SCALES,
  type AttachmentScale,
  LOCALES,
  type Locale,
  QUALITY_FLAGS,
  type QualityFlag,
  type QuizResult,
  THOUGHT_OF,
  type ThoughtOf,
} from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";

/** What a visitor said beside the answers; it is never scored, and kept nowhere but inside the seal. */
export interface SaidBeside {
  /** The browser said that the quiz was filled in here before. */
  retake: boolean;
  /** Of whom somebody mostly thought; null: they did not say. */
  thoughtOf: ThoughtOf | null;
}

export interface OpenedResult {
  result: QuizResult;
  counts: ScaleCounts;
  /** When the token expires (epoch ms). */
  until: number;
  locale: Locale;
  beside: SaidBeside;
}

/**
 * Seals a result: the sums and counts that everything else is computed from, and the day. No person, no clock time.
 * Version 1: version, language, an empty field, three sums with their counts, flags, day. Version 2: version, language,
 * norm, six half sums with their counts, flags, retake, who was thought of, day.
 */
export function sealResult(
  vault: Vault,
  scored: ScoredAttachment,
  locale: Locale,
  beside: SaidBeside,
  nowMs: number,
): Promise<string> {
  const bits = scored.flags.reduce((sum, flag) => sum | (1 << QUALITY_FLAGS.indexOf(flag)), 0);
  const day = Math.floor(nowMs / DAY_MS);
  const fields =
    scored.version === "1"
      ? ["1", locale, "", ...totalFields(scored.totals), bits, day]
      : ["2", locale, scored.result.norm ?? "", ...halfFields(scored.halves), bits, ...said(beside), day];
  return vault.seal("result", fields.join("."));
}

/** Opens a result token and computes its result again; 90 days after its day it has expired. */
export async function openResult(
  vault: Vault,
  token: string,
  nowMs: number,
  norms?: NormBook,
): Promise<Result<OpenedResult, "expired" | "invalid">> {
  const payload = await vault.open("result", token);
  const fields = payload?.split(".");
  const definition = fields && attachmentVersions.get(fields[0] ?? "");
  const locale = LOCALES.find((each) => each === fields?.[1]);
  if (!fields || !definition || !locale) return refused("invalid");
  const until = (Number(fields.at(-1)) + 1) * DAY_MS + RESULT_KEPT_MS;
  if (nowMs >= until) return refused("expired");
  return definition.version === "1"
    ? done({ locale, until, ...openedV1(definition, fields) })
    : done({ locale, until, ...openedV2(definition, fields, locale, norms) });
}

function openedV1(definition: AttachmentV1, fields: readonly string[]) {
  const total = (at: number) => ({ sum: Number(fields[at]), answered: Number(fields[at + 1]) });
  const totals = { anxiety: total(3), avoidance: total(5), disorganisation: total(7) };
  const result = interpretV1(definition, totals, flagsIn(fields[9]));
  const counts = countScales(neededFor(definition), ({ scale }) => totals[scale].answered);
  return { result, counts, beside: { retake: false, thoughtOf: null } };
}

function openedV2(definition: AttachmentV2, fields: readonly string[], locale: Locale, norms?: NormBook) {
  const half = (at: number) => {
    const [forSum = 0, forCount = 0, againstSum = 0, againstCount = 0] = fields.slice(at, at + 4).map(Number);
    return { forSum, forCount, againstSum, againstCount };
  };
  const halves = { anxiety: half(3), avoidance: half(7), disorganisation: half(11) };
  const norm = normNamed(norms, definition.version, locale, fields[2] ?? "");
  const thoughtOf = THOUGHT_OF[Number(fields[17]) - 1] ?? null;
  const counts = countScales(neededFor(definition), ({ scale }, place) => {
    const { forCount, againstCount } = halves[scale];
    return [forCount + againstCount, forCount, againstCount][place] ?? 0;
  });
  return {
    result: interpretV2(definition, halves, flagsIn(fields[15]), norm),
    counts,
    beside: { retake: fields[16] === "1", thoughtOf },
  };
}

function flagsIn(field: string | undefined): QualityFlag[] {
  const bits = Number(field);
  return QUALITY_FLAGS.filter((_, i) => bits & (1 << i));
}

function totalFields(totals: Record<AttachmentScale, ScaleTotal>): number[] {
  return ATTACHMENT_SCALES.flatMap((scale) => [totals[scale].sum, totals[scale].answered]);
}

function halfFields(halves: Record<AttachmentScale, Halves>): number[] {
  return ATTACHMENT_SCALES.flatMap((scale) => {
    const { forSum, forCount, againstSum, againstCount } = halves[scale];
    return [forSum, forCount, againstSum, againstCount];
  });
}

function said({ retake, thoughtOf }: SaidBeside): number[] {
  return [retake ? 1 : 0, thoughtOf === null ? 0 : THOUGHT_OF.indexOf(thoughtOf) + 1];
}
