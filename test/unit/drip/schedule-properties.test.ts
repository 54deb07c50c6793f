import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { dueAfter, isOpen, nextOpening, type Rhythm } from "../../../src/drip/schedule.ts";
import type { Step, Weekday } from "../../../src/drip/types.ts";
import { HOUR } from "./zones.ts";

/** Zones that change at odd hours, by odd amounts, at midnight, or lost a day. */
const zone = fc.constantFrom(
  ...["Europe/Amsterdam", "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe", "Africa/Cairo"],
  ...["America/Havana", "Asia/Beirut", "Asia/Kathmandu", "America/Asuncion", "UTC"],
);
const window = fc
  .tuple(fc.nat(23), fc.nat(23))
  .map(([one, other]) => ({ fromHour: Math.min(one, other), toHour: Math.max(one, other) + 1 }));
const weekdays = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
const anyStep: fc.Arbitrary<Step> = fc.record({
  key: fc.constant("a-step"),
  wait: fc.constantFrom("PT0S", "PT1H", "PT36H", "P1D", "P2D", "P1W", "P10D", "P1M"),
  window: fc.option(window),
  weekdays: fc.option(weekdays),
});
/** Any minute of 2006 to 2036: the rules of the past are odder than today's. */
const moment = fc
  .integer({ min: Date.UTC(2006, 0) / 60_000, max: Date.UTC(2036, 0) / 60_000 })
  .map((minutes) => minutes * 60_000);
/** The same, but within two days of a change of the clock, where what breaks is. */
const nearChange = fc
  .tuple(zone, moment, fc.integer({ min: -2 * 2_880, max: 2_880 }))
  .map(([tz, ms, minutes]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(ms)
      .toZonedDateTimeISO(tz)
      .getTimeZoneTransition("next");
    return { tz, ms: (change?.epochMilliseconds ?? ms) + minutes * 60_000 };
  });
const anywhere = fc.oneof(nearChange, fc.record({ tz: zone, ms: moment }));
const RUNS = { numRuns: 2_000 };

function isInside({ window: hours, weekdays: days }: Step, ms: number, tz: string): boolean {
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(tz);
  const inHours = hours === null || (there.hour >= hours.fromHour && there.hour < hours.toHour);
  return inHours && (days === null || days.includes(there.dayOfWeek as Weekday));
}

describe("whatever the step, the zone and the moment", () => {
  it("a letter is due never before its wait is over, and always inside its window", () => {
    fc.assert(
      fc.property(
        anyStep,
        anywhere,
        fc.constantFrom<Rhythm>("as-written", "weekly"),
        (step, { tz, ms }, rhythm) => {
          const due = dueAfter(step, ms, tz, rhythm) ?? 0;
          const from = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(tz);
          expect(due).toBeGreaterThanOrEqual(from.add(step.wait).epochMilliseconds);
          if (rhythm === "weekly")
            expect(due).toBeGreaterThanOrEqual(from.add({ weeks: 1 }).epochMilliseconds);
          expect(isInside(step, due, tz)).toBe(true);
          expect(isOpen(step, due, tz)).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it("a window's next opening is now or its first, never later than one that an hour by hour search finds", () => {
    fc.assert(
      fc.property(
        anyStep,
        fc.record({ tz: fc.constantFrom("Europe/Amsterdam", "UTC"), ms: moment }),
        (step, { tz, ms }) => {
          const opens = nextOpening(step, ms, tz);
          let found = ms;
          while (!isInside(step, found, tz)) found = Math.floor(found / HOUR + 1) * HOUR;
          expect(opens).toBe(found);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("asked again at the opening it is that same moment", () => {
    fc.assert(
      fc.property(anyStep, anywhere, (step, { tz, ms }) => {
        const opens = nextOpening(step, ms, tz);
        expect(nextOpening(step, opens, tz)).toBe(opens);
      }),
      RUNS,
    );
  });
});
