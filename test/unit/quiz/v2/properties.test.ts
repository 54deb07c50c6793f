import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachmentV2 } from "../../../../src/quiz/attachment/v2/definition.ts";
import { interpretV2 } from "../../../../src/quiz/attachment/v2/interpret.ts";
import type { Halves } from "../../../../src/quiz/posterior/definition.ts";
import { isCareless } from "../../../../src/quiz/posterior/signs.ts";
import type { AttachmentScale, ResultV2, Style } from "../../../../src/quiz/types.ts";
import { ATTACHMENT_SCALES, QUALITY_FLAGS, REGIONS, STYLES } from "../../../../src/quiz/types.ts";
import { anySheet, humanSheet, items, madeUpNorm, type Sheet, scored } from "./sheets.ts";

/** The last bits of floating point. */
const ROUNDING = 1e-12;
const sheets = fc.oneof(anySheet, humanSheet);
const norms = fc.constantFrom(null, madeUpNorm("v1"), madeUpNorm("v2", 0.5));

/** The same sheet with one answered item a keyed step higher; null where that item has no step left. */
function raised(sheet: Sheet, at: number): { sheet: Sheet; scale: AttachmentScale } | null {
  const item = items[at % items.length];
  const answer = item ? sheet[item.id] : null;
  if (!item || answer === null || answer === undefined) return null;
  const higher = answer + (item.reversed ? -1 : 1);
  return higher < 1 || higher > 5 ? null : { sheet: { ...sheet, [item.id]: higher }, scale: item.scale };
}

/** The result whatever the flags say: what they hide must hold too. */
function unflagged(sheet: Sheet): ResultV2 {
  return interpretV2(attachmentV2, scored(sheet).halves, [], null);
}

function numbersIn({ scales, probabilities, anxietyLeads }: ResultV2): number[] {
  const places = Object.values(scales).flatMap((scale) => (scale ? Object.values(scale) : []));
  return [...places, ...Object.values(probabilities ?? {}), anxietyLeads ?? 0];
}

describe("for every sheet", () => {
  it("the six chances sum to 1, and each lies between 0 and 1", () => {
    fc.assert(
      fc.property(sheets, norms, (sheet, norm) => {
        const { probabilities } = scored(sheet, { norm }).result;
        if (probabilities === null) return;
        const all = REGIONS.map((region) => probabilities[region]);
        expect(Math.abs(all.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(ROUNDING);
        for (const p of all) expect(p >= 0 && p <= 1).toBe(true);
      }),
    );
  });

  it("a keyed step up moves its scale's place up, and no other's", () => {
    fc.assert(
      fc.property(sheets, fc.nat(), (sheet, at) => {
        const higher = raised(sheet, at);
        if (higher === null) return;
        const [before, after] = [unflagged(sheet).scales, unflagged(higher.sheet).scales];
        for (const scale of ATTACHMENT_SCALES) {
          if (scale !== higher.scale || before[scale] === null) expect(after[scale]).toEqual(before[scale]);
          else expect(after[scale]?.mean).toBeGreaterThan((before[scale]?.mean ?? 5) - ROUNDING);
        }
      }),
    );
  });

  it("a keyed step up moves every chance the way that its scale says, with skips too", () => {
    fc.assert(
      fc.property(sheets, fc.nat(), (sheet, at) => {
        const higher = raised(sheet, at);
        const [before, after] = [
          unflagged(sheet).probabilities,
          higher && unflagged(higher.sheet).probabilities,
        ];
        if (!higher || !before || !after) return;
        const rises = { anxiety: "anxious", avoidance: "avoidant", disorganisation: "disorganised" } as const;
        expect(after.secure).toBeLessThanOrEqual(before.secure + ROUNDING);
        const high = (p: typeof before) => ({
          anxiety: p.anxious + p.both,
          avoidance: p.avoidant + p.both,
          disorganisation: p.disorganised + p.pushPull,
        });
        expect(high(after)[higher.scale]).toBeGreaterThanOrEqual(high(before)[higher.scale] - ROUNDING);
        if (higher.scale === "disorganisation")
          expect(after[rises.disorganisation]).toBeGreaterThanOrEqual(before.disorganised - ROUNDING);
      }),
    );
  });

  it("the band holds the place and stays on the scale, and no number is NaN", () => {
    fc.assert(
      fc.property(sheets, norms, (sheet, norm) => {
        const { result } = scored(sheet, { norm });
        for (const number of numbersIn(result)) expect(Number.isFinite(number)).toBe(true);
        for (const scale of Object.values(result.scales)) {
          if (scale === null) continue;
          const { low, mean, high } = scale;
          expect(1 <= low && low <= mean && mean <= high && high <= 5).toBe(true);
        }
      }),
    );
  });

  it("headline, style, series and chances say one thing", () => {
    fc.assert(fc.property(sheets, (sheet) => agrees(scored(sheet).result)));
  });

  it("the halves and flags alone give the same result again", () => {
    fc.assert(
      fc.property(sheets, norms, (sheet, norm) => {
        const { halves, flags, result } = scored(sheet, { norm });
        const sealed = JSON.parse(JSON.stringify({ halves, flags }));
        expect(interpretV2(attachmentV2, sealed.halves, sealed.flags, norm)).toEqual(result);
      }),
    );
  });

  it("agreeing a step more with everything moves no whole scale away from where it was", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 28, maxLength: 28 }), (answers) => {
        const sheet = Object.fromEntries(items.map(({ id }, at) => [id, answers[at] ?? 3]));
        const agreeing = Object.fromEntries(items.map(({ id }, at) => [id, (answers[at] ?? 3) + 1]));
        for (const scale of ATTACHMENT_SCALES)
          expect(unflagged(agreeing).scales[scale]?.mean).toBeCloseTo(
            unflagged(sheet).scales[scale]?.mean ?? 0,
            9,
          );
      }),
    );
  });
});

/** One definition: nothing a page or a letter reads may contradict the chances. */
function agrees({ style, headline, confidence, series, near, probabilities, scales, flags }: ResultV2): void {
  const named = STYLES.find((each) => each === headline);
  expect(style).toBe(named ?? "mixed");
  expect(confidence === "mixed").toBe(named === undefined);
  expect(headline === "incomplete").toBe(Object.values(scales).includes(null));
  expect(headline === "careless").toBe(headline !== "incomplete" && isCareless(flags));
  expect(probabilities === null).toBe(headline === "incomplete" || headline === "careless");
  if (!probabilities) return void expect([series, near]).toEqual(["general", []]);
  const top = (style: Style) =>
    STYLES.every((each) => probabilities[each] <= probabilities[style] + ROUNDING);
  if (named) {
    expect(probabilities[named]).toBeGreaterThanOrEqual((named === "disorganised" ? 0.6 : 0.5) - ROUNDING);
    expect(top(named)).toBe(true);
    expect(series).toBe(named);
  } else {
    // No style over .60 under a headline without a name.
    for (const each of STYLES) expect(probabilities[each]).toBeLessThan(0.6);
    expect(series).not.toBe("disorganised");
    if (series !== "general") expect(probabilities[series]).toBeGreaterThanOrEqual(0.3 - ROUNDING);
  }
}

/** Every sum of every scale, and for each the most even halves that have it. */
function halvesOfSum(keyedSum: number, size: number): Halves {
  const inFor = Math.floor(keyedSum / 2);
  const inAgainst = keyedSum - inFor;
  return { forSum: inFor, forCount: size, againstSum: 6 * size - inAgainst, againstCount: size };
}

describe("over all sums that a whole sheet can have", () => {
  it("no style is over .60 under a headline without a name, and all else agrees", () => {
    const range = (size: number) =>
      Array.from({ length: 8 * size + 1 }, (_, at) => halvesOfSum(2 * size + at, size));
    const [tens, eights] = [range(5), range(4)];
    let highest = 0;
    for (const anxiety of tens)
      for (const avoidance of tens)
        for (const disorganisation of eights) {
          const { style, probabilities, series } = interpretV2(
            attachmentV2,
            { anxiety, avoidance, disorganisation },
            [],
            null,
          );
          const chances = STYLES.map((each) => probabilities?.[each] ?? Number.NaN);
          if (style === "mixed") highest = Math.max(highest, ...chances);
          else if (probabilities?.[style] !== Math.max(...chances) || series !== style)
            throw new Error("two definitions");
        }
    expect(highest).toBeLessThan(0.6);
  });
});

describe("halves that no sheet could give", () => {
  const whole = { forSum: 10, forCount: 5, againstSum: 20, againstCount: 5 };
  it.each([
    [{ ...whole, forSum: 4 }],
    [{ ...whole, forSum: 26 }],
    [{ ...whole, forSum: 10.5 }],
    [{ ...whole, forCount: 6, forSum: 12 }],
    [{ ...whole, againstCount: Number.NaN }],
    [{ ...whole, againstCount: -1 }],
  ])("such as %j leave their scale null", (anxiety) => {
    const eight = { forSum: 8, forCount: 4, againstSum: 16, againstCount: 4 };
    const result = interpretV2(attachmentV2, { anxiety, avoidance: whole, disorganisation: eight }, [], null);
    expect(result).toMatchObject({ headline: "incomplete", probabilities: null, scales: { anxiety: null } });
    expect(result.scales.avoidance).not.toBeNull();
  });

  it("never make a NaN", () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -5, max: 60 }));
    const of = fc.record({ forSum: number, forCount: number, againstSum: number, againstCount: number });
    const flags = fc.subarray([...QUALITY_FLAGS]);
    fc.assert(
      fc.property(of, of, of, flags, norms, (anxiety, avoidance, disorganisation, given, norm) => {
        const result = interpretV2(attachmentV2, { anxiety, avoidance, disorganisation }, given, norm);
        for (const value of numbersIn(result)) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
