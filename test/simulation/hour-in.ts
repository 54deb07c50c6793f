/** By Intl, where the engine uses Temporal: an onlooker must not share its mistakes. */
interface Clock {
  readonly hour: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
}

const clocks = new Map<string, Clock>();
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The hour of the day (0 to 23). */
export function hourIn(zone: string, fallback: string, atMs: number): number {
  return Number(clockIn(zone, fallback).hour.format(atMs));
}

/** The day of the week (1: Monday). */
export function weekdayIn(zone: string, fallback: string, atMs: number): number {
  return DAYS.indexOf(clockIn(zone, fallback).day.format(atMs)) + 1;
}

function clockIn(zone: string, fallback: string): Clock {
  const clock = clocks.get(zone) ?? clockOf(zone) ?? (clockOf(fallback) as Clock);
  clocks.set(zone, clock);
  return clock;
}

function clockOf(timeZone: string): Clock | null {
  try {
    return {
      hour: new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }),
      day: new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short" }),
    };
  } catch {
    return null;
  }
}
