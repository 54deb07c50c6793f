import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachmentV1 } from "../../../../src/quiz/attachment/v1/definition.ts";
import { interpretV1 } from "../../../../src/quiz/attachment/v1/interpret.ts";
import type { AttachmentScale, QualityFlag, ResultV1 } from "../../../../src/quiz/types.ts";
import { STYLES_V1 } from "../../../../src/quiz/types.ts";
import { anySheet, fullSheet, itemIds, type Sheet, scored } from "./sheets.ts";

const SCALES: AttachmentScale[] = ["anxiety", "avoidance", "disorganisation"];
/** The last bits of floating point. */
const ROUNDING = 1e-12;

/** The same sheet with one answered item a keyed step higher; null where that item has no step left. */
function raised(sheet: Sheet, at: number): { sheet: Sheet; scale: AttachmentScale } | null {
  const item = attachmentV1.items[at % itemIds.length];
  const answer = item ? sheet[item.id] : null;
  if (!item || answer === null || answer === undefined) return null;
  const higher = answer + (item.reversed ? -1 : 1);
  return higher < 1 || higher > 5 ? null : { sheet: { ...sheet, [item.id]: higher }, scale: item.scale };
}

function numbersIn(result: ResultV1): number[] {
  const places = Object.values(result.scales).flatMap((scale) => (scale ? Object.values(scale) : []));
  return [...places, ...Object.values(result.probabilities ?? {})];
}

describe("for every sheet", () => {
  it("the probabilities sum to 1 and each lies between 0 and 1", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { probabilities } = scored(sheet).result;
        if (probabilities === null) return;
        const all = STYLES_V1.map((style) => probabilities[style]);
        expect(Math.abs(all.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(ROUNDING);
        for (const p of all) expect(p >= 0 && p <= 1).toBe(true);
      }),
    );
  });

  it("a higher anxiety or avoidance answer never raises secure, a higher disorganisation answer never lowers disorganised", () => {
    fc.assert(
      fc.property(anySheet, fc.nat(), (sheet, at) => {
        const higher = raised(sheet, at);
        if (higher === null) return;
        const before = scored(sheet).result.probabilities;
        const after = scored(higher.sheet).result.probabilities;
        if (before === null || after === null) return;
        if (higher.scale === "disorganisation") {
          expect(after.disorganised).toBeGreaterThanOrEqual(before.disorganised - ROUNDING);
        } else expect(after.secure).toBeLessThanOrEqual(before.secure + ROUNDING);
      }),
    );
  });

  it("a mirrored sheet has mirrored places and bands", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const mirrored = Object.fromEntries(
          Object.entries(sheet).map(([id, answer]) => [id, answer === null ? null : 6 - answer]),
        );
        const one = scored(sheet).result.scales;
        const other = scored(mirrored).result.scales;
        for (const scale of SCALES) {
          const [x, y] = [one[scale], other[scale]];
          expect(x === null).toBe(y === null);
          if (x === null || y === null) continue;
          expect(x.mean + y.mean).toBeCloseTo(6, 10);
          expect(x.low + y.high).toBeCloseTo(6, 10);
        }
      }),
    );
  });

  it("the band holds the place and stays on the scale, and no number is NaN", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { result } = scored(sheet);
        for (const number of numbersIn(result)) expect(Number.isFinite(number)).toBe(true);
        for (const scale of Object.values(result.scales)) {
          if (scale === null) continue;
          expect(
            1 <= scale.low && scale.low <= scale.mean && scale.mean <= scale.high && scale.high <= 5,
          ).toBe(true);
        }
      }),
    );
  });

  it("a style is named only from .50, disorganised only from .60, and only where the flags allow it", () => {
    fc.assert(
      fc.property(anySheet, ({ ...sheet }) => {
        const { style, confidence, probabilities, flags } = scored(sheet).result;
        expect(confidence === "mixed").toBe(style === "mixed");
        if (style === "mixed") return;
        expect(probabilities?.[style]).toBeGreaterThanOrEqual(style === "disorganised" ? 0.6 : 0.5);
        expect(flags.length).toBeLessThan(2);
      }),
    );
  });

  it("the sums, counts and flags alone give the same result again", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { totals, flags, result } = scored(sheet);
        const sealed = JSON.parse(JSON.stringify({ totals, flags }));
        expect(interpretV1(attachmentV1, sealed.totals, sealed.flags)).toEqual(result);
      }),
    );
  });

  it("answering high and low on a scale swaps nothing between the other two", () => {
    fc.assert(
      fc.property(fullSheet, fc.nat(), (sheet, at) => {
        const higher = raised(sheet, at);
        if (higher === null) return;
        const before = scored(sheet).result.scales;
        const after = scored(higher.sheet).result.scales;
        for (const scale of SCALES) {
          if (scale !== higher.scale) expect(after[scale]).toEqual(before[scale]);
          else expect((after[scale]?.mean ?? 0) > (before[scale]?.mean ?? 5)).toBe(true);
        }
      }),
    );
  });
});

describe("totals that no sheet could give", () => {
  it.each([
    [{ sum: 9, answered: 10 }],
    [{ sum: 51, answered: 10 }],
    [{ sum: 30.5, answered: 10 }],
    [{ sum: 30, answered: Number.NaN }],
  ])("such as %j leave their scale null", (anxiety) => {
    const whole = { sum: 20, answered: 10 };
    const totals = { anxiety, avoidance: whole, disorganisation: { sum: 16, answered: 8 } };
    const result = interpretV1(attachmentV1, totals, []);
    expect(result).toMatchObject({
      headline: "incomplete",
      scales: { anxiety: null, avoidance: { mean: 2 } },
    });
  });

  it("make their scale null and never a NaN", () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -5, max: 60 }));
    const total = fc.record({ sum: number, answered: number });
    const flags = fc.array(fc.constantFrom<QualityFlag>("fast", "long-string", "too-fast"), { maxLength: 3 });
    fc.assert(
      fc.property(total, total, total, flags, (anxiety, avoidance, disorganisation, given) => {
        const totals = { anxiety, avoidance, disorganisation };
        const result = interpretV1(attachmentV1, totals, given);
        for (const value of numbersIn(result)) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
