import type { Sequence } from "../../src/drip/types.ts";
import type { CompiledLetter } from "../../src/email/letter.ts";
import { type LetterBook, makeLetterBook } from "../../src/email/letter-book.ts";
import { LOCALES } from "../../src/quiz/types.ts";

/** Newsletters that the coach may send. */
export const NEWSLETTERS = ["news-one", "news-two", "news-three"] as const;

/** A line for each letter of the real sequences: what is said does not matter here, only that each differs. */
export function shortLetters(sequences: readonly Sequence[], version: string): LetterBook {
  const steps = [
    ...sequences.flatMap(({ key, steps }) => steps.map((step) => ({ sequence: key, step: step.key }))),
    ...NEWSLETTERS.map((step) => ({ sequence: "newsletter", step })),
  ];
  const letters = LOCALES.flatMap((locale): CompiledLetter[] => [
    ...steps.map(({ sequence, step }) => ({
      sequence,
      step,
      locale,
      // No two texts have one, as content hashes.
      version: `${version}-${locale}`,
      code: step,
      premises: [],
      subject: step,
      preview: step,
      html: [`<p>${locale} ${version} `, { slot: "greeting" as const }, "</p>"],
      text: [{ slot: "unsubscribeUrl" as const }, " ", { slot: "preferencesUrl" as const }],
    })),
    {
      sequence: "confirmation",
      step: "1",
      locale,
      version: `${version}-${locale}`,
      code: "1",
      premises: [],
      subject: "confirmation",
      preview: "",
      html: [`<p>${locale} ${version}</p>`],
      // The second is "never again" here.
      text: [
        { slot: "confirmUrl" as const },
        " ",
        { slot: "unsubscribeUrl" as const },
        " ",
        { slot: "preferencesUrl" as const },
      ],
    },
  ]);
  return makeLetterBook(letters);
}
