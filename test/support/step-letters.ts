import type { Sequence, Step } from "../../src/drip/types.ts";
import { type LetterBook, makeLetterBook } from "../../src/email/letter-book.ts";
import { LOCALES } from "../../src/quiz/types.ts";

/** A step two days after the one before it, by day, unless said otherwise. */
export function stepOf(key: string, changes: Partial<Step> = {}): Step {
  return { key, wait: "P2D", window: { fromHour: 8, toHour: 20 }, weekdays: null, ...changes };
}

export function seriesOf(key: string, steps: readonly (string | Step)[]): Sequence {
  return { key, goals: [], steps: steps.map((each) => (typeof each === "string" ? stepOf(each) : each)) };
}

/** A letter for each step, whose subject is the step's key, and a confirmation with its link. */
export function stepLetters(sequences: readonly Sequence[]): LetterBook {
  const steps = sequences.flatMap(({ key, steps }) => steps.map((step) => [key, step.key] as const));
  return makeLetterBook(
    [...steps, ["confirmation", "confirm"] as const].flatMap(([sequence, step]) =>
      LOCALES.map((locale) => {
        const link = { slot: sequence === "confirmation" ? "confirmUrl" : "preferencesUrl" } as const;
        const letter = { sequence, step, locale, version: "1", code: "1", subject: step, preview: step };
        return { ...letter, premises: [], html: [link], text: [link] };
      }),
    ),
  );
}
