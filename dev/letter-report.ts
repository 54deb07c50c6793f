import { fileURLToPath } from "node:url";
import brand from "../brand.json" with { type: "json" };
import { letterCode } from "../emails/letter-code.ts";
import { LOCALES } from "../src/quiz/types.ts";
import { readLetterProse } from "./letter-prose.ts";
import { openingOf, rhythmOf, stockCounts } from "./letter-style.ts";
import { readingLevel } from "./reading-level.ts";

/** Prints how long each letter is, how hard to read and how it runs, and what a series repeats: `node dev/letter-report.ts`. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
const root = fileURLToPath(new URL("..", import.meta.url));
const letters = readLetterProse(root);
const rows = await Promise.all(
  letters.map(async ({ address, prose, paragraphs, shape }) => {
    const { words, syllables, level } = readingLevel(prose, address.locale);
    const { mean, deviation } = rhythmOf(paragraphs);
    return {
      letter: `${address.sequence}/${address.step}`,
      language: address.locale,
      code: await letterCode(brand.siteUrl, address.step),
      shape: shape ?? "",
      words,
      "words a sentence": rounded(mean, 1),
      "give or take": rounded(deviation, 1),
      "syllables a word": rounded(syllables / words, 2),
      "Flesch-Douma": address.locale === "nl" ? rounded(level, 0) : "",
      "Flesch-Kincaid": address.locale === "en" ? rounded(level, 1) : "",
    };
  }),
);
console.table(rows);
console.log("Flesch-Douma: 100 is easiest, 70 is fairly easy. Flesch-Kincaid: years of school, 8 is plain.");
for (const locale of LOCALES) {
  const mine = letters.filter(({ address }) => address.locale === locale);
  const sequences = [...new Set(mine.map(({ address }) => address.sequence))];
  const ofSeries = sequences.map((sequence) => mine.filter(({ address }) => address.sequence === sequence));
  console.table(
    Object.fromEntries(
      ofSeries.map((series, at) => [
        sequences[at],
        {
          letters: series.length,
          ...stockCounts(series, locale),
          openings: series.map(openingOf).join(" / "),
        },
      ]),
    ),
  );
}
