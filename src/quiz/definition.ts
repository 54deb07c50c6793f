import type { Locale } from "./types.ts";

export interface ItemDefinition<S extends string = string> {
  id: string;
  scale: S;
  facet: string;
  /** True where agreeing speaks against the scale. */
  reversed: boolean;
  text: Readonly<Record<Locale, string>>;
}

/** What every quiz is, however it is scored: sums/ and posterior/ add what their scoring needs. */
export interface QuizDefinition<S extends string = string> {
  id: string;
  version: string;
  title: Readonly<Record<Locale, string>>;
  intro: Readonly<Record<Locale, string>>;
  /** Whole numbers min..max; one label for each. */
  answers: { min: number; max: number; labels: Readonly<Record<Locale, readonly string[]>> };
  /** What each scale's scoring needs to know, by scale. */
  scales: Readonly<Record<S, object>>;
  /** In the order in which they are shown. */
  items: readonly ItemDefinition<S>[];
}

export function forEachScale<S extends string, T>(
  definition: QuizDefinition<S>,
  make: (scale: S) => T,
): Record<S, T> {
  const made = {} as Record<S, T>;
  for (const scale of Object.keys(definition.scales) as S[]) made[scale] = make(scale);
  return made;
}
