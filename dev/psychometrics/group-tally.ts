import type { AttachmentDefinition } from "../../src/quiz/attachment/definition.ts";
import type { ScoredAttachment } from "../../src/quiz/attachment/score-attachment.ts";
import type {
  AttachmentScale,
  Confidence,
  Locale,
  QualityFlag,
  QuizResult,
  Style,
} from "../../src/quiz/types.ts";
import { ATTACHMENT_SCALES } from "../../src/quiz/types.ts";
import type { ScaleTally } from "./scale-tally.ts";
import { addToTally, emptyTally } from "./scale-tally.ts";

/** All that is kept of a language's and version's sheets while they go by. */
export interface GroupTally {
  definition: AttachmentDefinition;
  locale: Locale;
  sheets: number;
  /** Complete, without a flag and no retake: the only ones that statistics and norms are made of. */
  valid: number;
  styles: Partial<Record<Style | "mixed", number>>;
  confidences: Partial<Record<Confidence, number>>;
  flags: Partial<Record<QualityFlag, number>>;
  /** Sheets that skipped the item, in shown order. */
  skipped: number[];
  scales: Record<AttachmentScale, ScaleTally>;
  /** How many valid sheets contradict themselves how much, in hundredths; the last place is all above. */
  contradictions: number[];
}

/** Far beyond any limit that could be set. */
const CONTRADICTION_STEPS = 1_000;

export function emptyGroup(definition: AttachmentDefinition, locale: Locale): GroupTally {
  const tally = (scale: AttachmentScale) =>
    emptyTally(definition.items.filter((item) => item.scale === scale).map(({ reversed }) => !reversed));
  return {
    definition,
    locale,
    sheets: 0,
    valid: 0,
    styles: {},
    confidences: {},
    flags: {},
    skipped: definition.items.map(() => 0),
    scales: {
      anxiety: tally("anxiety"),
      avoidance: tally("avoidance"),
      disorganisation: tally("disorganisation"),
    },
    contradictions: new Array<number>(CONTRADICTION_STEPS + 1).fill(0),
  };
}

/** @param result by the flags that were kept, which know the times too. */
export function addSheet(
  group: GroupTally,
  scored: ScoredAttachment,
  result: QuizResult,
  retake = false,
): void {
  const { sheet } = scored;
  group.sheets += 1;
  count(group.styles, result.style);
  count(group.confidences, result.confidence);
  for (const flag of result.flags) count(group.flags, flag);
  sheet.forEach((answer, at) => {
    if (answer === null) group.skipped[at] = (group.skipped[at] ?? 0) + 1;
  });
  if (retake || result.flags.length > 0 || sheet.includes(null)) return;
  group.valid += 1;
  for (const scale of ATTACHMENT_SCALES) addKeyed(group, scale, sheet);
  if (scored.version === "1") return;
  const step = Math.min(CONTRADICTION_STEPS, Math.round(scored.contradiction * 100));
  group.contradictions[step] = (group.contradictions[step] ?? 0) + 1;
}

function addKeyed(
  { definition, scales }: GroupTally,
  scale: AttachmentScale,
  sheet: readonly (number | null)[],
) {
  const { min, max } = definition.answers;
  const keyed: number[] = [];
  definition.items.forEach((item, at) => {
    const answer = sheet[at] ?? min;
    if (item.scale === scale) keyed.push(item.reversed ? min + max - answer : answer);
  });
  addToTally(scales[scale], keyed);
}

function count<K extends string>(counts: Partial<Record<K, number>>, key: K): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
