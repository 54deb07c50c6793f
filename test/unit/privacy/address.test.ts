import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInternational, normaliseAddress } from "../../../src/privacy/address.ts";

describe("an address", () => {
  it.each([
    ["Sam@Reader.Example", "sam@reader.example"],
    ["  sam@reader.example\n", "sam@reader.example"],
    ["s.a.m+quiz@reader.example", "s.a.m+quiz@reader.example"],
    ["o'hara_{x}=1@reader.example", "o'hara_{x}=1@reader.example"],
    ["sam@bücher.example", "sam@xn--bcher-kva.example"],
    ["sam@bu\u0308cher.example", "sam@xn--bcher-kva.example"],
    ["sam\u1fef@reader.example", "sam`@reader.example"],
    ["sam@BÜCHER.example", "sam@xn--bcher-kva.example"],
    ["sam@пример.рф", "sam@xn--e1afmkfd.xn--p1ai"],
    ["sam@ｒｅａｄｅｒ。example", "sam@reader.example"],
    [`${"s".repeat(64)}@reader.example`, `${"s".repeat(64)}@reader.example`],
    [`sam@${"r".repeat(63)}.example`, `sam@${"r".repeat(63)}.example`],
  ])("written as %j is %s", (raw, address) => {
    expect(normaliseAddress(raw)).toBe(address);
  });

  it.each([
    "",
    "sam",
    "sam@",
    "@reader.example",
    "sam@reader",
    "sam@@reader.example",
    "sam@reader..example",
    "sam@.reader.example",
    "sam@reader.example.",
    ".sam@reader.example",
    "sam.@reader.example",
    "s..m@reader.example",
    "sam@-reader.example",
    "sam@reader-.example",
    "sam@reader.1",
    "sam@127.0.0.1",
    "sam@0x7f.1",
    "sam@[127.0.0.1]",
    "sam@[::1]",
    "sam@reader.example:25",
    "sam@reader.example/x",
    "sam@reader.example?x",
    "sam@user@reader.example",
    "sam@%72eader.example",
    '"sam"@reader.example',
    '"s m"@reader.example',
    "sam\\@x@reader.example",
    "(sam)sam@reader.example",
    "Sam <sam@reader.example>",
    "sam@reader.example>",
    "<sam@reader.example",
    "sam@reader.example,tim@reader.example",
    "sam@reader.example;tim@reader.example",
    "s am@reader.example",
    "sam@rea der.example",
    "sam@reader_x.example",
    "sam\u0000@reader.example",
    "sam@reader\u0000.example",
    "sam\u007f@reader.example",
    "sam@reader\u007f.example",
    "sam@reader.example\r\nBcc: tim@reader.example",
    "sam\r\nBcc: tim@reader.example",
    "sam@reader.\r\nexample",
    "sam\t@reader.example",
    "sam@reader\t.example",
    "säm@reader.example",
    "sam@reader\u2028.example",
    "sam@rea\u202eder.example",
    "sam@reader／x.example",
    `${"s".repeat(65)}@reader.example`,
    `sam@${"r".repeat(64)}.example`,
    `sam@${"reader.".repeat(40)}example`,
  ])("%j is none", (raw) => {
    expect(normaliseAddress(raw)).toBeNull();
  });

  it("normalised twice is the same as once, and nothing in it could end a header or a line", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^[a-zA-Z0-9.+_-]{1,20}$/),
      fc.emailAddress(),
    );
    const anything = fc.oneof(
      fc.emailAddress({ size: "large" }),
      fc.tuple(part, part).map((parts) => parts.join("@")),
      fc.tuple(part, fc.domain()).map((parts) => parts.join("@")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(anything, (raw) => {
        const address = normaliseAddress(raw);
        // One in nine is an address; what is none is drawn again, so that as many are always looked at.
        fc.pre(address !== null);
        expect(normaliseAddress(address)).toBe(address);
        expect(address).toMatch(/^[\x21-\x7e]{3,254}$/);
        expect(address).not.toMatch(/[\s"<>,;:()[\]\\]|@.*@/);
      }),
      { numRuns: 200 },
    );
  });

  it("has one form however its case and composition are written", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (raw) => {
        const address = normaliseAddress(raw);
        for (const spelling of [raw.toUpperCase(), raw.normalize("NFD"), ` ${raw} `]) {
          expect(normaliseAddress(spelling)).toBe(address);
        }
      }),
    );
  });
});

describe("an address with letters beyond ASCII before its @", () => {
  it.each([
    "säm@reader.example",
    "Sá.Mü@bücher.example",
    "сэм@пример.рф",
    "sa\u0308m@reader.example",
    "三@reader.example",
  ])("(%s) is told apart from what is none", (raw) => {
    expect([isInternational(raw), normaliseAddress(raw)]).toEqual([true, null]);
  });

  it.each([
    "sam@reader.example",
    "sam@bücher.example",
    "säm",
    "säm@reader",
    "sä m@reader.example",
    "säm@@x.example",
    "ä..b@x.example",
    "😀@reader.example",
    "",
  ])("is not %j", (raw) => {
    expect(isInternational(raw)).toBe(false);
  });
});
