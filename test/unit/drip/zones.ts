import { Temporal } from "temporal-polyfill";
import type { Step } from "../../../src/drip/types.ts";

/** Epoch ms of a local clock time, such as 2026-03-29T08:00, and back. */
export function at(local: string, zone: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

/** A moment on the wall clock of a zone, to the minute. */
export function local(ms: number | null, zone: string): string {
  if (ms === null) return "never";
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return there.toPlainDateTime().toString({ smallestUnit: "minute" });
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export function step(changes: Partial<Step> = {}): Step {
  return { key: "a-step", wait: "P2D", window: { fromHour: 8, toHour: 20 }, weekdays: null, ...changes };
}
