import type { Locale } from "../../quiz/types.ts";

/** What an address carries along beside its language, by name; without a value it is left out. */
export type Query = Readonly<Record<string, string | null | undefined>>;

/** A path of ours in a language. */
export function langLink(path: string, locale: Locale, query: Query = {}): string {
  const given = Object.entries(query).filter((field): field is [string, string] => Boolean(field[1]));
  return `${path}?${new URLSearchParams([["lang", locale], ...given])}`;
}
