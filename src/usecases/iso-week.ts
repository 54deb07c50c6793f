import { DAY_MS } from "../config.ts";

/** The ISO 8601 week of a moment, in UTC, as 2026-W47: the one with the Thursday counts. */
export function isoWeek(atMs: number): string {
  const day = new Date(atMs);
  const thursday = new Date(atMs + (4 - (day.getUTCDay() || 7)) * DAY_MS);
  const yearStartMs = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - yearStartMs) / (7 * DAY_MS)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}
