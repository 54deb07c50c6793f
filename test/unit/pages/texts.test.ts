import { describe, expect, it } from "vitest";
import { en } from "../../../src/pages/texts/en.ts";
import { nl } from "../../../src/pages/texts/nl.ts";
import { resultTexts, stories } from "../../../src/pages/texts/result-texts.ts";

/** Every text by its path: `quiz.promises.0`. */
function flat(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    flat(inner, path ? `${path}.${key}` : key),
  );
}

const pairs = [
  ["page texts", flat(nl), flat(en)],
  ["result texts", flat(resultTexts("nl")), flat(resultTexts("en"))],
  ["stories", flat(stories("nl")), flat(stories("en"))],
] as const;

describe.each(pairs)("%s", (_, dutch, english) => {
  it("say the same things in both languages", () => {
    expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path));
  });

  it("are never empty and never shout", () => {
    for (const [path, text] of [...dutch, ...english]) {
      expect(text.trim(), path).not.toBe("");
      expect(text, path).not.toContain("!");
    }
  });

  it("have the same places to fill", () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [index, [path, text]] of dutch.entries()) {
      expect(places(english[index]?.[1] ?? ""), path).toEqual(places(text));
    }
  });
});

describe("Dutch and English", () => {
  it("are two languages, not one text twice", () => {
    const english = new Map(
      pairs.flatMap(([name, , texts]) => texts.map(([path, text]) => [name + path, text])),
    );
    const same = pairs.flatMap(([name, texts]) =>
      texts.filter(([path, text]) => english.get(name + path) === text),
    );
    expect(same.map(([path]) => path)).toEqual(["certainty.percent"]);
  });
});
