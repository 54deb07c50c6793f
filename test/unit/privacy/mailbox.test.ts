import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalMailbox } from "../../../src/privacy/mailbox.ts";

describe("the mailbox behind an address", () => {
  it.each([
    ["sam+quiz@reader.example", "sam@reader.example"],
    ["sam+a+b@reader.example", "sam@reader.example"],
    ["s.a.m@gmail.com", "sam@gmail.com"],
    ["s.am+x@googlemail.com", "sam@gmail.com"],
    ["sam@pm.me", "sam@proton.me"],
    ["sam@me.com", "sam@icloud.com"],
  ])("of %s is %s", (address, mailbox) => {
    expect(canonicalMailbox(address)).toBe(mailbox);
  });

  it("keeps dots where they mean something, and names that are nothing but a tag", () => {
    expect(canonicalMailbox("s.am@reader.example")).toBe("s.am@reader.example");
    expect(canonicalMailbox("+tag@reader.example")).toBe("+tag@reader.example");
  });

  it("is the same for a mailbox as for any of its spellings", () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(name, name, fc.nat({ max: 11 }), (own, tag, at) => {
        const dotted =
          own.length > 1
            ? `${own.slice(0, 1 + (at % (own.length - 1)))}.${own.slice(1 + (at % (own.length - 1)))}`
            : own;
        const plain = canonicalMailbox(`${own}@gmail.com`);
        expect(canonicalMailbox(`${dotted}+${tag}@googlemail.com`)).toBe(plain);
        expect(canonicalMailbox(plain)).toBe(plain);
      }),
    );
  });
});
