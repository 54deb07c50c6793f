import { describe, expect, it } from "vitest";
import { attachmentV1 } from "../../../../src/quiz/attachment/v1/definition.ts";
import { interpretV1 } from "../../../../src/quiz/attachment/v1/interpret.ts";
import { normalCdf } from "../../../../src/quiz/normal-cdf.ts";

function interpret(sums: [anxiety: number, avoidance: number, disorganisation: number]) {
  const totals = {
    anxiety: { sum: sums[0], answered: 10 },
    avoidance: { sum: sums[1], answered: 10 },
    disorganisation: { sum: sums[2], answered: 8 },
  };
  return interpretV1(attachmentV1, totals, []);
}

describe("the chance of each style", () => {
  it.each([
    [
      [20, 20, 12],
      [0.9976, 0.0012, 0.0012, 0.0],
    ],
    [
      [39, 22, 16],
      [0.0032, 0.9956, 0.0, 0.0012],
    ],
    [
      [30, 30, 24],
      [0.25, 0.1875, 0.1875, 0.375],
    ],
    [
      [31, 29, 20],
      [0.2358, 0.5052, 0.2094, 0.0496],
    ],
  ] as const)("for sums %j is the published %j", (sums, published) => {
    const { probabilities } = interpret([...sums]);
    const found = [
      probabilities?.secure,
      probabilities?.anxious,
      probabilities?.avoidant,
      probabilities?.disorganised,
    ];
    published.forEach((expected, at) => {
      expect(Math.abs((found[at] ?? Number.NaN) - expected)).toBeLessThanOrEqual(0.0001);
    });
  });

  it("comes with a band of 1.28 standard errors that stays on the scale", () => {
    const { scales } = interpret([30, 10, 40]);
    expect(scales.anxiety?.low).toBeCloseTo(3 - 1.28 * 0.33, 12);
    expect(scales.anxiety?.high).toBeCloseTo(3 + 1.28 * 0.33, 12);
    expect([scales.avoidance?.low, scales.disorganisation?.high]).toEqual([1, 5]);
  });
});

describe("the normal distribution function", () => {
  // Computed with Python 3.11 as erfc(-x / sqrt 2) / 2.
  it.each([
    [-8, 6.220960574271819e-16],
    [-3, 0.0013498980316300957],
    [-1.28, 0.10027256795444212],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1.96, 0.9750021048517795],
    [7.5, 0.9999999999999681],
  ])("at %f is %f", (x, expected) => {
    expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-13);
  });

  it("is exactly a half at the middle and ends at 0 and 1", () => {
    expect([normalCdf(0), normalCdf(-1e9), normalCdf(1e9), normalCdf(-Infinity)]).toEqual([0.5, 0, 1, 0]);
  });
});
