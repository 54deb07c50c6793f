import type { Locale } from "./types.ts";

/** How sure one scale is before there are norms, in answer units. */
export interface ProvisionalPrecision {
  /** Standard error of the mean of a scale without missing answers. */
  standardError: number;
  /** Assumed spread between people. */
  sd: number;
}

export interface ScaleDefinition {
  /** Fewer answers than this: the scale is null. */
  minAnswered: number;
  provisional: ProvisionalPrecision;
}

export interface ItemDefinition<S extends string = string> {
  id: string;
  scale: S;
  facet: string;
  /** True where agreeing speaks against the scale: the answer is mirrored before it is summed. */
  reversed: boolean;
  text: Readonly<Record<Locale, string>>;
}

/** One scale in a norm table, from complete sheets that carried no flag. */
export interface ScaleNorm {
  mean: number;
  sd: number;
  alpha: number | null;
  /** How many sheets had each keyed sum; index 0 is the lowest sum possible. */
  sumCounts: readonly number[];
}

/** Frozen once committed: a result sealed under it must read the same for as long as it lives. */
export interface NormTable<S extends string = string> {
  version: string;
  n: number;
  scales: Readonly<Record<S, ScaleNorm>>;
}

export interface QuizDefinition<S extends string = string> {
  id: string;
  version: string;
  title: Readonly<Record<Locale, string>>;
  intro: Readonly<Record<Locale, string>>;
  /** Whole numbers min..max; one label for each. */
  answers: { min: number; max: number; labels: Readonly<Record<Locale, readonly string[]>> };
  scales: Readonly<Record<S, ScaleDefinition>>;
  /** In the order in which they are shown. */
  items: readonly ItemDefinition<S>[];
  /** Ids of items that say the opposite of each other: agreeing with both is careless. */
  reversePairs: readonly (readonly [string, string])[];
  /** Oldest first; empty or null while there are too few answers for norms. */
  norms: Readonly<Record<Locale, readonly NormTable<S>[] | null>>;
}
