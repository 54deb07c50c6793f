import { describe, expect, it } from "vitest";
import { attachmentV2 } from "../../../../src/quiz/attachment/v2/definition.ts";
import { halfSizes, halvesOf } from "../../../../src/quiz/posterior/halves.ts";
import { angleOf, readScale } from "../../../../src/quiz/posterior/reading.ts";
import { placeHalves, scorePosterior } from "../../../../src/quiz/posterior/score-posterior.ts";
import { readSheet } from "../../../../src/quiz/read-sheet.ts";
import { ATTACHMENT_SCALES } from "../../../../src/quiz/types.ts";
import { items, scored, sheetOfHalves } from "./sheets.ts";

/** v05 was skipped; it is the third of its half. */
const sheet = sheetOfHalves({
  anxiety: { for: [4, 3, 4, 3, 4], against: [3, 2, 2, 3, 3] },
  avoidance: { for: [3, 2, 2, 1, 3], against: [4, 4, 4, null, 4] },
  disorganisation: { for: [3, 2, 1, 2], against: [4, 4, 3, 5] },
});

const answers = items.map(({ id }) => sheet[id] ?? null);

/** What the specification prints, to its last digit. */
const PRINTED = {
  anxiety: { midpoint: 3.5, angle: 0.25268, variance: 0.02704, mean: 0.23153, error: 0.15859, high: 0.92785 },
  avoidance: {
    midpoint: 2.1079,
    variance: null,
    angle: -0.46235,
    mean: -0.44191,
    error: 0.16746,
    high: 0.00416,
  },
  disorganisation: {
    midpoint: 2,
    angle: -0.5236,
    variance: 0.04205,
    mean: -0.5202,
    error: 0.18972,
    high: 0.00305,
  },
} as const;

describe("the worked example", () => {
  it("skips v05", () => {
    expect(items.filter(({ id }) => sheet[id] === null).map(({ id }) => id)).toEqual(["v05"]);
  });

  it.each(ATTACHMENT_SCALES)("reads and places %s as printed", (scale) => {
    const { midpoint, angle, variance, mean, error, high } = PRINTED[scale];
    const halves = halvesOf(attachmentV2, answers);
    const reading = readScale(
      attachmentV2,
      attachmentV2.scales[scale],
      halves[scale],
      halfSizes(attachmentV2)[scale],
    );
    const place = placeHalves(attachmentV2, halves, null)[scale];
    expect(reading?.midpoint).toBeCloseTo(midpoint, scale === "avoidance" ? 4 : 9);
    expect(angleOf(attachmentV2, reading?.midpoint ?? 0)).toBeCloseTo(angle, 5);
    if (variance !== null) expect(reading?.variance).toBeCloseTo(variance, 5);
    expect(place?.mean).toBeCloseTo(mean, 5);
    expect(place?.error).toBeCloseTo(error, 5);
    expect(place?.high).toBeCloseTo(high, 5);
  });

  it("shows places and bands in answer units", () => {
    const { anxiety, avoidance, disorganisation } = scored(sheet).result.scales;
    const rounded = [anxiety, avoidance, disorganisation].map(
      (place) => place && [place.mean, place.low, place.high].map((value) => value.toFixed(2)),
    );
    expect(rounded).toEqual([
      ["3.46", "3.06", "3.84"],
      ["2.14", "1.78", "2.55"],
      ["2.01", "1.62", "2.45"],
    ]);
  });

  it("finds no sign of carelessness", () => {
    const read = readSheet(attachmentV2, sheet);
    if (!read.ok) throw new Error("unreadable");
    const { signs, flags } = scorePosterior(attachmentV2, read.answers, { timesMs: [] }, null);
    expect(signs.contradiction).toBeCloseTo(0.402, 3);
    expect(signs.oneSidedness).toBeCloseTo(0.07, 3);
    expect(signs.signal).toBeCloseTo(17.66, 2);
    expect(flags).toEqual([]);
  });

  it("is clearly anxious, with the printed chances", () => {
    const { result } = scored(sheet);
    expect(result).toMatchObject({
      style: "anxious",
      headline: "anxious",
      confidence: "clear",
      series: "anxious",
      near: [],
    });
    const printed = {
      secure: 0.07163,
      anxious: 0.92117,
      avoidant: 0.0003,
      both: 0.00385,
      disorganised: 0.00284,
      pushPull: 0.00022,
    };
    for (const [region, chance] of Object.entries(printed))
      expect(result.probabilities?.[region as keyof typeof printed]).toBeCloseTo(chance, 5);
    expect(result.anxietyLeads).toBeCloseTo(0.998, 3);
  });
});
