import type { NormTable, ScaleNorm } from "../../src/quiz/posterior/definition.ts";
import { MIN_FOR_NORMS } from "../../src/quiz/posterior/norms.ts";
import type { AttachmentScale } from "../../src/quiz/types.ts";
import type { AlphaInterval } from "./alpha-interval.ts";
import { alphaInterval } from "./alpha-interval.ts";
import type { GroupTally } from "./group-tally.ts";
import type { ScaleTally } from "./scale-tally.ts";
import { alphaOf, itemRestOf, meanOfTally, sdOfTally, splitHalfOf } from "./scale-tally.ts";

/** Fewer valid sheets than this give an alpha that tells nothing. */
const MIN_FOR_ALPHA = 100;
/** Careful people contradict themselves too: a sheet is only held against its giver beyond all but this share of them. */
const CAREFUL_SHARE = 0.98;

interface ScaleReport {
  /** Answer units; null with too few valid sheets to have one. */
  mean: number | null;
  sd: number | null;
  /** With its 95% interval; null below MIN_FOR_ALPHA valid sheets. */
  alpha: AlphaInterval | null;
  /** Reliability by the half for the scale and the half against it; null as alpha. */
  splitHalf: number | null;
  /** Each item with the sum of the others, by id. */
  itemRest: Record<string, number | null>;
}

/** What the scoring reads, with what tells a reader how far to trust it. */
type ReportedNorm = NormTable<AttachmentScale> & {
  scales: Record<AttachmentScale, ScaleNorm & Pick<ScaleReport, "splitHalf" | "itemRest"> & AlphaEnds>;
};
interface AlphaEnds {
  alphaLow: number | null;
  alphaHigh: number | null;
}

export type GroupReport = Pick<GroupTally, "locale" | "sheets" | "valid" | "flags"> & {
  version: string;
  /** Shares of all sheets, 0-1; what nobody got is absent. */
  styles: GroupTally["styles"];
  confidences: GroupTally["confidences"];
  /** How many skipped each item, by id. */
  skipped: Record<string, number>;
  scales: Record<AttachmentScale, ScaleReport>;
  /** To be added to norms.json as it is; null below MIN_FOR_NORMS valid sheets, and for version 1. */
  norm: ReportedNorm | null;
};

/** @param earlier how many norm tables the language has: the next one takes the next number. */
export function reportOn(group: GroupTally, earlier: number): GroupReport {
  const { definition, locale, sheets, valid, flags } = group;
  return {
    locale,
    version: definition.version,
    sheets,
    valid,
    flags,
    styles: shares(group.styles, sheets),
    confidences: shares(group.confidences, sheets),
    skipped: Object.fromEntries(definition.items.map(({ id }, at) => [id, group.skipped[at] ?? 0])),
    scales: eachScale((scale) => scaleReport(group, scale)),
    norm: valid < MIN_FOR_NORMS || definition.version === "1" ? null : normTable(group, earlier),
  };
}

function scaleReport({ definition, scales }: GroupTally, scale: AttachmentScale): ScaleReport {
  const tally = scales[scale];
  const ids = definition.items.filter((item) => item.scale === scale).map((item) => item.id);
  const alpha = steadyAlpha(tally);
  return {
    mean: meanOfTally(tally),
    sd: sdOfTally(tally),
    alpha: alpha === null ? null : alphaInterval(alpha, ids.length, tally.n),
    splitHalf: tally.n < MIN_FOR_ALPHA ? null : splitHalfOf(tally),
    itemRest: Object.fromEntries(ids.map((id, at) => [id, itemRestOf(tally, at)])),
  };
}

/** A newer table never replaces an older one: results sealed under that must read the same. */
function normTable(group: GroupTally, earlier: number): ReportedNorm {
  return {
    version: `v${earlier + 1}`,
    n: group.valid,
    contradiction: percentileOf(group.contradictions, CAREFUL_SHARE),
    scales: eachScale((scale) => {
      const { mean, sd, alpha, splitHalf, itemRest } = scaleReport(group, scale);
      return {
        mean: mean ?? 0,
        sd: sd ?? 0,
        alpha: alpha?.value ?? null,
        alphaLow: alpha?.low ?? null,
        alphaHigh: alpha?.high ?? null,
        splitHalf,
        itemRest,
      };
    }),
  };
}

/** The first hundredth at or below which so large a share lies. */
function percentileOf(counts: readonly number[], share: number): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  const step = counts.findIndex((count) => {
    below += count;
    return below >= share * all;
  });
  return step / 100;
}

function steadyAlpha(tally: ScaleTally): number | null {
  return tally.n < MIN_FOR_ALPHA ? null : alphaOf(tally);
}

function shares<K extends string>(
  counts: Partial<Record<K, number>>,
  all: number,
): Partial<Record<K, number>> {
  const entries = Object.entries<number | undefined>(counts).map(([key, count]) => [key, (count ?? 0) / all]);
  return Object.fromEntries(entries) as Partial<Record<K, number>>;
}

function eachScale<T>(make: (scale: AttachmentScale) => T): Record<AttachmentScale, T> {
  return { anxiety: make("anxiety"), avoidance: make("avoidance"), disorganisation: make("disorganisation") };
}
