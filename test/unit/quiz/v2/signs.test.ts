import { describe, expect, it } from "vitest";
import { isCareless } from "../../../../src/quiz/posterior/signs.ts";
import { items, keyedSheet, madeUpNorm, type Sheet, scored } from "./sheets.ts";

const careful = keyedSheet({ anxiety: 3.5, avoidance: 1.5, disorganisation: 1.5 });

function inOrder(digits: string): Sheet {
  return Object.fromEntries(items.map(({ id }, at) => [id, digits[at] === "-" ? null : Number(digits[at])]));
}
const flagsOf = (sheet: Sheet, options?: Parameters<typeof scored>[1]) => scored(sheet, options).flags;
const times = (ms: number, count = items.length) =>
  Object.fromEntries(items.slice(0, count).map(({ id }) => [id, ms]));

/** Skips all but the first `count` statements. */
const firstOf = (sheet: Sheet, count: number) =>
  Object.fromEntries(Object.entries(sheet).map(([id, answer], at) => [id, at < count ? answer : null]));

describe("the signs of a careless sheet", () => {
  it("are absent from answers that follow the key, at a reader's pace", () => {
    expect(flagsOf(careful, { itemTimesMs: times(5000) })).toEqual([]);
  });

  it("are not looked for in fewer than twelve answers", () => {
    expect(flagsOf(firstOf(inOrder("2".repeat(28)), 11))).toEqual([]);
    expect(flagsOf(firstOf(inOrder("2".repeat(28)), 12))).toContain("identical-answers");
  });

  it("show in one answer throughout, which is never named", () => {
    for (const digit of "12345") {
      const { flags, result } = scored(inOrder(digit.repeat(28)));
      expect(flags).toContain("identical-answers");
      expect(result).toMatchObject({ headline: "careless", probabilities: null, series: "general" });
      expect(result.scales.anxiety).not.toBeNull();
    }
  });

  it("show in ten equal answers in a row, more so in fourteen; a skipped one ends the row", () => {
    const tail = "124124124124124124";
    expect(flagsOf(inOrder(`${"5".repeat(10)}${tail}`))).toContain("long-string");
    expect(flagsOf(inOrder(`${"5".repeat(9)}1${tail}`))).not.toContain("long-string");
    expect(flagsOf(inOrder(`55555-55555${tail.slice(0, 17)}`))).not.toContain("long-string");
    expect(flagsOf(inOrder(`${"5".repeat(13)}1${tail.slice(0, 14)}`))).not.toContain("very-long-string");
    expect(flagsOf(inOrder(`${"5".repeat(14)}${tail.slice(0, 14)}`))).toContain("very-long-string");
  });

  it("show in answers that hardly spread", () => {
    expect(flagsOf(inOrder("4444444444434444443444444544"))).toContain("low-spread");
    expect(flagsOf(inOrder("4545454545454545454545454545"))).not.toContain("low-spread");
  });

  it("show in answers that follow no key", () => {
    expect(flagsOf(inOrder("1551155115511551155115511551"))).toContain("contradictory");
  });

  it("show in agreeing with a thing and with its opposite", () => {
    const yes = Object.fromEntries(items.map(({ id }, at) => [id, at % 2 === 0 ? 4 : 5]));
    expect(flagsOf(yes)).toContain("one-sided");
    const no = Object.fromEntries(items.map(({ id }, at) => [id, at % 2 === 0 ? 1 : 2]));
    expect(flagsOf(no)).toContain("one-sided");
  });

  it("allow careful people as much contradiction as a norm found in them, and never more than 2.2", () => {
    const torn = inOrder("2442424224424144224324422442");
    const limit = (contradiction: number | null) =>
      flagsOf(torn, { norm: { ...madeUpNorm("v1", null), contradiction } }).includes("contradictory");
    const { contradiction } = scored(torn);
    expect(contradiction).toBeGreaterThan(1);
    const far = inOrder("1551155115511551155115511551");
    expect(flagsOf(far, { norm: { ...madeUpNorm("v1", null), contradiction: 50 } })).toContain(
      "contradictory",
    );
    expect(limit(null)).toBe(contradiction >= 1.75);
  });

  it("show in a median under two seconds, more so under 1.2", () => {
    const pace = (ms: number) => flagsOf(careful, { itemTimesMs: times(ms) });
    expect([pace(2000), pace(1999), pace(1200), pace(1199)]).toEqual([[], ["fast"], ["fast"], ["too-fast"]]);
  });

  it("do not come from pauses over a minute, nor from fewer than twelve times", () => {
    const paused = { ...times(1500), ...times(90_000, 16) };
    expect(flagsOf(careful, { itemTimesMs: paused })).toEqual(["fast"]);
    expect(flagsOf(careful, { itemTimesMs: { ...times(1500), ...times(90_000, 17) } })).toEqual([]);
    expect(flagsOf(careful, { itemTimesMs: times(10, 11) })).toEqual([]);
  });

  it("come from the total where the items were not timed: under 1.2 seconds an answer", () => {
    expect(flagsOf(careful, { totalMs: 1200 * 28 })).toEqual([]);
    expect(flagsOf(careful, { totalMs: 1200 * 28 - 1 })).toEqual(["too-fast"]);
    expect(flagsOf(careful, { totalMs: 10, itemTimesMs: times(5000) })).toEqual([]);
    expect(flagsOf({}, { totalMs: 10 })).toEqual([]);
  });

  it("weigh as caution alone, and as no name in pairs or where one is hard", () => {
    expect(isCareless([])).toBe(false);
    expect(isCareless(["fast"])).toBe(false);
    expect(isCareless(["fast", "long-string"])).toBe(true);
    for (const flag of [
      "identical-answers",
      "too-fast",
      "very-long-string",
      "contradictory",
      "one-sided",
    ] as const)
      expect(isCareless([flag])).toBe(true);
    expect(scored(careful, { itemTimesMs: times(1500) }).result).toMatchObject({
      flags: ["fast"],
      style: "anxious",
    });
  });
});

describe("patterns of clicking", () => {
  const stairs = (period: number, up: boolean) =>
    items.map((_, at) => 1 + (up ? at % period : period - 1 - (at % period)));
  const patterns = [
    ...[1, 2, 3, 4, 5].flatMap((a) =>
      [1, 2, 3, 4, 5].map((b) => items.map((_, at) => (at % 2 === 0 ? a : b))),
    ),
    ...[2, 3, 4, 5].flatMap((period) => [stairs(period, true), stairs(period, false)]),
    ...[1, 2, 3, 4, 5].flatMap((a) => [1, 2, 3, 4, 5].map((b) => items.map((_, at) => (at < 14 ? a : b)))),
  ];

  it("hardly ever earn a name, and never a sure one", () => {
    const named = patterns
      .map((raw) => scored(Object.fromEntries(items.map(({ id }, at) => [id, raw[at] ?? 3]))).result)
      .filter(({ style }) => style !== "mixed");
    expect(named.length / patterns.length).toBeLessThan(0.03);
    for (const { confidence } of named) expect(confidence).toBe("slight");
  });
});
