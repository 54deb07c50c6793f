import { diffWords } from "diff";
import type { LetterWords } from "../../email/letter-words.ts";

/** A stretch of a letter that is in both texts, gone from the first, or new in the second. */
export interface Stretch {
  readonly kind: "same" | "gone" | "come";
  readonly text: string;
  /** Where it begins, counted over both texts: no two begin at the same place. */
  readonly at: number;
}

/** In the order in which a reader meets them. */
function asRead({ subject, preview, body, button, link, ps }: LetterWords): string {
  const linked = button && `${button} (${link})`;
  return [subject, preview, body.trim(), linked, ps && `P.S. ${ps}`].filter(Boolean).join("\n\n");
}

/** What is different between two texts of a letter, word by word, lines of the inbox first. */
export function letterDifference(before: LetterWords, after: LetterWords): Stretch[] {
  let at = 0;
  return diffWords(asRead(before), asRead(after)).map(({ value, added, removed }) => {
    const begins = at;
    at += value.length;
    return { kind: added ? "come" : removed ? "gone" : "same", text: value, at: begins };
  });
}
