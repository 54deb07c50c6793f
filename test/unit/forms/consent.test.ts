import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONSENT_IDS, consentTexts, isKnownConsent } from "../../../src/consents.ts";
import { plainValue, readTick, readTicks } from "../../../src/forms/consent-words.ts";
import { valueNamesOf } from "../../../src/forms/names.ts";
import { askedOf } from "../../support/asked.ts";
import { cf7 } from "./mapped.ts";

const YES = ["ja", "ja graag", "graag", "akkoord", "ok", "yes", "yes please", "agreed", "on", "true", "1"];
const noValues = readFileSync("test/inputs/f06-no-values.txt", "utf8").trim().split("\n");
const ids = async (fields: object, form: object = {}) =>
  (await cf7(fields, form)).lead.consents.map(({ id }) => id);

describe("a yes is a whole word of a short list", () => {
  it.each([...YES, "JA", " Ja, graag ", "\u200bja", "Oké", "JA!", "Akkoord."])("such as %j", (value) => {
    expect(readTick(value)).toBe("yes");
  });

  it.each([
    "",
    "  ",
    "nee",
    "Nee, dank je",
    "niet",
    "never",
    "none",
    "null",
    "uit",
    "unchecked",
    "Geen",
    "Declined",
    "Nee.",
    "Nee dankjewel",
    "Niet mee eens",
    "n.v.t.",
    "N/A",
    "❌",
    "☐",
    "[]",
    "0",
    "false",
  ])("and %j is a no", (value) => {
    expect(readTick(value)).toBe("no");
  });

  it.each(noValues)("not %j, which somebody sent for a no", (value) => {
    expect(readTick(value)).not.toBe("yes");
  });

  it.each([
    "x",
    "ja?",
    "Ja, maar geen mail",
    "Mis geen brief",
    "ja nee",
    "1 keer",
    "true-ish",
    "✓",
    "Stuur ze maar",
  ])("and %j is neither: it is refused and shown, not guessed at", (value) => {
    expect(readTick(value)).toBe("unknown");
  });

  it("whatever else is written: no text outside the list, our wordings and the configuration ever ticks", async () => {
    const known = new Set([
      ...YES,
      ...["ja, graag", "jazeker", "ik ga akkoord", "geaccepteerd", "aangevinkt", "aan", "waar"],
      ...["yes, please", "i agree", "accepted", "checked", "oke", "oké", "okay"],
      ...CONSENT_IDS.flatMap(valueNamesOf),
      ...consentTexts.flatMap(({ text }) => Object.values(text).map(plainValue)),
      ...consentTexts.map(({ version }) => version),
    ]);
    const piece = fc.constantFrom(
      "ja",
      "nee",
      "geen",
      " ",
      ",",
      "brieven",
      "nieuwsbrief",
      "on",
      "1",
      "❌",
      "?",
      ";",
      "|",
      "yes",
      "maar",
      ":",
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join("")),
      fc.tuple(fc.constantFrom(...known), fc.string({ maxLength: 6 })).map(([word, more]) => word + more),
      fc.tuple(fc.string({ maxLength: 6 }), fc.constantFrom(...known)).map(([more, word]) => more + word),
    );
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        fc.pre(
          !known.has(plainValue(value)) && !CONSENT_IDS.some((id) => isKnownConsent(id, plainValue(value))),
        );
        const parts = value
          .split(/\|\||[,;|\n]/)
          .map(plainValue)
          .filter(Boolean);
        expect(await ids({ brieven: value, nieuwsbrief: [value], "consents[profile]": value })).toEqual([]);
        // In a group, a text that is joined of names of consents is what some builders send for several boxes.
        if (!parts.every((part) => known.has(part))) expect(await ids({ toestemming: value })).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a box with several values", () => {
  it.each<[string[], string]>([
    [["0", "1"], "yes"],
    [["", "on"], "yes"],
    [["false", "true"], "yes"],
    [["0"], "no"],
    [[], "no"],
    [["ja", "nee"], "unknown"],
    [["on", "Declined"], "unknown"],
    [["ja", "maar geen mail"], "unknown"],
    [["0", "0"], "no"],
  ])("%j says %s", (values, tick) => {
    expect(readTicks(values)).toBe(tick);
  });
});

describe("a form's own value", () => {
  const shown = { letters: { text: "Mis geen brief", values: ["Mis geen brief"] } };

  it("ticks where the configuration says so, and nowhere else", async () => {
    expect(await ids({ brieven: "Mis geen brief" })).toEqual([]);
    expect(await ids({ brieven: "Mis geen brief" }, { consents: shown })).toEqual(["letters"]);
    expect(await ids({ toestemming: ["Mis geen brief"] }, { consents: shown })).toEqual(["letters"]);
    expect(await ids({ nieuwsbrief: "Mis geen brief" }, { consents: shown })).toEqual([]);
  });

  it("that is not known is told with the field, and with what it said only where that is nobody's", async () => {
    const { unclear } = await cf7({
      brieven: "Mis geen brief",
      nieuwsbrief: "06 12345678",
      profiel: "a@b.example",
    });
    expect(unclear).toEqual([
      { id: "letters", key: "brieven", value: "Mis geen brief" },
      { id: "newsletter", key: "nieuwsbrief", value: null },
      { id: "profile", key: "profiel", value: null },
    ]);
    expect((await cf7({ brieven: "een heel verhaal ".repeat(5) })).unclear).toMatchObject([{ value: null }]);
  });
});

describe("what the proof says was shown", () => {
  const versions = async (fields: object, form: object = {}) =>
    (await cf7(fields, form)).lead.consents.map(({ id, version }) => `${id} ${version}`);

  it("is what the form declares: a wording of ours, or its own sentence", async () => {
    expect(await versions({ brieven: "ja" }, { consents: { letters: "1" } })).toEqual(["letters 1"]);
    expect(await versions({ brieven: "ja" }, { consents: { letters: { text: "Ja, mail me" } } })).toEqual([
      "letters own",
    ]);
  });

  it("is our wording where the box itself carries it or its version", async () => {
    const wording = consentTexts[0]?.text.nl ?? "";
    expect(await versions({ [wording]: "on" })).toEqual(["letters 1"]);
    expect(await versions({ "consents[letters]": "1" })).toEqual(["letters 1"]);
    const [newest] = askedOf("nl");
    expect(await versions({ "consents[letters]": newest?.version })).toEqual([`letters ${newest?.version}`]);
  });

  it("is nothing where the form declares nothing: never that it was ours", async () => {
    expect(await versions({ brieven: "ja" })).toEqual(["letters undeclared"]);
    expect(await versions({ "consents[letters]": ["0", "1"], nieuwsbrief: "1" })).toEqual([
      "letters undeclared",
      "newsletter undeclared",
    ]);
  });
});
