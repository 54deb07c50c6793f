import { describe, expect, it } from "vitest";
import { proseOf } from "../../../dev/letter-prose.ts";
import { dutchSyllables, englishSyllables, readingLevel } from "../../../dev/reading-level.ts";

const DUTCH =
  "uit-slag zon-der ge-ër-gerd be-ëin-di-gen ie-der re-la-tie si-tu-a-tie e-mo-ti-o-neel weer yo-ga coach part-ner " +
  "moei-te mooi-e eeuw nieuw re-ac-tie ie-mand ge-bruikt huis één te-le-foon i-dee ruim-te vra-gen-lijst mail-tje " +
  "ba-by z’n ge-ïr-ri-teerd kof-fie be-ant-woor-den ge-uit ei-gen ha-ven team";
const ENGLISH =
  "re-sult grade peo-ple some-one an-xious at-tach-ment does-n’t don’t can’t could-n’t want-ed walked clos-es comes " +
  "ta-ble lit-tle qui-et be-ing go-ing i-de-a re-la-tion-ship sit-u-a-tion safe-ly beau-ti-ful phone scrolled " +
  "or-di-na-ry watch-es chang-es u-su-al-ly eve-ning once you’re real-ly hous-es need-ed han-dled " +
  "re-as-sur-ance a-void-ant cre-ate sci-ence se-ri-ous var-i-ous pa-tient vid-e-o tired cit-ies times a-lone";

const spelled = (list: string) =>
  list.split(" ").map((word) => [word.replaceAll("-", ""), word.split("-").length] as const);

describe("syllables are counted as they are said", () => {
  it.each(spelled(DUTCH))("in Dutch: %s", (word, count) => expect(dutchSyllables(word)).toBe(count));
  it.each(spelled(ENGLISH))("in English: %s", (word, count) => expect(englishSyllables(word)).toBe(count));
});

describe("the reading level", () => {
  it("is Flesch-Douma in Dutch: 206.84 - 0.93 words a sentence - 77 syllables a word", () => {
    const { words, sentences, syllables, level } = readingLevel("Kom maar binnen. Het is warm!", "nl");
    expect([words, sentences, syllables]).toEqual([6, 2, 7]);
    expect(level).toBeCloseTo(206.84 - 0.93 * 3 - 77 * (7 / 6), 6);
  });

  it("is Flesch-Kincaid in English: 0.39 words a sentence + 11.8 syllables a word - 15.59", () => {
    const { words, sentences, syllables, level } = readingLevel("Do come inside.\nIt is warm", "en");
    expect([words, sentences, syllables]).toEqual([6, 2, 7]);
    expect(level).toBeCloseTo(0.39 * 3 + 11.8 * (7 / 6) - 15.59, 6);
  });

  it("is harder for longer words in longer sentences", () => {
    const hard =
      "De hechtingstheorie veronderstelt onmiskenbaar vergaande ontwikkelingspsychologische mechanismen.";
    expect(readingLevel(hard, "nl").level).toBeLessThan(0);
    expect(
      readingLevel("Attachment theory presupposes developmental mechanisms.", "en").level,
    ).toBeGreaterThan(15);
  });
});

it("a letter's words are those that are read: no placeholders, no marks, no link keys", () => {
  const body = "Een *zin* met [een link](link:x).\n\n{{button}}\n\n## Kop\n\n- een\n- twee\n\n> zei **ze**";
  expect(proseOf(body)).toBe("Een zin met een link.\nKop\neen\ntwee\nzei ze");
});
