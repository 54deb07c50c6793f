import { inBoth } from "./in-both.ts";
import { en } from "./my-data-en.ts";
import { nl } from "./my-data-nl.ts";

/** The texts about what is held of somebody. */
export const myDataTexts = inBoth({ nl, en });
/** A stored value in words; one that no text knows is shown as it stands. */
export function wordFor(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}
