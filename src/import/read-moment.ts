import * as Instant from "temporal-polyfill/fns/Instant";
import * as PlainDateTime from "temporal-polyfill/fns/PlainDateTime";

const DUTCH = /^(\d{1,2})-(\d{1,2})-(\d{4})(.*)$/;
const ZONED = /(z|[+-]\d{2}:?\d{2})$/i;

/**
 * A moment (epoch ms) as spreadsheets and exports write one: ISO 8601, with a space or a T, or the Dutch 31-12-2025
 * 14:05. Without an offset it is taken in `zone`; a day alone begins there at midnight. Null for anything else:
 * 03/04/2025 is two days, and so none.
 */
export function readMoment(text: string, zone: string): number | null {
  const [, day, month, year, rest = ""] = DUTCH.exec(text) ?? [];
  const iso = day ? `${year}-${month?.padStart(2, "0")}-${day.padStart(2, "0")}${rest}` : text;
  if (!/^\d{4}-\d{2}-\d{2}([ T]\d{1,2}:\d{2}.*)?$/i.test(iso)) return null;
  const padded = iso
    .replace(/^(\S{10})[ T](\d):/i, "$1T0$2:")
    .replace(" ", "T")
    .replace(/\s+(?=[+-]|z$)/i, "");
  try {
    return ZONED.test(padded.slice(10))
      ? Instant.fromString(padded).epochMilliseconds
      : PlainDateTime.toZonedDateTime(localMoment(padded), zone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** @throws RangeError where there is no such day or time. */
function localMoment(iso: string): PlainDateTime.Record {
  const [, date = "", time = "00:00"] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?))?$/.exec(iso) ?? [];
  const [year = Number.NaN, month, day] = date.split("-").map(Number);
  const [hour, minute, second = 0] = time.split(":").map(Number);
  return PlainDateTime.create(year, month ?? Number.NaN, day ?? Number.NaN, hour, minute, Math.floor(second));
}
