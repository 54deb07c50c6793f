import { describe, expect, it, vi } from "vitest";
import { hasMoreParts, readEntries, readPostBody } from "../../../src/forms/post-body.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const URLENCODED = "application/x-www-form-urlencoded";

/** How much text the platform's own parser was given, counted in what parts it. */
function parsedParts(mark: string) {
  const given: string[] = [];
  const Params = globalThis.URLSearchParams;
  vi.stubGlobal(
    "URLSearchParams",
    class extends Params {
      constructor(text: string) {
        super(text);
        given.push(text);
      }
    },
  );
  return () => {
    vi.unstubAllGlobals();
    return given.join("").split(mark).length;
  };
}

describe("a body with thousands of parts is bounded before it is parsed", () => {
  it("urlencoded: of 32,000 fields only so many reach the parser, and those are read", async () => {
    const parsed = parsedParts("&");
    const read = await readEntries(URLENCODED, bytes("a&".repeat(32_000)), 200);
    expect(parsed()).toBe(200);
    expect(read.ok && read.value).toHaveLength(200);
  });

  it("multipart: one with more is not parsed at all, and one with as many is read, however its boundary is spelt", async () => {
    const part = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n";
    const form = (parts: number) => bytes(`${part.repeat(parts)}--b--\r\n`);
    const parse = vi.spyOn(Response.prototype, "formData");
    for (const type of ["multipart/form-data; boundary=b", 'Multipart/Form-Data; charset=x; Boundary="b"']) {
      expect(await readEntries(type, form(201), 200)).toEqual({ ok: false, code: "too-large" });
      expect(parse).not.toHaveBeenCalled();
      const read = await readEntries(type, form(200), 200);
      expect(read.ok && read.value).toHaveLength(200);
      parse.mockClear();
    }
    expect(await readEntries("multipart/form-data", form(1), 200)).toEqual({
      ok: false,
      code: "malformed-form",
    });
    parse.mockRestore();
  });

  it("JSON: members, elements and depth are counted, and nothing is parsed where there are more", async () => {
    const many = ["[".repeat(9_000), `[${"0,".repeat(9_000)}0]`, `{${'"a":0,'.repeat(9_000)}"a":0}`];
    const parse = vi.spyOn(JSON, "parse");
    for (const text of many) {
      expect(hasMoreParts(text, 8_000)).toBe(true);
      expect(await readPostBody("application/json", bytes(text))).toEqual({ ok: false, code: "too-large" });
    }
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
    expect(hasMoreParts('{"a":[1,2],"b":{}}', 5)).toBe(false);
    expect(hasMoreParts('{"a":[1,2],"b":{}}', 4)).toBe(true);
  });
});
