import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backoffMs, commonOpening, lastTryMs, type WindowedMember } from "../../../src/drip/retry.ts";
import { isOpen } from "../../../src/drip/schedule.ts";
import { at, HOUR, local, MINUTE, step } from "./zones.ts";

const AMSTERDAM = "Europe/Amsterdam";
const member = (zone: string, fromHour = 8, toHour = 20): WindowedMember => ({
  step: step({ window: { fromHour, toHour } }),
  zone,
});
const anyHour: WindowedMember = { step: step({ window: null }), zone: AMSTERDAM };

const opens = (members: WindowedMember[], from: string, hours = 20) => {
  const fromMs = at(from, AMSTERDAM);
  return local(commonOpening(members, fromMs, fromMs + hours * HOUR), AMSTERDAM);
};

describe("a batch that is tried again", () => {
  it("waits 2, 4, 8 ... minutes, and an hour at most", () => {
    const minutes = [1, 2, 3, 4, 5, 6, 7, 50, 10_000].map((attempt) => backoffMs(attempt) / MINUTE);
    expect(minutes).toEqual([2, 4, 8, 16, 32, 60, 60, 60, 60]);
  });

  it("is tried for twenty hours, while the provider still knows its key", () => {
    expect(lastTryMs(at("2026-11-23T10:00", AMSTERDAM))).toBe(at("2026-11-24T06:00", AMSTERDAM));
  });

  it("goes at once while every member's window is open, or has none", () => {
    expect(opens([], "2026-11-23T03:01")).toBe("2026-11-23T03:01");
    expect(opens([anyHour], "2026-11-23T03:01")).toBe("2026-11-23T03:01");
    expect(opens([anyHour, member(AMSTERDAM)], "2026-11-23T12:01")).toBe("2026-11-23T12:01");
  });

  it("waits for the morning rather than arrive at night", () => {
    expect(opens([anyHour, member(AMSTERDAM)], "2026-11-23T20:01")).toBe("2026-11-24T08:00");
  });

  it("waits until all its members' windows are open, wherever they live, to the quarter hour", () => {
    expect(opens([member(AMSTERDAM), member("America/St_Johns")], "2026-11-23T08:00")).toBe(
      "2026-11-23T12:30",
    );
    expect(opens([member(AMSTERDAM), member("Asia/Kathmandu", 14)], "2026-11-23T08:00")).toBe(
      "2026-11-23T09:15",
    );
  });

  it("is not tried where the windows have no common hour, or none in time", () => {
    expect(opens([member(AMSTERDAM, 8, 12), member("Pacific/Apia", 8, 12)], "2026-11-23T08:00")).toBe(
      "never",
    );
    expect(opens([member(AMSTERDAM)], "2026-11-23T20:00", 12)).toBe("never");
    expect(opens([member(AMSTERDAM)], "2026-11-23T20:00", 12.25)).toBe("2026-11-24T08:00");
  });

  it("finds the hour also through a night in which the clock changes", () => {
    expect(opens([member(AMSTERDAM)], "2026-03-28T21:00")).toBe("2026-03-29T08:00");
    expect(opens([member(AMSTERDAM)], "2026-10-24T21:00")).toBe("2026-10-25T08:00");
  });

  it("never goes outside a member's window, nor before it may, nor when it is too late", () => {
    const zones = fc.constantFrom(AMSTERDAM, "America/St_Johns", "Pacific/Apia");
    const members = fc.array(
      fc.tuple(zones, fc.nat(12)).map(([zone, from]) => member(zone, from, from + 11)),
      { maxLength: 4 },
    );
    const minute = fc.integer({ min: Date.UTC(2026, 0) / MINUTE, max: Date.UTC(2028, 0) / MINUTE });
    fc.assert(
      fc.property(members, minute, (all, minutes) => {
        const fromMs = minutes * MINUTE;
        const found = commonOpening(all, fromMs, lastTryMs(fromMs));
        if (found === null) return;
        expect(found >= fromMs && found < lastTryMs(fromMs)).toBe(true);
        for (const each of all) expect(isOpen(each.step, found, each.zone)).toBe(true);
      }),
    );
  });
});
