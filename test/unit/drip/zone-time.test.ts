import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDuration, instantOf, localOf, weekdayOf, zoneId } from "../../../src/drip/zone-time.ts";
import { MINUTE } from "./zones.ts";

const ZONES = Intl.supportedValuesOf("timeZone");
const YEARS = { from: Date.UTC(2024, 0), to: Date.UTC(2037, 0) };

const zoned = (ms: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
/** A Temporal wall clock as a local moment. */
const localMs = (wall: Temporal.PlainDateTime) => wall.toZonedDateTime("UTC").epochMilliseconds;

const zone = fc.constantFrom(...ZONES, "Pacific/Apia", "America/St_Johns", "Australia/Lord_Howe");
const moment = fc
  .integer({ min: YEARS.from / 1_000, max: YEARS.to / 1_000 })
  .map((seconds) => seconds * 1_000);
/** Mostly within two days of a change of the clock: there is what can break. */
const anywhere = fc
  .tuple(zone, moment, fc.integer({ min: -2_880, max: 2_880 }), fc.boolean())
  .map(([tz, ms, minutes, far]) => {
    const change = far ? null : zoned(ms, tz).getTimeZoneTransition("next")?.epochMilliseconds;
    return { tz, ms: change === null || change === undefined ? ms : change + minutes * MINUTE };
  });
const part = (letter: string, max: number) =>
  fc.option(
    fc.nat(max).map((n) => `${n}${letter}`),
    { nil: "" },
  );
const duration = fc
  .tuple(part("Y", 2), part("M", 14), part("W", 5), part("D", 40), part("H", 60), part("M", 90))
  .map(([y, mo, w, d, h, mi]) => `P${y}${mo}${w}${d}${h || mi ? `T${h}${mi}` : ""}`)
  .filter((text) => text !== "P");
const RUNS = { numRuns: 4_000 };

describe("a zone's wall clock says what Temporal says", () => {
  it("of any instant, in any zone there is", () => {
    fc.assert(
      fc.property(anywhere, ({ tz, ms }) => {
        const there = zoned(ms, tz);
        expect(localOf(ms, tz)).toBe(localMs(there.toPlainDateTime()));
        expect(weekdayOf(localOf(ms, tz))).toBe(there.dayOfWeek);
      }),
      RUNS,
    );
  });

  it("of any time on the wall: shown once, twice or never", () => {
    fc.assert(
      fc.property(anywhere, ({ tz, ms }) => {
        const wall = zoned(ms, tz)
          .toPlainDateTime()
          .add({ minutes: ms % 90 });
        expect(instantOf(localMs(wall), tz)).toBe(wall.toZonedDateTime(tz).epochMilliseconds);
      }),
      RUNS,
    );
  });

  it("of any wait, through changes of the clock and the ends of months", () => {
    fc.assert(
      fc.property(anywhere, duration, ({ tz, ms }, wait) => {
        expect(addDuration(ms, wait, tz)).toBe(zoned(ms, tz).add(wait).epochMilliseconds);
      }),
      RUNS,
    );
  });

  it("through the day that Samoa never had", () => {
    const tz = "Pacific/Apia";
    const eve = Temporal.ZonedDateTime.from(`2011-12-29T10:00[${tz}]`);
    for (let hours = 0; hours < 72; hours++) {
      const wall = eve.toPlainDateTime().add({ hours });
      expect(instantOf(localMs(wall), tz)).toBe(wall.toZonedDateTime(tz).epochMilliseconds);
      expect(addDuration(eve.epochMilliseconds, `P1DT${hours}H`, tz)).toBe(
        eve.add(`P1DT${hours}H`).epochMilliseconds,
      );
    }
  });
});

it("a wait that is no ISO 8601 duration is refused", () => {
  for (const text of ["", "P", "PT", "2D", "P1H", "P-1D", "P1.5D", "PT1D", "P1DT", "p1d", "P1D "])
    expect(() => addDuration(0, text, "UTC"), text).toThrow(RangeError);
});

it("a zone that does not exist has no name, and one that does has its own", () => {
  expect(["Mars/Base", "", "Europe", "Europe/Amsterdam\n"].map(zoneId)).toEqual([null, null, null, null]);
  expect(zoneId("europe/amsterdam")).toBe("Europe/Amsterdam");
});
