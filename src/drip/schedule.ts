import { HOUR_MS } from "../config.ts";
import type { Step, Weekday } from "./types.ts";
import { addDuration, hourOfDay, instantOf, localMidnight, localOf, weekdayOf, zoneId } from "./zone-time.ts";

/** How often a reader wants letters: as written, at most one a week, or only when asked for. */
export type Rhythm = "as-written" | "weekly" | "on-request";

const WEEK = "P1W";
/** A window opens once in eight days, whatever its weekdays; once in fifteen where DST skips its hour that day. */
const DAYS_AHEAD_MAX = 15;

/** The zone itself where the platform knows it, else the fallback: a visitor's browser can send anything. */
export function knownZone(zone: string, fallback: string): string {
  // Most forms say none, and asking the platform for a zone without a name costs as much as an exception.
  return (zone === "" ? null : zoneId(zone)) ?? fallback;
}

/** Whether a step may go at this moment (epoch ms) for somebody in this zone. */
export function isOpen(step: Step, atMs: number, zone: string): boolean {
  return nextOpening(step, atMs, zone) === atMs;
}

/** The first moment (epoch ms) from `fromMs` on in which the step's window and weekdays are open in the zone. */
export function nextOpening(step: Step, fromMs: number, zone: string): number {
  const from = localOf(fromMs, zone);
  if (isInside(step, from)) return fromMs;
  const early = !step.window || hourOfDay(from) < step.window.fromHour;
  for (let days = early && step.window ? 0 : 1; days <= DAYS_AHEAD_MAX; days++) {
    // An hour that DST skips comes out as the next one that exists: not always in the window.
    const opens = instantOf(localMidnight(from, days) + (step.window?.fromHour ?? 0) * HOUR_MS, zone);
    if (opens >= fromMs && isInside(step, localOf(opens, zone))) return opens;
  }
  return fromMs;
}

/**
 * When the step after `fromMs` is due (epoch ms): the wait by the lead's calendar (a day is a day through
 * DST), no shorter than the rhythm allows, moved on to the next opening. Null: only when asked for.
 */
export function dueAfter(step: Step, fromMs: number, zone: string, rhythm: Rhythm): number | null {
  if (rhythm === "on-request") return null;
  const waited = addDuration(fromMs, step.wait, zone);
  const least = rhythm === "weekly" ? addDuration(fromMs, WEEK, zone) : waited;
  return nextOpening(step, Math.max(waited, least), zone);
}

function isInside({ window, weekdays }: Step, local: number): boolean {
  const hour = hourOfDay(local);
  const inWindow = !window || (hour >= window.fromHour && hour < window.toHour);
  return inWindow && (!weekdays || weekdays.includes(weekdayOf(local) as Weekday));
}
