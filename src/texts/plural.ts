import { fill } from "./fill.ts";

/** Both languages know one and many; Intl.PluralRules would say no more. */
export interface Counted {
  one: string;
  many: string;
}

/** A number of things in words, `{n}` being the number. */
export function counted(n: number, texts: Counted): string {
  return fill(n === 1 ? texts.one : texts.many, { n });
}
