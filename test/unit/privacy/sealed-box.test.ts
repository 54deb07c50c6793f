import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../../src/privacy/keyring.ts";
import { type BoxKey, makeSealer, openBox } from "../../../src/privacy/sealed-box.ts";
import { readSheetText, writeSheet } from "../../../src/quiz/psychometrics/kept-sheet.ts";
import { LOCALES, QUALITY_FLAGS, THOUGHT_OF } from "../../../src/quiz/types.ts";

const newKey = () => generateKeyPairSync("x25519").privateKey.export({ format: "jwk" }) as BoxKey;
const key = newKey();
const seal = makeSealer(key.x);

const anySheet = fc.record({
  version: fc.constantFrom("1", "2"),
  locale: fc.constantFrom(...LOCALES),
  answers: fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 28, maxLength: 28 }),
  flags: fc.subarray([...QUALITY_FLAGS]),
  beside: fc.record({ retake: fc.boolean(), thoughtOf: fc.constantFrom(null, ...THOUGHT_OF) }),
});

describe("a sheet that somebody left for research", () => {
  it("comes back whole with the key, and is as long as any other", async () => {
    const lengths = new Set<number>();
    await fc.assert(
      fc.asyncProperty(anySheet, async ({ version, locale, answers, flags, beside }) => {
        const box = await seal(writeSheet(version, locale, answers, flags, beside));
        lengths.add(box.length);
        expect(readSheetText((await openBox(key, box)) ?? "")).toEqual({
          version,
          locale,
          answers: answers.map((answer) => answer ?? "-").join(""),
          flags: flags.join(" "),
          ...beside,
        });
      }),
      { numRuns: 40 },
    );
    expect(lengths.size).toBe(1);
  });

  it("is another box each time, so that equal sheets can't be told to be equal", async () => {
    expect(await seal("same")).not.toBe(await seal("same"));
  });

  it("opens with no other key, and not where a bit of it was changed", async () => {
    const box = await seal("sheet");
    expect(await openBox(newKey(), box)).toBeNull();
    for (const at of [0, 3, 50, box.length - 2]) {
      const other = box[at] === "A" ? "B" : "A";
      expect(await openBox(key, box.slice(0, at) + other + box.slice(at + 1))).toBeNull();
    }
    for (const none of ["", "AA", "no box"]) expect(await openBox(key, none)).toBeNull();
  });

  it("is refused at the start where the key is none", () => {
    for (const wrong of ["", "short", `${key.x}AA`, "*".repeat(43)])
      expect(() => makeSealer(wrong)).toThrow(ConfigurationError);
  });
});
