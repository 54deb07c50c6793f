import { describe, expect, it } from "vitest";
import { dueAfter, isOpen, knownZone, nextOpening } from "../../../src/drip/schedule.ts";
import type { Step } from "../../../src/drip/types.ts";
import { at, HOUR, local, step } from "./zones.ts";

const AMSTERDAM = "Europe/Amsterdam";
const ST_JOHNS = "America/St_Johns";
const APIA = "Pacific/Apia";

const dueLocal = (from: string, zone: string, changes: Partial<Step> = {}, rhythm = "as-written" as const) =>
  local(dueAfter(step(changes), at(from, zone), zone, rhythm), zone);

const opensLocal = (from: string, zone: string, changes: Partial<Step>) =>
  local(nextOpening(step(changes), at(from, zone), zone), zone);

describe("a wait of days ends at the same hour on the reader's clock", () => {
  it.each([
    ["as spring takes an hour", AMSTERDAM, "2026-03-28T09:30", "2026-03-30T09:30", 47],
    ["as autumn gives one", AMSTERDAM, "2026-10-24T09:30", "2026-10-26T09:30", 49],
    ["as nothing changes", AMSTERDAM, "2026-11-23T09:30", "2026-11-25T09:30", 48],
    ["as spring takes an hour, half an hour off", ST_JOHNS, "2026-03-07T09:30", "2026-03-09T09:30", 47],
    ["as autumn gives one, half an hour off", ST_JOHNS, "2026-10-31T09:30", "2026-11-02T09:30", 49],
    ["below the equator, forward", APIA, "2020-09-26T09:30", "2020-09-28T09:30", 47],
    ["below the equator, back", APIA, "2020-04-04T09:30", "2020-04-06T09:30", 49],
    ["over the day that Apia left out", APIA, "2011-12-29T09:30", "2011-12-31T09:30", 24],
  ])("%s", (_, zone, from, to, hours) => {
    expect(dueLocal(from, zone)).toBe(to);
    expect((at(to, zone) - at(from, zone)) / 3_600_000).toBe(hours);
  });

  it("while a wait of hours is as many hours", () => {
    const wait = { wait: "PT24H", window: null };
    expect(dueLocal("2026-03-28T09:30", AMSTERDAM, wait)).toBe("2026-03-29T10:30");
    expect(dueLocal("2026-10-24T09:30", AMSTERDAM, wait)).toBe("2026-10-25T08:30");
  });

  it("and at an hour that spring takes, an hour later", () => {
    expect(dueLocal("2026-03-27T02:30", AMSTERDAM, { window: null })).toBe("2026-03-29T03:30");
  });

  it("at a month's end goes on into the next; a month is that month's length", () => {
    expect(dueLocal("2027-02-27T09:00", AMSTERDAM)).toBe("2027-03-01T09:00");
    expect(dueLocal("2028-02-28T09:00", AMSTERDAM)).toBe("2028-03-01T09:00");
    expect(dueLocal("2026-12-31T09:00", AMSTERDAM)).toBe("2027-01-02T09:00");
    expect(dueLocal("2027-01-31T09:00", AMSTERDAM, { wait: "P1M" })).toBe("2027-02-28T09:00");
    expect(dueLocal("2026-11-23T09:00", AMSTERDAM, { wait: "P1W" })).toBe("2026-11-30T09:00");
  });

  it("and a wait of nothing is due at once, at any hour", () => {
    expect(dueLocal("2026-11-23T03:17", AMSTERDAM, { wait: "PT0S", window: null })).toBe("2026-11-23T03:17");
  });
});

describe("a window", () => {
  it("lets a letter go from its first minute to its last, and else at its next opening", () => {
    const open = (time: string) => isOpen(step(), at(time, AMSTERDAM), AMSTERDAM);
    expect(["07:59", "08:00", "19:59", "20:00"].map((time) => open(`2026-11-23T${time}`))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(opensLocal("2026-11-23T07:59", AMSTERDAM, {})).toBe("2026-11-23T08:00");
    expect(opensLocal("2026-11-23T12:34", AMSTERDAM, {})).toBe("2026-11-23T12:34");
    expect(opensLocal("2026-11-23T20:00", AMSTERDAM, {})).toBe("2026-11-24T08:00");
    expect(opensLocal("2026-12-31T23:59", AMSTERDAM, {})).toBe("2027-01-01T08:00");
  });

  it("opens by the reader's clock, not by ours", () => {
    const noonInAmsterdam = at("2026-11-23T12:00", AMSTERDAM);
    expect(local(nextOpening(step(), noonInAmsterdam, ST_JOHNS), ST_JOHNS)).toBe("2026-11-23T08:00");
    expect(local(nextOpening(step(), noonInAmsterdam, APIA), APIA)).toBe("2026-11-24T08:00");
  });

  it("keeps to its weekdays, at midnight where it has no hours", () => {
    const tuesdays = { weekdays: [2] as const };
    expect(opensLocal("2026-11-23T12:00", AMSTERDAM, tuesdays)).toBe("2026-11-24T08:00");
    expect(opensLocal("2026-11-24T12:00", AMSTERDAM, tuesdays)).toBe("2026-11-24T12:00");
    expect(opensLocal("2026-11-24T20:00", AMSTERDAM, tuesdays)).toBe("2026-12-01T08:00");
    expect(opensLocal("2026-11-24T07:00", AMSTERDAM, tuesdays)).toBe("2026-11-24T08:00");
    expect(opensLocal("2026-11-25T12:00", AMSTERDAM, { ...tuesdays, window: null })).toBe("2026-12-01T00:00");
  });

  it("opens at eight on the days that the clock changes", () => {
    expect(opensLocal("2026-03-28T21:00", AMSTERDAM, {})).toBe("2026-03-29T08:00");
    expect(opensLocal("2026-10-24T21:00", AMSTERDAM, {})).toBe("2026-10-25T08:00");
    expect(opensLocal("2026-03-07T21:00", ST_JOHNS, {})).toBe("2026-03-08T08:00");
    expect(opensLocal("2011-12-29T21:00", APIA, {})).toBe("2011-12-31T08:00");
  });

  it("of the hour that spring takes opens the day after, and on its weekday the week after", () => {
    const twoToThree = { window: { fromHour: 2, toHour: 3 } };
    expect(opensLocal("2026-03-28T12:00", AMSTERDAM, twoToThree)).toBe("2026-03-30T02:00");
    const onSundays = { ...twoToThree, weekdays: [7] as const };
    expect(opensLocal("2026-03-22T12:00", AMSTERDAM, onSundays)).toBe("2026-04-05T02:00");
    expect(opensLocal("2026-03-28T12:00", AMSTERDAM, { window: { fromHour: 2, toHour: 4 } })).toBe(
      "2026-03-29T03:00",
    );
  });

  it("on the weekday that Apia left out opens the week after", () => {
    expect(opensLocal("2011-12-24T12:00", APIA, { weekdays: [5] })).toBe("2012-01-06T08:00");
  });

  it("on a day whose midnight comes twice opens not before the moment that is asked about", () => {
    // St John's, 2010: a minute after midnight the clock went back to 23:01 on Saturday.
    const secondHalfPastEleven = at("2010-11-06T22:30", ST_JOHNS) + 2 * HOUR;
    expect(local(secondHalfPastEleven, ST_JOHNS)).toBe("2010-11-06T23:30");
    const sundays = step({ window: null, weekdays: [7] });
    expect(nextOpening(sundays, secondHalfPastEleven, ST_JOHNS)).toBeGreaterThan(secondHalfPastEleven);
  });

  it("of the hour that autumn gives twice is open twice", () => {
    const twoToThree = step({ window: { fromHour: 2, toHour: 3 } });
    const first = at("2026-10-25T02:30", AMSTERDAM);
    expect(
      [first, first + 3_600_000, first + 7_200_000].map((ms) => isOpen(twoToThree, ms, AMSTERDAM)),
    ).toEqual([true, true, false]);
  });
});

describe("a reader who wants letters", () => {
  const from = at("2026-03-26T12:00", AMSTERDAM);
  const due = (wait: string, rhythm: "weekly" | "on-request") =>
    local(dueAfter(step({ wait }), from, AMSTERDAM, rhythm), AMSTERDAM);

  it("weekly gets the next a week on, or as late as it was written", () => {
    expect(due("P2D", "weekly")).toBe("2026-04-02T12:00");
    expect(due("P10D", "weekly")).toBe("2026-04-05T12:00");
  });

  it("weekly, in a window on other days, gets it at the opening after the week", () => {
    const changes = { wait: "P2D", weekdays: [1] as const };
    expect(local(dueAfter(step(changes), from, AMSTERDAM, "weekly"), AMSTERDAM)).toBe("2026-04-06T08:00");
  });

  it("only when asked for gets none by itself", () => {
    expect(due("P2D", "on-request")).toBe("never");
  });
});

describe("a reader's zone", () => {
  it("is used where the platform knows it, in its one spelling", () => {
    expect(["Pacific/Apia", "UTC"].map((zone) => knownZone(zone, AMSTERDAM))).toEqual([
      "Pacific/Apia",
      "UTC",
    ]);
    expect(knownZone("pacific/apia", AMSTERDAM)).toBe("Pacific/Apia");
  });

  it.each(["", " ", "Mars/Olympus", "Amsterdam", "<script>", "a".repeat(5_000), "\u0000", "+99:00"])(
    "that says %.20j is the coach's",
    (zone) => {
      expect(knownZone(zone, AMSTERDAM)).toBe(AMSTERDAM);
    },
  );
});
