import type { AttachmentDefinition } from "../attachment/definition.ts";
import { interpretAttachment } from "../attachment/interpret-attachment.ts";
import { scoreAttachment } from "../attachment/score-attachment.ts";
import type { Locale, QualityFlag } from "../types.ts";
import { LOCALES, QUALITY_FLAGS } from "../types.ts";
import type { GroupReport } from "./group-report.ts";
import { reportOn } from "./group-report.ts";
import type { GroupTally } from "./group-tally.ts";
import { addSheet, emptyGroup } from "./group-tally.ts";
import type { KeptSheet } from "./kept-sheet.ts";
import { answersOf } from "./kept-sheet.ts";

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
): Psychometrics {
  const groups = new Map<string, GroupTally>();
  let unreadable = 0;
  for (const kept of sheets) if (!tally(groups, versions, kept)) unreadable += 1;
  return { groups: [...groups.values()].map(reportOn), unreadable };
}

function tally(
  groups: Map<string, GroupTally>,
  versions: ReadonlyMap<string, AttachmentDefinition>,
  kept: KeptSheet,
): boolean {
  const definition = versions.get(kept.version);
  const locale = LOCALES.find((each) => each === kept.locale);
  const answers = definition && answersOf(definition, kept.answers);
  if (!definition || !locale || !answers) return false;
  const scored = scoreAttachment(definition, answers, { locale });
  if (!scored.ok) return false;
  // The kept flags know the item times too, which are not kept.
  const flags = flagsOf(kept.flags);
  const { normVersion, totals, sheet } = scored;
  const result = interpretAttachment(definition, totals, flags, { locale, normVersion });
  addSheet(groupFor(groups, definition, locale), sheet, result);
  return true;
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
