import { beforeAll, describe, expect, it } from "vitest";
import { lettersModule } from "../../../emails/write-modules.ts";
import { fillLetter } from "../../../src/email/fill-letter.ts";
import type { CompiledLetter } from "../../../src/email/letter.ts";
import type { Place } from "../../../src/email/place.ts";
import { placeOf } from "../../../src/usecases/profile.ts";
import { compile, compileOne, tagStructure, values } from "./fixtures.ts";

const BODY = "Eerst dit.\n\n{{place}}\n\nDaarna dat.";
const CELLS = [0, 1, 2, 3, 4];
const everyPlace: Place[] = CELLS.flatMap((anxiety) => CELLS.map((avoidance) => ({ anxiety, avoidance })));

let letter: CompiledLetter;
beforeAll(async () => {
  letter = await compileOne({ body: BODY });
});

/** The rows of cells as a reader sees them, from the top. */
const drawn = (html: string): string[] =>
  [...html.matchAll(/<tr><td class="m".*?<\/tr>/g)]
    .map(([row]) => [...row.matchAll(/<td class="([ey])"/g)].map(([, kind]) => (kind === "y" ? "#" : ".")))
    .map((cells) => cells.join(""));

describe("the drawing of a reader's place", () => {
  it("fills one cell of 25: more worry to the right, more distance up", () => {
    for (const place of everyPlace) {
      const { html } = fillLetter(letter, { ...values, place });
      const expected = CELLS.map((row) =>
        CELLS.map((column) => (4 - row === place.avoidance && column === place.anxiety ? "#" : ".")).join(""),
      );
      expect(drawn(html)).toEqual(expected);
    }
  });

  it("says the same in a sentence, to who sees it, who hears it and who reads plain text", () => {
    const sentences = everyPlace.map((place) => {
      const { html, text } = fillLetter(letter, { ...values, place });
      const said = /Op basis van je antwoorden [^<]*/.exec(html)?.[0] ?? "";
      expect(text).toContain(`Eerst dit.\n\n${said}\n\nDaarna dat.`);
      expect(html).toMatch(/<table [^>]*aria-hidden="true"/);
      return said;
    });
    expect(new Set(sentences).size).toBe(25);
    expect(sentences[0]).toBe(
      "Op basis van je antwoorden ben je niet snel bang de ander kwijt te raken, en zoek je graag nabijheid.",
    );
    expect(sentences[24]).toContain("heel vaak bang de ander kwijt te raken, en houd je liever afstand.");
  });

  it("uses no picture, and nests its tags", () => {
    const { html } = fillLetter(letter, { ...values, place: { anxiety: 3, avoidance: 1 } });
    expect(html).not.toMatch(/<(?:img|svg|canvas)/);
    expect(tagStructure(html).filter((tag) => tag.startsWith('<td class="e"'))).toHaveLength(24);
  });

  it("is left out for a reader whose place is not known, and leaves no gap", async () => {
    const without = await compileOne({ body: BODY.replace("{{place}}\n\n", "") });
    const { html, text, subject } = fillLetter(letter, { ...values, place: null });
    expect({ html, text, subject }).toEqual(fillLetter(without, values));
  });

  it("is in no letter that does not ask for it", async () => {
    const plain = await compileOne({ body: "Eerst dit." });
    expect(plain).not.toHaveProperty("place");
    const place = { anxiety: 3, avoidance: 1 };
    expect(fillLetter(plain, { ...values, place })).toEqual(fillLetter(plain, values));
  });

  it("is written once in the generated module, however many letters show it", async () => {
    const source = { body: BODY };
    const { letters } = await compile({
      "emails/calm/01-arrive.nl.md": source,
      "emails/calm/02-stay.nl.md": { ...source, matter: { wait: "P2D" } },
    });
    expect(letters.filter(({ place }) => place)).toHaveLength(2);
    expect(lettersModule(letters).split("meestal niet bang de ander").length).toBe(2);
  });

  it.each([
    ["twice", "Eerst.\n\n{{place}}\n\n{{place}}", 14, "on a line of its own, once"],
    ["amid words", "Eerst {{place}} dan.", 10, "on a line of its own, once"],
    ["above all words", "{{place}}\n\nDaarna.", 10, "below the first paragraph"],
  ])("is refused %s, by file and line", async (_, body, line, message) => {
    const file = "emails/calm/01-arrive.nl.md";
    const { errors } = await compile({ [file]: { body: `\n${body}` } });
    expect(errors).toEqual([{ file, line, message: expect.stringContaining(message) }]);
  });

  it("is refused in a confirmation, whose reader we don't know yet", async () => {
    const matter = { wait: "", link: "confirm" };
    const { errors } = await compile({ "emails/confirmation/01-confirm.nl.md": { matter, body: BODY } });
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining("confirmation")]);
  });
});

describe("a profile's place", () => {
  const place = (anxiety: number | null, avoidance: number | null) =>
    placeOf({ means: { anxiety, avoidance } });

  it.each([
    [1, 0],
    [1.25, 0],
    [1.5, 1],
    [3, 2],
    [3.25, 2],
    [3.5, 3],
    [4.5, 4],
    [5, 4],
  ])("is the cell of the nearest answer: %d is in cell %d", (mean, cell) =>
    expect([place(mean, 1), place(1, mean)]).toEqual([
      { anxiety: cell, avoidance: 0 },
      { anxiety: 0, avoidance: cell },
    ]),
  );

  it("is not known where a scale has too few answers", () =>
    expect([place(null, 3), place(3, null)]).toEqual([null, null]));
});
