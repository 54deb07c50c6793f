import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLetterProse } from "../../../dev/letter-prose.ts";
import { readingLevel } from "../../../dev/reading-level.ts";
import { CONFIRMATION } from "../../../emails/sequences.ts";
import { compiled, sources } from "./real-letters.ts";

const WORDS = { min: 150, max: 350 };
/** B1: "easy" and up on Flesch-Douma; above the upper bound it is no longer sentences but scraps. */
const FLESCH_DOUMA = { min: 85, max: 110 };
/** B1: the fifth year of school at most; below the lower bound it is scraps. */
const FLESCH_KINCAID = { min: 1, max: 5 };

const letters = readLetterProse(join(import.meta.dirname, "../../.."));
const inSeries = letters.filter(({ address }) => address.sequence !== CONFIRMATION);

const within = (value: number, { min, max }: { min: number; max: number }) => {
  expect(value).toBeGreaterThanOrEqual(min);
  expect(value).toBeLessThanOrEqual(max);
};

it("every letter is measured, a shared one in its own series", () => {
  const shared = compiled.letters.length - letters.length;
  expect(shared).toBe(sources.filter(({ content }) => /^shared:/m.test(content)).length);
});

describe.each(inSeries)("the letter $address.file", ({ address, prose }) => {
  const { words, level } = readingLevel(prose, address.locale);
  it("has 150 to 350 words", () => within(words, WORDS));
  it("is as easy to read as plain talk (B1)", () =>
    within(level, address.locale === "nl" ? FLESCH_DOUMA : FLESCH_KINCAID));
});
