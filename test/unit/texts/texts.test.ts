import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Locale } from "../../../src/quiz/types.ts";

/** Every text by its path: `quiz.promises.0`. */
function flat(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(Object(value)).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key));
}

const ROOM = new URL("../../../src/texts/", import.meta.url);
const files = readdirSync(ROOM, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
const room = await Promise.all(files.map((path) => import(new URL(path, ROOM).href) as Promise<object>));
const pairs = room
  .flatMap((file) => Object.entries(file))
  .filter(([name]) => /Texts$|^stories$/.test(name))
  .map(([name, texts]) => {
    const inLanguage = texts as (locale: Locale) => unknown;
    return [name, flat(inLanguage("nl")), flat(inLanguage("en"))] as const;
  });

/** Names of files, and what both languages write the same way. */
const SAME = new Set(["certainty.percent", "checkMail.open", "versions.by"]);

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

  it("are two languages, not one text twice", () => {
    const sentences = dutch.filter(([path, text]) => /\s/.test(text) && !SAME.has(path));
    const english_ = new Map(english);
    expect(sentences.filter(([path, text]) => english_.get(path) === text)).toEqual([]);
  });
});

it("the room has every page's texts", () => {
  expect(pairs.length).toBeGreaterThan(10);
});
