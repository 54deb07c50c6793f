import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../src/abuse/edit-distance.ts";
import { suggestDomain } from "../../../src/abuse/suggest-domain.ts";

describe("a slip in an address's domain", () => {
  it.each([
    ["gmial.com", "gmail.com"],
    ["gmail.con", "gmail.com"],
    ["gmail.co", "gmail.com"],
    ["gnail.com", "gmail.com"],
    ["gmal.com", "gmail.com"],
    ["gmail.nl", "gmail.com"],
    ["hotmial.nl", "hotmail.nl"],
    ["hotmai.con", "hotmail.com"],
    ["outlok.com", "outlook.com"],
    ["zigo.nl", "ziggo.nl"],
    ["kpnmial.nl", "kpnmail.nl"],
    ["hetent.nl", "hetnet.nl"],
    ["planett.nl", "planet.nl"],
    ["xs4al.nl", "xs4all.nl"],
    ["hoem.nl", "home.nl"],
    ["liev.nl", "live.nl"],
    ["teflort.nl", "telfort.nl"],
  ])("%s is asked about as %s", (typed, meant) => {
    expect(suggestDomain(typed)).toBe(meant);
  });

  it.each([
    ..."gmail.com hotmail.nl hotmail.com live.nl outlook.com ziggo.nl kpnmail.nl hetnet.nl planet.nl".split(
      " ",
    ),
    ..."xs4all.nl home.nl telfort.nl telenet.be icloud.com me.com msn.com mail.com".split(" "),
    ..."reader.example praktijk.example kpn.com time.nl uva.nl rug.nl vu.nl kliksafe.nl me.nl".split(" "),
    "toString",
    "",
  ])("%j is left as it is", (typed) => {
    expect(suggestDomain(typed)).toBeNull();
  });

  it("leads to a domain that is asked about no more", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("gmail.com", "hotmail.nl", "ziggo.nl"),
        fc.nat(7),
        fc.stringMatching(/^[a-z]$/),
        (domain, at, letter) => {
          const meant = suggestDomain(domain.slice(0, at) + letter + domain.slice(at + 1));
          expect(meant === null || suggestDomain(meant) === null).toBe(true);
        },
      ),
    );
  });
});

describe("the distance of two texts", () => {
  it.each([
    ["", "", 0],
    ["gmail", "gmail", 0],
    ["gmail", "", 5],
    ["", "gmail", 5],
    ["gmail", "gmial", 1],
    ["gmail", "gmal", 1],
    ["gmail", "gmaail", 1],
    ["gmail", "gnail", 1],
    ["ca", "abc", 3],
    ["gmail", "hotmail", 3],
  ])("%j and %j is %d", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it("is the same both ways and 0 only for equal ones", () => {
    const text = fc.stringMatching(/^[abc]{0,8}$/);
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
