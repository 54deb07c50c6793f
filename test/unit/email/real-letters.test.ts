import { globSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import brand from "../../../brand.json";
import { compileLetters } from "../../../emails/compile.ts";
import { CONFIRMATION, SEQUENCES } from "../../../emails/sequences.ts";
import type { CompileResult } from "../../../emails/types.ts";
import { lettersModule } from "../../../emails/write-modules.ts";
import { fillLetter } from "../../../src/email/fill-letter.ts";
import type { CompiledLetter } from "../../../src/email/letter.ts";
import { tagStructure, values } from "./fixtures.ts";

/** Gmail clips what is longer. */
const HTML_BYTES_MAX = 102 * 1000;
const LETTER_GZIP_MAX = 3 * 1024;
const STYLE_WORDS =
  /anxious|avoidant|disorgani[sz]ed|securely? attach|angstig|vermijdend|gedesorganiseerd|veilig gehecht/i;

const paths = globSync("emails/*/*.md").map((path) => path.replaceAll("\\", "/"));
const files = paths.map((path) => ({ path, content: readFileSync(path, "utf8") }));
const brandUrls = new Set(Object.values(brand.links).flatMap((urls) => Object.values(urls)));

let result: CompileResult;
beforeAll(async () => {
  result = await compileLetters({ files, brand, sequences: SEQUENCES });
});

const inEveryLetter = (check: (letter: CompiledLetter, html: string, text: string) => void) => () => {
  expect(result.letters.length).toBe(paths.length);
  for (const letter of result.letters) {
    const { html, text } = fillLetter(letter, values);
    check(letter, html, text);
  }
};

describe("the letters of this repository", () => {
  it("compile without an error", () => expect(result.errors).toEqual([]));

  it(
    "nest their tags, have one h1, and leave nothing open",
    inEveryLetter((_, html, text) => {
      expect(tagStructure(html).filter((tag) => tag.startsWith("<h1"))).toHaveLength(1);
      expect(html + text).not.toMatch(/\{\{|[\uE000\uE001]|link:/);
    }),
  );

  it(
    "are not clipped",
    inEveryLetter((_, html) => {
      expect(Buffer.byteLength(html)).toBeLessThan(HTML_BYTES_MAX);
    }),
  );

  it("add less than 3 KiB each to the Worker", () => {
    const whole = gzipSync(lettersModule(result.letters)).length;
    for (const letter of result.letters) {
      const others = result.letters.filter((other) => other !== letter);
      expect(whole - gzipSync(lettersModule(others)).length).toBeLessThan(LETTER_GZIP_MAX);
    }
  });

  it(
    "name no style where somebody may look over the shoulder",
    inEveryLetter(({ subject, preview }) => {
      expect(`${subject} ${preview} ${brand.sender.name}`).not.toMatch(STYLE_WORDS);
    }),
  );

  it(
    "link only to the brand's pages and to the reader's own",
    inEveryLetter((_, html) => {
      const own = new Set<string>([values.unsubscribeUrl, values.preferencesUrl, values.confirmUrl]);
      for (const [, url = ""] of html.matchAll(/href="([^"]*)"/g))
        expect(brandUrls.has(url) || own.has(url)).toBe(true);
    }),
  );

  it(
    "can be left in one step, except the confirmation that asks for nothing",
    inEveryLetter((letter, html, text) => {
      const expected = letter.sequence !== CONFIRMATION;
      for (const url of [values.unsubscribeUrl, values.preferencesUrl]) {
        expect(html.includes(`href="${url}"`)).toBe(expected);
        expect(text.includes(url)).toBe(expected);
      }
    }),
  );
});
