import { DAY_MS, RESULT_KEPT_MS } from "../../config.ts";
import type { Vault } from "../../privacy/vault.ts";
import { attachmentVersions } from "../../quiz/attachment/definition.ts";
import { interpretAttachment } from "../../quiz/attachment/interpret-attachment.ts";
import type { ScoredAttachment } from "../../quiz/attachment/score-attachment.ts";
import {
  type AttachmentScale,
  LOCALES,
  type Locale,
  QUALITY_FLAGS,
  type QuizResult,
} from "../../quiz/types.ts";

const SCALES: readonly AttachmentScale[] = ["anxiety", "avoidance", "disorganisation"];

export type OpenedResult =
  | { kind: "open"; result: QuizResult; locale: Locale }
  | { kind: "expired" }
  | { kind: "invalid" };

/** Seals a result: the sums and counts that everything else is computed from, and the day. No person, no clock time. */
export function sealResult(
  vault: Vault,
  scored: ScoredAttachment,
  locale: Locale,
  nowMs: number,
): Promise<string> {
  const { result, totals, flags, normVersion } = scored;
  const bits = flags.reduce((sum, flag) => sum | (1 << QUALITY_FLAGS.indexOf(flag)), 0);
  const numbers = SCALES.flatMap((scale) => [totals[scale].sum, totals[scale].answered]);
  const fields = [result.version, locale, normVersion ?? "", ...numbers, bits, Math.floor(nowMs / DAY_MS)];
  return vault.seal("result", fields.join("."));
}

/** Opens a result token and computes its result again; 90 days after its day it has expired. */
export async function openResult(vault: Vault, token: string, nowMs: number): Promise<OpenedResult> {
  const payload = await vault.open("result", token);
  const fields = payload?.split(".");
  const definition = fields && attachmentVersions.get(fields[0] ?? "");
  const locale = LOCALES.find((each) => each === fields?.[1]);
  if (!fields || !definition || !locale) return { kind: "invalid" };
  const [bits = 0, day = 0] = fields.slice(9).map(Number);
  if (nowMs >= (day + 1) * DAY_MS + RESULT_KEPT_MS) return { kind: "expired" };
  const flags = QUALITY_FLAGS.filter((_, i) => bits & (1 << i));
  const normVersion = fields[2] || null;
  return {
    kind: "open",
    locale,
    result: interpretAttachment(definition, totalsFrom(fields), flags, { locale, normVersion }),
  };
}

function totalsFrom(fields: readonly string[]) {
  const total = (i: number) => ({ sum: Number(fields[3 + 2 * i]), answered: Number(fields[4 + 2 * i]) });
  return { anxiety: total(0), avoidance: total(1), disorganisation: total(2) };
}
