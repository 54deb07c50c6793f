import { expect, it } from "vitest";
import { readMoment } from "../../../src/import/read-moment.ts";

const read = (text: string) => {
  const atMs = readMoment(text, "Europe/Amsterdam");
  return atMs === null ? null : new Date(atMs).toISOString();
};

it.each([
  ["2024-03-01", "2024-02-29T23:00:00.000Z"],
  ["2024-03-01 10:05:00", "2024-03-01T09:05:00.000Z"],
  ["2024-07-01T10:05", "2024-07-01T08:05:00.000Z"],
  ["2024-03-01T10:05:00Z", "2024-03-01T10:05:00.000Z"],
  ["2024-03-01 10:05:00 +02:00", "2024-03-01T08:05:00.000Z"],
  ["2024-03-01T10:05:00.250-0500", "2024-03-01T15:05:00.250Z"],
  ["1-3-2024", "2024-02-29T23:00:00.000Z"],
  ["01-03-2024 9:05", "2024-03-01T08:05:00.000Z"],
])("%s is %s", (text, moment) => {
  expect(read(text)).toBe(moment);
});

it.each([
  "",
  "yesterday",
  "03/04/2025",
  "2024-02-30",
  "31-11-2024",
  "2024-13-01",
  "2024-03-01 25:00",
  "20240301",
  "2024",
])("%s is no moment, or could be two", (text) => {
  expect(read(text)).toBeNull();
});
