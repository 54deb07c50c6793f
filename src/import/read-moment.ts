import { MINUTE_MS } from "../config.ts";
import { instantOf } from "../drip/zone-time.ts";

const DUTCH = /^(\d{1,2})-(\d{1,2})-(\d{4})(.*)$/;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)? *(z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A moment (epoch ms) as spreadsheets and exports write one: ISO 8601, with a space or a T, or the Dutch 31-12-2025
 * 14:05. Without an offset it is taken in `zone`; a day alone begins there at midnight. Null for anything else:
 * 03/04/2025 is two days, and so none. By hand: Date.parse and its like take one of the two.
 */
export function readMoment(text: string, zone: string): number | null {
  const [, day, month, year, rest = ""] = DUTCH.exec(text) ?? [];
  const iso = day ? `${year}-${month?.padStart(2, "0")}-${day.padStart(2, "0")}${rest}` : text;
  const parts = ISO.exec(iso);
  if (!parts) return null;
  const local = localMoment(
    parts.slice(1, 8).map((part) => Number(part ?? 0)),
    parts[7] ?? "",
  );
  if (local === null) return null;
  const offset = parts[8];
  return offset === undefined ? instantOf(local, zone) : local - offsetMs(offset);
}

/** Null where there is no such day or time. */
function localMoment(fields: readonly number[], fraction: string): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second, Number(fraction.padEnd(3, "0")));
  const back = new Date(ms);
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return exists && hour < 24 && minute < 60 && second < 60 ? ms : null;
}

/** Of an offset such as +02:00 or -0500; Z is none. */
function offsetMs(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE_MS;
}
