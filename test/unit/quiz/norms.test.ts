import { describe, expect, it } from "vitest";
import { currentAttachment } from "../../../src/quiz/attachment/definition.ts";
import { interpretAttachment } from "../../../src/quiz/attachment/interpret-attachment.ts";
import { currentNormVersion, findNorm } from "../../../src/quiz/norms.ts";
import { compareWithNorm } from "../../../src/quiz/percentile.ts";
import { shortenedReliability } from "../../../src/quiz/place-scale.ts";
import { keyedSheet, madeUpNorm, scored, withNorms } from "./sheets.ts";

const norm = madeUpNorm("nl-1");
const definition = withNorms(norm);
const sheet = keyedSheet({
  anxiety: () => 4,
  avoidance: (at) => 1 + (at % 5),
  disorganisation: (at) => 1 + (at % 2),
});

describe("a result under norms", () => {
  it("is drawn to the norm's mean by its reliability, with the norm's spread in its band", () => {
    const place = scored(sheet, definition).result.scales.anxiety;
    expect(place?.mean).toBeCloseTo(2.8 + 0.86 * (4 - 2.8), 12);
    expect(place?.high).toBeCloseTo(2.8 + 0.86 * 1.2 + 1.28 * 0.8 * Math.sqrt(0.86 * 0.14), 12);
  });

  it("is drawn further when items were skipped", () => {
    const place = scored({ ...sheet, a01: null, a02: null }, definition).result.scales.anxiety;
    // By hand: single item .86 / (10 - 9 * .86) = .38053097; of eight: 3.04424779 / 3.66371681 = .83091787.
    expect(place?.mean).toBeCloseTo(2.8 + 0.83091787 * 1.2, 7);
  });

  it("uses the newest version for a new sheet and the sealed version for an old one", () => {
    const grown = withNorms(norm, {
      ...madeUpNorm("nl-2"),
      scales: { ...norm.scales, anxiety: { ...norm.scales.anxiety, mean: 3.4 } },
    });
    expect(currentNormVersion(grown, "nl")).toBe("nl-2");
    const { totals, flags, result } = scored(sheet, definition);
    expect(scored(sheet, grown).result.scales.anxiety?.mean).toBeGreaterThan(
      result.scales.anxiety?.mean ?? 5,
    );
    expect(interpretAttachment(grown, totals, flags, { locale: "nl", normVersion: "nl-1" })).toEqual(result);
  });

  it("stays as without norms for another language, an unknown version, or a sheet sealed before there were any", () => {
    const plain = scored(sheet).result;
    const { totals, flags } = scored(sheet);
    for (const options of [
      { locale: "en", normVersion: "nl-1" },
      { locale: "nl", normVersion: "nl-9" },
      { locale: "nl" },
    ] as const) {
      expect(interpretAttachment(definition, totals, flags, options)).toEqual(plain);
    }
    expect(currentNormVersion(currentAttachment, "nl")).toBeNull();
    expect(findNorm(currentAttachment, "nl", null)).toBeNull();
  });

  it.each([[null], [0.59], [0.981], [Number.NaN]])("stays as without norms where alpha is %s", (alpha) => {
    const weak = withNorms(madeUpNorm("nl-1", alpha));
    expect(scored(sheet, weak).result).toEqual(scored(sheet).result);
  });
});

describe("the reliability of a shortened scale", () => {
  it("is alpha when nothing was skipped", () => {
    expect(shortenedReliability(0.86, 10, 10)).toBeCloseTo(0.86, 12);
  });

  it("of half a test follows Spearman and Brown", () => {
    // 2r / (1 + r) = .8 for r = 2/3.
    expect(shortenedReliability(0.8, 10, 5)).toBeCloseTo(2 / 3, 12);
  });
});

describe("somebody beside earlier visitors", () => {
  it("stands at a percentile in steps of five, half of the equals below", () => {
    // 44 sheets on 41 sums, 4 of them on the eleventh (sum 20): 10 below, 4 equal: 12/44 = 27.3.
    const comparison = compareWithNorm(definition, "anxiety", { sum: 20, answered: 10 }, norm);
    expect(comparison).toEqual({ tScore: 50 + (10 * (2 - 2.8)) / 0.8, percentile: 25 });
  });

  it("stands between two sums when an item was skipped", () => {
    // Mean 19/9 lies between sums 21 and 22 of ten items: 10 + 4 + 1 = 15 of 44 below.
    expect(compareWithNorm(definition, "anxiety", { sum: 19, answered: 9 }, norm)?.percentile).toBe(35);
  });

  it("is not compared when the scale has too few answers or the table is empty", () => {
    expect(compareWithNorm(definition, "anxiety", { sum: 14, answered: 7 }, norm)).toBeNull();
    const empty = { ...norm, scales: { ...norm.scales, anxiety: { ...norm.scales.anxiety, sumCounts: [] } } };
    expect(compareWithNorm(definition, "anxiety", { sum: 20, answered: 10 }, empty)).toBeNull();
  });
});
