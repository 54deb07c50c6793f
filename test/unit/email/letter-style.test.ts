import { join } from "node:path";
import { describe, expect, it } from "vitest";
import brand from "../../../brand.json";
import { readLetterProse } from "../../../dev/letter-prose.ts";
import { openingOf, rhythmOf, STOCK_WORDS, stockCounts } from "../../../dev/letter-style.ts";
import { compileLetters } from "../../../emails/compile.ts";
import { CONFIRMATION, SEQUENCES } from "../../../emails/sequences.ts";
import { LOCALES } from "../../../src/quiz/types.ts";
import { sources } from "./real-letters.ts";

/** Below it prose is staccato; above it, it is no longer B1. */
const WORDS_A_SENTENCE = { min: 9.5, max: 16 };
/** Sentences of all one length hum. */
const DEVIATION_MIN = 4;
/** How many letters there are, around something else than a scene from somebody's day, in each language. */
const OTHER_SHAPES_MIN = 10;

const letters = readLetterProse(join(import.meta.dirname, "../../..")).filter(
  ({ address }) => address.sequence !== CONFIRMATION,
);
const folders = [...new Set(letters.map(({ address }) => address.sequence))];
const inFolder = (folder: string, locale: string) =>
  letters.filter(({ address }) => address.sequence === folder && address.locale === locale);

describe.each(letters)("the letter $address.file", ({ paragraphs }) => {
  it("runs in sentences that are neither scraps nor all alike", () => {
    const { mean, deviation } = rhythmOf(paragraphs);
    expect(mean).toBeGreaterThanOrEqual(WORDS_A_SENTENCE.min);
    expect(mean).toBeLessThanOrEqual(WORDS_A_SENTENCE.max);
    expect(deviation).toBeGreaterThanOrEqual(DEVIATION_MIN);
  });
});

describe.each(folders.flatMap((folder) => LOCALES.map((locale) => ({ folder, locale }))))(
  "the letters of $folder in $locale",
  ({ folder, locale }) => {
    const series = inFolder(folder, locale);

    it("lean on no stock word more than three times in two letters", () => {
      const often = Object.entries(stockCounts(series, locale)).filter(
        ([, count]) => count > 1.5 * series.length,
      );
      expect(often).toEqual([]);
    });

    it("each begin in a way of their own", () => {
      const openings = series.map(openingOf);
      expect(new Set(openings).size).toBe(openings.length);
    });
  },
);

it("in each language at least ten letters, and one in every series, stand around a practice, a finding or a talk", () => {
  for (const locale of LOCALES) {
    const other = letters.filter(({ address, shape }) => address.locale === locale && shape !== null);
    expect(other.length).toBeGreaterThanOrEqual(OTHER_SHAPES_MIN);
    const without = folders.filter(
      (folder) => folder !== "reminder" && !inFolder(folder, locale).some(({ shape }) => shape),
    );
    expect(without).toEqual([]);
  }
});

it("people in a practice are said to be made up, and a finding has its researchers' names and its year", () => {
  const bare = letters.filter(({ prose, shape }) => {
    if (shape === "practice") return !/verzonnen|made up|bestaan niet/.test(prose);
    return shape === "finding" && !/\(?(?:19|20)\d\d\)?/.test(prose);
  });
  expect(bare.map(({ address }) => address.file)).toEqual([]);
});

it("every letter keeps room for a paragraph of the coach's own", () => {
  const without = sources.filter(
    ({ path, content }) =>
      !/^shared:/m.test(content) && !path.includes("/confirmation/") && !/^\{\{own\}\}$/m.test(content),
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});

it("a letter has one call to action, and the last of a series has three doors", () => {
  for (const { path, content } of sources) {
    const offers = content.match(/\]\(link:/g)?.length ?? 0;
    expect([path, offers <= 1]).toEqual([path, true]);
  }
  for (const series of Object.keys(SEQUENCES).filter(
    (key) => inFolder(key, "nl").length > 2 && key !== "newsletter",
  )) {
    const last = sources
      .filter(({ path }) => path.startsWith(`emails/${series}/`))
      .map(({ path }) => path)
      .sort()
      .at(-1);
    const content = sources.find(({ path }) => path === last)?.content ?? "";
    expect([series, /link:booking/.test(content), content.match(/reader:after/g)?.length]).toEqual([
      series,
      true,
      2,
    ]);
    expect(content).toMatch(/laatste brief|last letter/);
  }
});

it("one person writes as well as two: no letter says we or us of its writers outside a place that agrees", async () => {
  const alone = {
    ...brand,
    writers: brand.writers.slice(0, 1),
    about: { nl: "Anna is coach.", en: "Anna is a coach." },
  };
  const { letters: compiled, errors } = await compileLetters({
    files: sources,
    brand: alone,
    sequences: SEQUENCES,
  });
  expect(errors).toEqual([]);
  const said = compiled.flatMap(({ sequence, step, locale, text }) => {
    const [letter = ""] = JSON.stringify(text).split("\\n--\\n");
    const whole = letter.replace(/https:[^"\s]*|‘[^’]*’|“[^”]*”/g, "");
    const pattern = locale === "nl" ? /[^.]*\b(?:wij|ons|onze)\b[^.]*/gi : /[^.]*\b(?:us|our|ours)\b[^.]*/g;
    return (whole.match(pattern) ?? []).map((found) => `${sequence}/${step}.${locale}: ${found.trim()}`);
  });
  expect(said.filter((line) => !/tussen ons|Ons hele leven|All our lives/.test(line))).toEqual([]);
});

describe("the check of style sees", () => {
  it("a telegram", () => {
    expect(rhythmOf(["Kort. Zo kort. Weer kort."]).mean).toBeLessThan(WORDS_A_SENTENCE.min);
    expect(rhythmOf(["‘Ja.’", "Hier staat een zin die wel door mag lopen tot het eind."]).mean).toBe(12);
  });
  it("stock words in any form", () =>
    expect(Object.values(STOCK_WORDS.nl).every((pattern) => pattern.flags.includes("i"))).toBe(true));
});
