import { fileURLToPath } from "node:url";
import { readLetterProse } from "./letter-prose.ts";
import { readingLevel } from "./reading-level.ts";

/** Prints how long each letter is and how hard to read: `node dev/letter-report.ts`. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
const root = fileURLToPath(new URL("..", import.meta.url));
const rows = readLetterProse(root).map(({ address, prose }) => {
  const { words, sentences, syllables, level } = readingLevel(prose, address.locale);
  return {
    letter: `${address.sequence}/${address.step}`,
    language: address.locale,
    words,
    "words a sentence": rounded(words / sentences, 1),
    "syllables a word": rounded(syllables / words, 2),
    "Flesch-Douma": address.locale === "nl" ? rounded(level, 0) : "",
    "Flesch-Kincaid": address.locale === "en" ? rounded(level, 1) : "",
  };
});
console.table(rows);
console.log("Flesch-Douma: 100 is easiest, 70 is fairly easy. Flesch-Kincaid: years of school, 8 is plain.");
