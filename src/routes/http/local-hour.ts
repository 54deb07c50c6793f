import type { Context } from "hono";
import { knownZone } from "../../drip/schedule.ts";

/** The visitor's hour (0-23), by the zone that the network sees them in, else the coach's. */
export function localHour(c: Context, nowMs: number, fallbackZone: string): number {
  const cf = (c.req.raw as { cf?: { timezone?: unknown } }).cf;
  const timeZone = knownZone(String(cf?.timezone ?? ""), fallbackZone);
  const hour = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone }).format(
    nowMs,
  );
  return Number(hour);
}
