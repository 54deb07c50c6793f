import type { Locale } from "../quiz/types.ts";

/** "Veilig en angstig": the names of two styles in a sentence. */
export function bothOf(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale).format(names.map((name) => name.toLowerCase()));
}
