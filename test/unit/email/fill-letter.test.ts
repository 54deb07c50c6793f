import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { fillLetter, greetingFor } from "../../../src/email/fill-letter.ts";
import type { CompiledLetter } from "../../../src/email/letter.ts";
import { compileOne, tagStructure, values } from "./fixtures.ts";

let letter: CompiledLetter;
beforeAll(async () => {
  letter = await compileOne({ body: "Een zin met [een link](link:coaching)." });
});

describe("the greeting", () => {
  it.each([
    "Sam",
    "Anne-Fleur",
    "O'Neill",
    "Zoë",
    "  Sam ",
    "J.P.",
    "St. Clair",
    "Mo & Lin",
    "دانا",
    "Zoe\u0308",
    "Nguyễn",
    "李",
  ])("uses a name that is a name: %s", (name) =>
    expect(greetingFor("nl", name)).toBe(`Dag ${name.trim().normalize("NFC")},`),
  );

  it.each([
    ["none", null],
    ["empty", ""],
    ["blank", "  "],
    ["markup", "<b>Sam</b>"],
    ["a quote", 'Sam"'],
    ["a placeholder", "{{x}}"],
    ["a URL", "https://elders.example"],
    ["a domain", "elders.example"],
    ["a domain in a sentence", "kijk op elders.example"],
    ["an address", "sam@elders.example"],
    ["a telephone number", "bel 0900 1234"],
    ["a line break", "Sam\nBcc"],
    ["a tab", "Sam\tx"],
    ["a null character", "Sam\0"],
    ["a right-to-left override", "Sam\u202Emas"],
    ["an isolate", "Sam\u2067x"],
    ["a right-to-left mark", "Sam\u200Fx"],
    ["an invisible character", "Sa\u200Bm"],
    ["half a surrogate pair", "Sam\uD83D"],
    ["41 letters", "a".repeat(41)],
    ["200 letters", "a".repeat(200)],
  ])("greets without a name where it is %s", (_, name) => {
    expect(greetingFor("nl", name)).toBe("Dag,");
    expect(greetingFor("en", name)).toBe("Hello,");
  });

  it("still uses a name of 40 characters, counted as a reader counts them", () => {
    expect(greetingFor("nl", "𝒜".repeat(40))).toBe(`Dag ${"𝒜".repeat(40)},`);
  });
});

describe("a filled letter", () => {
  it("has every slot filled and nothing left open", () => {
    const { html, text, subject } = fillLetter(letter, values);
    expect(subject).toBe("Een brief");
    for (const part of [html, text]) {
      expect(part).toContain("Dag Sam,");
      expect(part).toContain(values.unsubscribeUrl);
      expect(part).not.toMatch(/\{\{|undefined|null|\[object|[\uE000\uE001]/);
    }
  });

  it("escapes for HTML what is plain in the text", () => {
    const { html, text } = fillLetter(letter, { ...values, firstName: "Mo & O'Lin" });
    expect(html).toContain("Dag Mo &amp; O&#39;Lin,");
    expect(text).toContain("Dag Mo & O'Lin,");
  });

  it("keeps a URL inside its attribute", () => {
    const unsubscribeUrl = 'https://haard.example/u?a=1&b="><script>';
    const { html } = fillLetter(letter, { ...values, unsubscribeUrl });
    expect(html).toContain('href="https://haard.example/u?a=1&amp;b=&quot;&gt;&lt;script&gt;"');
    expect(html).not.toContain("<script");
  });

  it("is never made without a way to unsubscribe", () => {
    for (const unsubscribeUrl of [null, ""])
      expect(() => fillLetter(letter, { ...values, unsubscribeUrl })).toThrow(/unsubscribeUrl/);
  });

  it("keeps its tags, links and lines whatever the first name", () => {
    const plain = fillLetter(letter, values);
    const tags = tagStructure(plain.html);
    const lines = plain.text.split(/[\n\r\u2028\u2029]/).slice(1);
    const piece = fc.constantFrom(
      "<b>",
      '"',
      "'",
      "{{x}}",
      "\u202E",
      "&lt;",
      "-->",
      "\n",
      "$&",
      "$1",
      "https://x.example",
      "Sam",
    );
    const name = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(name, (firstName) => {
        const { html, text, subject } = fillLetter(letter, { ...values, firstName });
        expect(tagStructure(html)).toEqual(tags);
        expect(text.split(/[\n\r\u2028\u2029]/).slice(1)).toEqual(lines);
        expect(subject).toBe(plain.subject);
      }),
    );
  });

  it("is the same, byte for byte, every time", () => {
    expect(fillLetter(letter, values)).toEqual(fillLetter(letter, values));
  });
});
