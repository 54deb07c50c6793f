import type { AttachmentDefinition } from "../../src/quiz/attachment/definition.ts";
import { type NormBook, newestNorm } from "../../src/quiz/attachment/norms.ts";
import { type ScoredAttachment, scoreAttachment } from "../../src/quiz/attachment/score-attachment.ts";
import { attachmentV1 } from "../../src/quiz/attachment/v1/definition.ts";
import { interpretV1 } from "../../src/quiz/attachment/v1/interpret.ts";
import { attachmentV2 } from "../../src/quiz/attachment/v2/definition.ts";
import { interpretV2 } from "../../src/quiz/attachment/v2/interpret.ts";
import type { NormTable } from "../../src/quiz/posterior/definition.ts";
import type { KeptSheet } from "../../src/quiz/psychometrics/kept-sheet.ts";
import { answersOf } from "../../src/quiz/psychometrics/kept-sheet.ts";
import type { AttachmentScale, Locale, QualityFlag, QuizResult } from "../../src/quiz/types.ts";
import { LOCALES, QUALITY_FLAGS } from "../../src/quiz/types.ts";
import type { GroupReport } from "./group-report.ts";
import { reportOn } from "./group-report.ts";
import type { GroupTally } from "./group-tally.ts";
import { addSheet, emptyGroup } from "./group-tally.ts";

export interface Psychometrics {
  /** One for each language and version that has sheets, in the order in which they turned up. */
  groups: GroupReport[];
  /** Sheets of a version that is no longer kept, or that cannot be read. */
  unreadable: number;
}

/**
 * What the anonymous sheets say of the quiz itself, in one pass whose memory does not grow with the sheets. Styles and
 * confidences are those that today's scoring gives them. Never throws for any row.
 */
export function psychometrics(
  versions: ReadonlyMap<string, AttachmentDefinition>,
  sheets: Iterable<KeptSheet>,
  norms?: NormBook,
): Psychometrics {
  const groups = new Map<string, GroupTally>();
  let unreadable = 0;
  for (const kept of sheets) if (!tally(groups, versions, kept, norms)) unreadable += 1;
  const report = (group: GroupTally) =>
    reportOn(group, norms?.[group.definition.version]?.[group.locale].length ?? 0);
  return { groups: [...groups.values()].map(report), unreadable };
}

function tally(
  groups: Map<string, GroupTally>,
  versions: ReadonlyMap<string, AttachmentDefinition>,
  kept: KeptSheet,
  norms?: NormBook,
): boolean {
  const definition = versions.get(kept.version);
  const locale = LOCALES.find((each) => each === kept.locale);
  const answers = definition && answersOf(definition, kept.answers);
  if (!definition || !locale || !answers) return false;
  const norm = newestNorm(norms, definition.version, locale);
  const scored = scoreAttachment(definition, answers, { norm });
  if (!scored.ok) return false;
  const result = keptResult(scored, flagsOf(kept.flags), norm);
  addSheet(groupFor(groups, definition, locale), scored, result, kept.retake);
  return true;
}

/** The kept flags know the item times too, which are not kept. */
function keptResult(
  scored: ScoredAttachment,
  flags: readonly QualityFlag[],
  norm: NormTable<AttachmentScale> | null,
): QuizResult {
  return scored.version === "1"
    ? interpretV1(attachmentV1, scored.totals, flags)
    : interpretV2(attachmentV2, scored.halves, flags, norm);
}

function groupFor(
  groups: Map<string, GroupTally>,
  definition: AttachmentDefinition,
  locale: Locale,
): GroupTally {
  const key = `${locale} ${definition.version}`;
  const group = groups.get(key) ?? emptyGroup(definition, locale);
  groups.set(key, group);
  return group;
}

function flagsOf(kept: string): QualityFlag[] {
  const words = kept.split(" ");
  return QUALITY_FLAGS.filter((flag) => words.includes(flag));
}
