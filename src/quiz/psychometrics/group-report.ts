import type { NormTable, ScaleNorm } from "../definition.ts";
import type { AttachmentScale } from "../types.ts";
import type { AlphaInterval } from "./alpha-interval.ts";
import { alphaInterval } from "./alpha-interval.ts";
import type { GroupTally } from "./group-tally.ts";
import type { ScaleTally } from "./scale-tally.ts";
import { alphaOf, itemRestOf, meanOfTally, sdOfTally } from "./scale-tally.ts";

/** Fewer valid sheets than this give an alpha that tells nothing. */
const MIN_FOR_ALPHA = 100;
/** A norm table is offered from this many valid sheets a language. */
export const MIN_FOR_NORMS = 300;

export interface ScaleReport {
  /** Answer units; null with too few valid sheets to have one. */
  mean: number | null;
  sd: number | null;
  /** With its 95% interval; null below MIN_FOR_ALPHA valid sheets. */
  alpha: AlphaInterval | null;
  /** Each item with the sum of the others, by id. */
  itemRest: Record<string, number | null>;
}

export type GroupReport = Pick<GroupTally, "locale" | "sheets" | "valid" | "flags"> & {
  version: string;
  /** Shares of all sheets, 0-1; what nobody got is absent. */
  styles: GroupTally["styles"];
  confidences: GroupTally["confidences"];
  /** How many skipped each item, by id. */
  skipped: Record<string, number>;
  scales: Record<AttachmentScale, ScaleReport>;
  /** To be committed to the definition as it is; null below MIN_FOR_NORMS valid sheets. */
  norm: NormTable<AttachmentScale> | null;
};

export function reportOn(group: GroupTally): GroupReport {
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
    norm: valid < MIN_FOR_NORMS ? null : normTable(group),
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
    itemRest: Object.fromEntries(ids.map((id, at) => [id, itemRestOf(tally, at)])),
  };
}

/** A newer table never replaces an older one: results sealed under that must read the same. */
function normTable({ definition, locale, valid, scales }: GroupTally): NormTable<AttachmentScale> {
  const version = `v${(definition.norms[locale]?.length ?? 0) + 1}`;
  return { version, n: valid, scales: eachScale((scale) => scaleNorm(scales[scale])) };
}

function scaleNorm(tally: ScaleTally): ScaleNorm {
  return {
    mean: meanOfTally(tally) ?? 0,
    sd: sdOfTally(tally) ?? 0,
    alpha: steadyAlpha(tally),
    sumCounts: [...tally.sumCounts],
  };
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
