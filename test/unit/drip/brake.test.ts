import { describe, expect, it } from "vitest";
import { type ToldDay, tooManyComplaintsSince } from "../../../src/drip/brake.ts";

const day = (date: number, delivered: number, complained: number, released = 0): ToldDay => ({
  ...{ day: `2026-11-${date}`, delivered, complained, released },
});

describe("the brake", () => {
  it.each<[string, ToldDay[], string | null]>([
    ["nothing was told", [], null],
    ["499 letters met any number of complaints", [day(20, 499, 100)], null],
    ["500 letters met two complaints, which is more than 0.3%", [day(20, 500, 2)], null],
    ["500 letters met three complaints", [day(20, 500, 3)], "2026-11-20"],
    ["a thousand letters met three complaints, which is 0.3% and no more", [day(20, 1_000, 3)], null],
    ["a thousand letters met four", [day(20, 1_000, 4)], "2026-11-20"],
    ["the complaints are of letters before the last thousand", [day(21, 1_000, 0), day(20, 500, 50)], null],
    ["the thousand is of several days", [day(21, 400, 1), day(20, 400, 3), day(19, 400, 0)], "2026-11-19"],
    ["the coach let letters go on after them", [day(22, 600, 1), day(21, 600, 9, 1)], null],
    ["more came after that day", [day(22, 600, 5), day(21, 600, 9, 1)], "2026-11-22"],
    ["newer ones came on that very day: from the next on", [day(21, 600, 9, 1)], null],
  ])("where %s", (_, days, since) => {
    expect(tooManyComplaintsSince(days)).toBe(since);
  });
});
