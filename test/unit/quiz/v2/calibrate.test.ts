import { describe, expect, it } from "vitest";
import { measure, resultOf } from "../../../../dev/calibrate/measure.ts";
import { Draw } from "../../../../dev/calibrate/random.ts";
import { ORDINARY, Population } from "../../../../dev/calibrate/respondents.ts";
import { attachmentV1 } from "../../../../src/quiz/attachment/v1/definition.ts";
import { attachmentV2 } from "../../../../src/quiz/attachment/v2/definition.ts";

const PEOPLE = 1_500;

/** npm run calibrate in short: its limits, widened by what so few people leave to chance. */
describe("people whose places are known", () => {
  const draw = new Draw(1);
  const population = new Population(attachmentV2, ORDINARY, draw);
  const found = measure(attachmentV2, population, PEOPLE, draw);

  it("who are named disorganised are so, in four of five at least, and more often than by version 1", () => {
    const before = measure(attachmentV1, new Population(attachmentV1, ORDINARY, draw), PEOPLE, draw);
    expect(found.right).toBeGreaterThanOrEqual(0.8);
    expect(found.right).toBeGreaterThan(before.right);
  });

  it("stand within their bands four times in five", () => {
    for (const share of Object.values(found.covered)) {
      expect(share).toBeGreaterThan(0.75);
      expect(share).toBeLessThan(0.85);
    }
  });

  it("are told chances that come true as often as they say", () => {
    expect(found.calibration).toBeLessThan(0.045);
  });

  it("are hardly ever told that they were careless", () => {
    expect(found.careless).toBeLessThan(0.025);
  });

  it("are the same people at every run", () => {
    const again = new Draw(1);
    expect(measure(attachmentV2, new Population(attachmentV2, ORDINARY, again), PEOPLE, again)).toEqual(
      found,
    );
  });
});

it("whoever answers by chance hardly ever gets a name", () => {
  const draw = new Draw(2);
  const named = (...digits: number[]) => {
    const sheets = Array.from({ length: PEOPLE }, () =>
      attachmentV2.items.map(() => digits[draw.below(digits.length)] ?? 3),
    );
    return sheets.filter((answers) => resultOf(attachmentV2, answers).style !== "mixed").length / PEOPLE;
  };
  expect(named(1, 2, 3, 4, 5)).toBeLessThan(0.2);
  expect(named(3, 4, 5)).toBeLessThan(0.1);
  expect(named(1, 2, 3)).toBeLessThan(0.1);
});
