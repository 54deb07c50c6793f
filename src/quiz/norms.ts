import type { NormTable, QuizDefinition } from "./definition.ts";
import type { Locale } from "./types.ts";

/** The norm version that a new sheet is scored by; null while the language has none. */
export function currentNormVersion(definition: QuizDefinition, locale: Locale): string | null {
  return definition.norms[locale]?.at(-1)?.version ?? null;
}

/** The frozen table of that version; null where there is none, which means v0. */
export function findNorm<S extends string>(
  definition: QuizDefinition<S>,
  locale: Locale,
  version: string | null | undefined,
): NormTable<S> | null {
  return definition.norms[locale]?.find((table) => table.version === version) ?? null;
}
