import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { consentTexts, currentConsents } from "../../src/consents.ts";

/**
 * Of every wording that was ever asked: the ledger points at it by version, so it must read for ever as it did. A
 * changed sentence is a new version, with a line of its own here; no line ever changes or goes.
 */
const RELEASED: Readonly<Record<string, string>> = {
  "letters/1": "f78fe4aced9a7976",
  "letters/2": "b86e8d84d85d1e59",
  "newsletter/1": "b423df6d34c53d1f",
  "newsletter/2": "b395345d099fd267",
  "profile/1": "c2069b8722197e89",
  "profile/2": "bad98e2301fa971b",
};

const hashOf = (text: Readonly<Record<string, string>>) =>
  createHash("sha256").update(`${text.nl}\n${text.en}`).digest("hex").slice(0, 16);

describe("a consent's wording", () => {
  it("reads as it did when it was released, and a changed one is a new version", () => {
    expect(
      Object.fromEntries(consentTexts.map(({ id, version, text }) => [`${id}/${version}`, hashOf(text)])),
    ).toEqual(RELEASED);
  });

  it("has a version of its own, and the newest is the one that is asked", () => {
    const names = consentTexts.map(({ id, version }) => `${id}/${version}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { id, version } of currentConsents()) {
      const versions = consentTexts.filter((text) => text.id === id).map((text) => Number(text.version));
      expect(Number(version)).toBe(Math.max(...versions));
    }
  });
});
