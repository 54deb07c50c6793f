// The functions, not the classes: a bundler leaves out what is not called.
import * as Duration from "temporal-polyfill/fns/Duration";
import * as Instant from "temporal-polyfill/fns/Instant";
import * as PlainTime from "temporal-polyfill/fns/PlainTime";
import * as Zoned from "temporal-polyfill/fns/ZonedDateTime";
import type { Step, Weekday } from "./types.ts";

/** How often a reader wants letters: as written, at most one a week, or only when asked for. */
export type Rhythm = "as-written" | "weekly" | "on-request";

const WEEK = Duration.fromFields({ weeks: 1 });
/** A window opens once in eight days, whatever its weekdays; once in fifteen where DST skips its hour that day. */
const DAYS_AHEAD_MAX = 15;

/** The zone itself where the platform knows it, else the fallback: a visitor's browser can send anything. */
export function knownZone(zone: string, fallback: string): string {
  try {
    return zonedAt(0, zone).timeZoneId;
  } catch {
    return fallback;
  }
}

/** Whether a step may go at this moment (epoch ms) for somebody in this zone. */
export function isOpen(step: Step, atMs: number, zone: string): boolean {
  return nextOpening(step, atMs, zone) === atMs;
}

/** The first moment (epoch ms) from `fromMs` on in which the step's window and weekdays are open in the zone. */
export function nextOpening(step: Step, fromMs: number, zone: string): number {
  const from = zonedAt(fromMs, zone);
  if (inWindow(step, from) && onWeekday(step, from)) return fromMs;
  const early = !step.window || from.hour < step.window.fromHour;
  for (let days = early ? 0 : 1; days <= DAYS_AHEAD_MAX; days++) {
    const day = days === 0 && !step.window ? null : Zoned.addDays(from, days);
    const opening = day && openingOf(step, day);
    if (opening && opening.epochMilliseconds >= fromMs && inWindow(step, opening) && onWeekday(step, opening))
      return opening.epochMilliseconds;
  }
  return fromMs;
}

/**
 * When the step after `fromMs` is due (epoch ms): the wait by the lead's calendar (a day is a day through
 * DST), no shorter than the rhythm allows, moved on to the next opening. Null: only when asked for.
 */
export function dueAfter(step: Step, fromMs: number, zone: string, rhythm: Rhythm): number | null {
  if (rhythm === "on-request") return null;
  const from = zonedAt(fromMs, zone);
  const waited = Zoned.add(from, Duration.fromString(step.wait));
  const weekly = Zoned.add(from, WEEK);
  const later = rhythm === "weekly" && Zoned.compare(weekly, waited) > 0 ? weekly : waited;
  return nextOpening(step, later.epochMilliseconds, zone);
}

function zonedAt(ms: number, zone: string): Zoned.Record {
  return Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(ms), zone);
}

function inWindow(step: Step, at: Zoned.Record): boolean {
  return !step.window || (at.hour >= step.window.fromHour && at.hour < step.window.toHour);
}

function onWeekday(step: Step, at: Zoned.Record): boolean {
  return !step.weekdays || step.weekdays.includes(Zoned.dayOfWeek(at) as Weekday);
}

/** An hour that DST skips comes out as the next one that exists: not always in the window. */
function openingOf(step: Step, day: Zoned.Record): Zoned.Record {
  return Zoned.withPlainTime(day, PlainTime.create(step.window?.fromHour ?? 0));
}
