import { describe, expect, it } from "vitest";
import { decide } from "../../../../src/quiz/attachment/v1/decide.ts";
import { itemIds, keyedSheet, scored } from "./sheets.ts";

const low = { anxiety: 0.1, avoidance: 0.1, disorganisation: 0.1 };

function verdict(
  secure: number,
  anxious: number,
  avoidant: number,
  disorganised: number,
  high: typeof low = low,
) {
  return decide({ styles: { secure, anxious, avoidant, disorganised }, high });
}

describe("what a visitor is told", () => {
  it.each([
    [0.8, "clear"],
    [0.79, "likely"],
    [0.6, "likely"],
    [0.59, "slight"],
    [0.5, "slight"],
  ])("with a top probability of %f is called %s", (top, confidence) => {
    const told = verdict(0.1, top, 0.9 - top, 0);
    expect(told).toMatchObject({ style: "anxious", headline: "anxious", confidence });
  });

  it("names no style below a half", () => {
    expect(verdict(0.2, 0.49, 0.31, 0)).toEqual({
      style: "mixed",
      headline: "mixed",
      confidence: "mixed",
      secondary: null,
    });
  });

  it("names disorganised from .60", () => {
    expect(verdict(0.2, 0.1, 0.1, 0.6)).toMatchObject({ style: "disorganised", confidence: "likely" });
  });

  it("names the push-pull tendency and no style where disorganised leads with less than .60", () => {
    expect(verdict(0.2, 0.11, 0.1, 0.59)).toMatchObject({
      style: "mixed",
      headline: "push-pull",
      confidence: "mixed",
    });
  });

  it("names nothing at all for middling answers, where disorganised leads with .375", () => {
    expect(verdict(0.25, 0.1875, 0.1875, 0.375)).toMatchObject({ style: "mixed", headline: "mixed" });
  });

  it("congratulates nobody on security who is likely to be torn", () => {
    const torn = { ...low, disorganisation: 0.6 };
    expect(verdict(0.7, 0.05, 0.05, 0.2, torn)).toMatchObject({ style: "mixed", headline: "mixed" });
    expect(verdict(0.7, 0.05, 0.05, 0.2, { ...low, disorganisation: 0.59 })).toMatchObject({
      style: "secure",
    });
  });

  it("headlines both tendencies where anxiety and avoidance are high and disorganisation is not", () => {
    const both = { anxiety: 0.9, avoidance: 0.9, disorganisation: 0.1 };
    expect(verdict(0.01, 0.45, 0.45, 0.09, both)).toMatchObject({
      style: "mixed",
      headline: "anxious-avoidant",
    });
    expect(verdict(0.01, 0.6, 0.3, 0.09, both)).toMatchObject({
      style: "anxious",
      headline: "anxious-avoidant",
    });
  });

  it("shows the second style within .10 of the named one, and not beyond", () => {
    expect(verdict(0.55, 0.45, 0, 0).secondary).toBe("anxious");
    expect(verdict(0.56, 0.44, 0, 0).secondary).toBeNull();
  });

  it("breaks exact ties as secure, anxious, avoidant, disorganised", () => {
    expect(verdict(0.5, 0.5, 0, 0)).toMatchObject({ style: "secure", secondary: "anxious" });
    expect(verdict(0, 0.5, 0.5, 0)).toMatchObject({ style: "anxious", secondary: "avoidant" });
    expect(verdict(0, 0, 0.5, 0.5)).toMatchObject({ style: "avoidant", secondary: "disorganised" });
  });
});

describe("a sheet's own path to a result", () => {
  it("names an anxious style for high anxiety alone", () => {
    const sheet = keyedSheet({
      anxiety: (at) => 4 + (at % 2),
      avoidance: (at) => 1 + (at % 2),
      disorganisation: () => 1,
    });
    expect(scored(sheet).result).toMatchObject({
      style: "anxious",
      confidence: "clear",
      headline: "anxious",
    });
  });

  it("is headlined anxious-avoidant when both are high and nothing else is", () => {
    const sheet = keyedSheet({
      anxiety: (at) => 4 + (at % 2),
      avoidance: (at) => 4 + (at % 2),
      disorganisation: () => 1,
    });
    expect(scored(sheet).result).toMatchObject({ style: "mixed", headline: "anxious-avoidant" });
  });

  it("gives no type and no probabilities once a scale has too few answers, and still the other places", () => {
    const sheet = {
      ...keyedSheet({ anxiety: (at) => 1 + (at % 4), avoidance: () => 2, disorganisation: () => 1 }),
    };
    const result = scored({ ...sheet, a01: null, a02: null, a03: null }).result;
    expect(result).toMatchObject({
      style: "mixed",
      headline: "incomplete",
      confidence: "mixed",
      probabilities: null,
    });
    expect(result.scales).toMatchObject({ anxiety: null, avoidance: { mean: 2, answered: 10 } });
  });

  it("accepts two skipped of ten and one of eight, with a wider band", () => {
    const sheet = keyedSheet({ anxiety: (at) => 2 + (at % 2), avoidance: () => 2, disorganisation: () => 1 });
    const { scales } = scored({ ...sheet, a01: null, a02: null, v01: null, v02: null, d01: null }).result;
    const error = 0.33 * Math.sqrt(10 / 8);
    expect(scales.avoidance?.answered).toBe(8);
    expect(scales.avoidance?.high).toBeCloseTo(2 + 1.28 * error, 12);
    expect(scales.disorganisation?.answered).toBe(7);
    expect(scored({ ...sheet, d01: null, d02: null }).result.scales.disorganisation).toBeNull();
  });

  it("gives only the dimensions to somebody who pressed 3 throughout, with the chances left readable", () => {
    const result = scored(Object.fromEntries(itemIds.map((id) => [id, 3]))).result;
    expect(result).toMatchObject({ style: "mixed", headline: "dimensions-only", secondary: null });
    expect(result.probabilities?.disorganised).toBe(0.375);
  });
});
