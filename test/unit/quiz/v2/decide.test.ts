import { describe, expect, it } from "vitest";
import { decide } from "../../../../src/quiz/attachment/v2/decide.ts";
import { REGIONS, type Region } from "../../../../src/quiz/types.ts";

/** What is left out is 0. */
function verdict(given: Partial<Record<Region, number>>, torn = 0) {
  const regions = Object.fromEntries(REGIONS.map((region) => [region, given[region] ?? 0]));
  return decide({ regions: regions as Record<Region, number>, torn, anxietyLeads: 0.5 });
}

describe("what a visitor is told", () => {
  it.each([
    [0.8, "clear"],
    [0.79, "likely"],
    [0.6, "likely"],
    [0.59, "slight"],
    [0.5, "slight"],
  ])("with a top chance of %f is called %s", (top, confidence) => {
    expect(verdict({ both: top, secure: 0.05, pushPull: 0.95 - top })).toMatchObject({
      style: "both",
      headline: "both",
      series: "both",
      confidence,
    });
  });

  it("names disorganised from .60, and below it the pull, with the letters of whoever is next, or the general ones", () => {
    expect(verdict({ disorganised: 0.6, anxious: 0.4 }, 0.65)).toMatchObject({
      style: "disorganised",
      confidence: "likely",
    });
    expect(verdict({ disorganised: 0.59, anxious: 0.31, secure: 0.1 }, 0.6)).toEqual({
      style: "mixed",
      headline: "push-pull",
      confidence: "mixed",
      near: [],
      series: "anxious",
    });
    expect(verdict({ disorganised: 0.59, anxious: 0.29, secure: 0.12 }, 0.6)).toMatchObject({
      headline: "push-pull",
      series: "general",
    });
  });

  it("sends no letters about being secure to somebody who is more likely torn than not", () => {
    expect(verdict({ secure: 0.45, pushPull: 0.5, anxious: 0.05 }, 0.5)).toMatchObject({
      headline: "push-pull",
      series: "general",
    });
  });

  it("names nobody by the pull without a style, however likely", () => {
    expect(verdict({ pushPull: 0.9, secure: 0.1 }, 0.9)).toMatchObject({
      style: "mixed",
      headline: "push-pull",
    });
  });

  it("stands between the two likeliest styles where one of them has .30, and follows the likelier's letters", () => {
    expect(verdict({ anxious: 0.48, secure: 0.42, both: 0.1 })).toEqual({
      style: "mixed",
      headline: "between",
      confidence: "mixed",
      near: ["anxious", "secure"],
      series: "anxious",
    });
  });

  it("leads nobody who is between to letters about disorganisation unasked", () => {
    expect(verdict({ disorganised: 0.45, avoidant: 0.35, secure: 0.2 }, 0.48)).toMatchObject({
      headline: "between",
      near: ["disorganised", "avoidant"],
      series: "avoidant",
    });
  });

  it("is mixed, with the general letters, where nothing stands out", () => {
    expect(verdict({ secure: 0.29, anxious: 0.27, avoidant: 0.25, both: 0.19 })).toEqual({
      style: "mixed",
      headline: "mixed",
      confidence: "mixed",
      near: [],
      series: "general",
    });
  });

  it("names the style within .10 of the named one beside it, and no other", () => {
    expect(verdict({ secure: 0.55, anxious: 0.45 }).near).toEqual(["anxious"]);
    expect(verdict({ secure: 0.56, anxious: 0.44 }).near).toEqual([]);
    expect(verdict({ secure: 0.5, pushPull: 0.45, anxious: 0.05 }).near).toEqual([]);
  });

  it("breaks ties as secure, anxious, avoidant, both, disorganised, also where they differ by a rounding", () => {
    expect(verdict({ secure: 0.5, anxious: 0.5 })).toMatchObject({ style: "secure", near: ["anxious"] });
    expect(verdict({ anxious: 0.5 - 1e-15, avoidant: 0.5 })).toMatchObject({ style: "anxious" });
    expect(verdict({ avoidant: 0.5, both: 0.5 })).toMatchObject({ style: "avoidant", near: ["both"] });
    expect(verdict({ both: 0.5, disorganised: 0.5 }, 0.49)).toMatchObject({ style: "both" });
  });
});
