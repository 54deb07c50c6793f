import { describe, expect, it } from "vitest";
import { IMPORT_CHUNK, IMPORT_ROWS_MAX } from "../../../src/config.ts";
import { chunks } from "../../../src/import/chunks.ts";

/** https://developers.cloudflare.com/d1/platform/limits/: a string, and so a bound parameter. */
const D1_STRING_MAX_BYTES = 2_000_000;
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

describe("a long list is cut into pieces", () => {
  it("that together are the list, in its order", () => {
    const all = Array.from({ length: IMPORT_ROWS_MAX }, (_, i) => i);
    const parts = chunks(all);
    expect([parts.flat(), parts.length]).toEqual([all, IMPORT_ROWS_MAX / IMPORT_CHUNK]);
    expect(chunks([])).toEqual([]);
  });

  it("that D1 takes, also where each row is a long wording, written out twice", () => {
    const all = Array.from({ length: IMPORT_CHUNK }, () => ({ wording: "één woord ".repeat(100) }));
    const parts = chunks(all, () => 2);
    const largest = Math.max(...parts.map((part) => bytesOf(part.flatMap((row) => [row, row]))));
    expect(bytesOf([...all, ...all])).toBeGreaterThan(D1_STRING_MAX_BYTES);
    expect(largest).toBeLessThan(D1_STRING_MAX_BYTES);
    expect(parts.flat()).toEqual(all);
  });
});
