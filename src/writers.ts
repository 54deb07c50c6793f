import type { Locale } from "./quiz/types.ts";

const AND: Readonly<Record<Locale, string>> = { nl: " en ", en: " and " };

/** Who writes, in one breath: "Anna", "Anna en Bas". */
export function peopleOf(writers: readonly { readonly name: string }[], locale: Locale): string {
  return writers.map(({ name }) => name).join(AND[locale]);
}
