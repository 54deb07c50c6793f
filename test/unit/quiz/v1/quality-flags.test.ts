import { describe, expect, it } from "vitest";
import { attachmentV1 } from "../../../../src/quiz/attachment/v1/definition.ts";
import { isCareless, qualityFlags } from "../../../../src/quiz/sums/quality-flags.ts";
import { itemIds, scored } from "./sheets.ts";

/** Answers in shown order, as a string of digits; "-" is skipped. */
function flagsOf(digits: string, timesMs: (number | null)[] = []) {
  const sheet = [...digits].map((digit) => (digit === "-" ? null : Number(digit)));
  return qualityFlags(attachmentV1, sheet, timesMs);
}

const CAREFUL = "4254122451152512415141421525";
const times = (ms: number) => CAREFUL.split("").map(() => ms);

describe("the signs of a careless sheet", () => {
  it("are absent from varied answers at a reader's pace", () => {
    expect(flagsOf(CAREFUL, times(5000))).toEqual([]);
  });

  it("show in one answer throughout, which is fatal", () => {
    const flags = flagsOf("2".repeat(28));
    expect(flags).toContain("identical-answers");
    expect(isCareless(["identical-answers"])).toBe(true);
  });

  it("show in ten equal answers in a row, not in nine, and a skipped one ends the row", () => {
    expect(flagsOf(`${"5".repeat(10)}124124124124124124`)).toContain("long-string");
    expect(flagsOf(`${"5".repeat(9)}1241241241241241241`)).not.toContain("long-string");
    expect(flagsOf(`55555-55555${"12412412412412412"}`)).not.toContain("long-string");
  });

  it("show in answers that hardly spread", () => {
    expect(flagsOf("2222222322222232222223222222".replaceAll("2", "4"))).toContain("low-spread");
    expect(flagsOf("4545454545454545454545454545")).not.toContain("low-spread");
  });

  it("show in sixty percent threes, and not in fewer", () => {
    expect(flagsOf("3333333331333333332451245124")).toContain("many-middles");
    expect(flagsOf("3333333313333333324512451241")).not.toContain("many-middles");
  });

  it("show in opposites that are both agreed with", () => {
    const agrees = Object.fromEntries(itemIds.map((id, at) => [id, (at % 5) + 1]));
    for (const id of attachmentV1.reversePairs.flat()) agrees[id] = 5;
    expect(scored(agrees).flags).toContain("inconsistent-pairs");
    const twoPairsLeft = { ...agrees, a02: null, a03: null };
    expect(scored(twoPairsLeft).flags).not.toContain("inconsistent-pairs");
  });

  it("show in a median time under two seconds, fatally so under one", () => {
    expect(flagsOf(CAREFUL, times(1999))).toEqual(["fast"]);
    expect(flagsOf(CAREFUL, times(2000))).toEqual([]);
    expect(flagsOf(CAREFUL, times(999))).toEqual(["too-fast"]);
    expect(flagsOf(CAREFUL, times(1000))).toEqual(["fast"]);
    expect(isCareless(["too-fast"])).toBe(true);
  });

  it("do not come from pauses over a minute, nor from a handful of times", () => {
    const paused = times(1500).map((ms, at) => (at < 18 ? 90_000 : ms));
    expect(flagsOf(CAREFUL, paused)).toEqual(["fast"]);
    expect(flagsOf(CAREFUL, paused.slice(0, 27))).toEqual([]);
    expect(flagsOf(CAREFUL, [10, 10, 10, null])).toEqual([]);
  });

  it("weigh as caution alone and as no type in pairs", () => {
    expect(isCareless([])).toBe(false);
    expect(isCareless(["fast"])).toBe(false);
    expect(isCareless(["fast", "long-string"])).toBe(true);
  });

  it("reach the result from times sent by id", () => {
    const answers = Object.fromEntries(itemIds.map((id, at) => [id, Number(CAREFUL[at])]));
    const itemTimesMs = Object.fromEntries(itemIds.map((id) => [id, 400.5]));
    expect(scored(answers, itemTimesMs).result).toMatchObject({
      flags: ["too-fast"],
      headline: "dimensions-only",
      style: "mixed",
    });
  });
});
