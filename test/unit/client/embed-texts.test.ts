import { describe, expect, it } from "vitest";
import { embedTexts } from "../../../src/client/embed/texts.ts";
import { LOCALES } from "../../../src/quiz/types.ts";
import { pageTexts } from "../../../src/texts/pages.ts";
import { resultTexts, stories } from "../../../src/texts/results.ts";

describe.each(LOCALES)("the element in %s", (locale) => {
  const t = embedTexts(locale);

  it("gives each outcome the words that its own page opens with", () => {
    for (const [headline, words] of Object.entries(t.result.headlines)) {
      const { title, intro } = stories(locale)[headline as keyof ReturnType<typeof stories>];
      expect(words).toEqual({ title, intro });
    }
    const { certainty, place, dimensions } = resultTexts(locale);
    expect({ mixed: certainty.words.mixed, ...t.result.words }).toEqual(certainty.words);
    expect(t.result.sentences).toEqual(certainty.sentences);
    expect(t.result.levels).toEqual(place.levels);
    for (const [scale, { meaning: _, ...words }] of Object.entries(dimensions))
      expect(t.result.scale[scale as keyof typeof dimensions]).toEqual(words);
  });

  it("names all the help that the pages name, each with what it dials or opens", () => {
    expect(t.help.lines.map(([, label]) => label)).toEqual([
      "112",
      "113",
      "113.nl",
      "Veilig Thuis 0800-2000",
      "1813",
      "1712",
    ]);
    for (const [, label, href] of t.help.lines)
      expect(href.replace(/\D/g, "")).toBe(label.replace(/\D/g, ""));
  });

  it("asks for leave to keep answers in the words that were asked on the page", () => {
    const { keepTitle, keepAnswers, keepDetail } = pageTexts(locale).quiz;
    expect([t.end.keepTitle, t.end.keep, t.end.keepDetail]).toEqual([keepTitle, keepAnswers, keepDetail]);
  });
});

it("no text is the same in both languages by oversight", () => {
  const leaves = (value: unknown): string[] =>
    typeof value === "string" ? [value] : Object.values(Object(value)).flatMap(leaves);
  const [nl, en] = LOCALES.map((locale) => {
    const { help: _, ...texts } = embedTexts(locale);
    return leaves(texts);
  });
  expect(nl?.filter((text, i) => text === en?.[i])).toEqual(["Begin"]);
});
