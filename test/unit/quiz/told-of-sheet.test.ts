import { expect, it } from "vitest";
import { toldOf } from "../../../src/quiz/told-of-sheet.ts";

const MINUTE = 60_000;

it.each([
  [2.9, "under-3"],
  [3, "3-to-5"],
  [7.9, "5-to-8"],
  [8, "8-to-15"],
  [15, "over-15"],
  [6_000, "over-15"],
] as const)("a sheet of %d minutes is counted as %s", (minutes, took) => {
  expect(toldOf({ headline: "secure", confidence: "likely" }, minutes * MINUTE)).toEqual({
    sureness: "likely",
    took,
  });
});

it("a careless sheet is counted as that, and one that nobody timed without a time", () => {
  expect(toldOf({ headline: "careless", confidence: "mixed" }, undefined)).toEqual({ sureness: "careless" });
});
