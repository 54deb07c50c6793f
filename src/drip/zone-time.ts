import { DAY_MS, HOUR_MS, MINUTE_MS } from "../config.ts";

/*
 * A zone's wall clock, by the platform's own zone data (Intl). Temporal says the same, which the tests hold it to, but
 * no runtime of ours has it yet, and its polyfill takes a hundred times as long: too long for a tick on Workers Free.
 *
 * A local moment is a number, too: ms since 1970 as the wall clock shows them, so that Date's UTC getters read its fields.
 */

/** No zone is further from UTC than this, and none ever jumped further than a day. */
const BEFORE_MS = 39 * HOUR_MS;
const AFTER_MS = 13 * HOUR_MS;
/** Offsets kept of one zone, and zones kept: a batch asks again and again for the same minutes. */
const OFFSETS_MAX = 512;
const ZONES_MAX = 500;

interface Zone {
  readonly id: string;
  readonly clock: Intl.DateTimeFormat;
  /** By the minute (of UTC): no zone has changed in the middle of one since 1972. */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** The zone's name as the platform spells it, or null where it knows none of that name. */
export function zoneId(zone: string): string | null {
  try {
    return zoneOf(zone).id;
  } catch {
    return null;
  }
}

/** @throws RangeError for a zone that does not exist: nothing is kept of what a visitor made up. */
function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const two = "2-digit";
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: name,
    hourCycle: "h23",
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  });
  const zone = { id: clock.resolvedOptions().timeZone, clock, offsets: new Map<number, number>() };
  if (zones.size >= ZONES_MAX) zones.clear();
  zones.set(name, zone);
  return zone;
}

/** What the zone's wall clock shows at an instant (epoch ms), as a local moment. */
export function localOf(ms: number, zone: string): number {
  return ms + offsetAt(ms, zoneOf(zone));
}

function offsetAt(ms: number, { clock, offsets }: Zone): number {
  const minute = Math.floor(ms / MINUTE_MS);
  const known = offsets.get(minute);
  if (known !== undefined) return known;
  const [year = 0, month = 1, day, hour, min] = (clock.format(minute * MINUTE_MS).match(/\d+/g) ?? []).map(
    Number,
  );
  const offset = Date.UTC(year, month - 1, day, hour, min) - minute * MINUTE_MS;
  if (offsets.size >= OFFSETS_MAX) offsets.clear();
  offsets.set(minute, offset);
  return offset;
}

/**
 * The instant (epoch ms) of a local moment. Of one that the clock shows twice the first; one that it skips is as much
 * later as the clock jumps: Temporal's "compatible".
 */
export function instantOf(local: number, name: string): number {
  const zone = zoneOf(name);
  const before = offsetAt(local - BEFORE_MS, zone);
  const after = offsetAt(local + AFTER_MS, zone);
  const first = local - before;
  if (before === after || offsetAt(first, zone) === before) return first;
  const second = local - after;
  return offsetAt(second, zone) === after ? second : first;
}

/** Midnight of the day that lies so many days after a local moment's. */
export function localMidnight(local: number, days: number): number {
  return Math.floor(local / DAY_MS) * DAY_MS + days * DAY_MS;
}

/** ISO numbering: 1 is Monday. */
export function weekdayOf(local: number): number {
  return new Date(local).getUTCDay() || 7;
}

export function hourOfDay(local: number): number {
  return new Date(local).getUTCHours();
}

const DURATION =
  /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * The instant that lies an ISO 8601 duration after another: years, months, weeks and days by the zone's calendar and
 * wall clock (a day is a day through a change of the clock, a month ends where it ends), hours and less exactly.
 * @throws RangeError where it is no duration.
 */
export function addDuration(ms: number, duration: string, zone: string): number {
  const parts = DURATION.exec(duration);
  if (!parts) throw new RangeError("Not an ISO 8601 duration.");
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const exact = ((hours * 60 + minutes) * 60 + seconds) * 1_000;
  if (years + months + weeks + days === 0) return ms + exact;
  const local = localOf(ms, zone);
  const date = addMonths(local, 12 * years + months) + (7 * weeks + days) * DAY_MS;
  return instantOf(date, zone) + exact;
}

/** A month that is too short for the day ends on its last one. */
function addMonths(local: number, months: number): number {
  if (months === 0) return local;
  const from = new Date(local);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const day = Math.min(from.getUTCDate(), new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  return Date.UTC(year, month, day) + (local - Math.floor(local / DAY_MS) * DAY_MS);
}
