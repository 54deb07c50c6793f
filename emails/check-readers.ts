import { type Fact, premisesHold } from "../src/email/facts.ts";
import { READERS } from "../src/email/readers.ts";
import type { ParsedLetter, Remark } from "./types.ts";

/** With fewer letters a series is none. */
export const LETTERS_MIN = 4;
/** The series of one letter: whoever asked for it gets that one. */
const ONE_LETTER = "reminder";

/** Every kind of reader of a series gets enough of its letters; a letter that nobody could ever get is a mistake. */
export function checkReaders(letters: readonly ParsedLetter[], report: (error: Remark) => void): void {
  for (const [sequence, classes] of Object.entries(READERS)) {
    const own = letters.filter(({ address }) => address.sequence === sequence && address.locale === "nl");
    if (own.length === 0) continue;
    const least = sequence === ONE_LETTER ? 1 : LETTERS_MIN;
    for (const facts of classes) {
      const got = own.filter(({ matter }) => premisesHold(matter.premises, new Set(facts)));
      if (got.length < least)
        report({
          file: `emails/${sequence}`,
          line: 1,
          message: `a reader of whom is so: ${said(facts)}, would get ${got.length} letters, and not ${least}.`,
        });
    }
    for (const { address, matter } of own)
      if (!classes.some((facts) => premisesHold(matter.premises, new Set(facts))))
        report({
          file: address.file,
          line: matter.lines.premises ?? 1,
          message: "no reader of this series is as its premises say.",
        });
  }
}

const said = (facts: readonly Fact[]): string => facts.join(", ") || "nothing";
