import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { brand } from "../../src/brand.ts";
import { CONSENT_IDS, consentTexts, fingerprint, isKnownConsent } from "../../src/consents.ts";
import { LOCALES } from "../../src/quiz/types.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import { askedConsents } from "../../src/usecases/sign-up/asked-consents.ts";

/**
 * Of every wording that was ever asked: the ledger points at it by version, so it must read for ever as it did. A
 * changed sentence is a new version, with a line of its own here; no line ever changes or goes.
 */
const RELEASED: Readonly<Record<string, string>> = {
  "letters/1": "f78fe4aced9a7976",
  "letters/2": "b86e8d84d85d1e59",
  "letters/3-box": "abaef8bbb8eeef7e",
  "letters/3-choice": "15f6e0606702fe9b",
  "newsletter/1": "b423df6d34c53d1f",
  "newsletter/2": "b395345d099fd267",
  "newsletter/3-box": "1da95bc6810a465c",
  "newsletter/3-choice": "c4d7d2424e9f664e",
  "profile/1": "c2069b8722197e89",
  "profile/2": "bad98e2301fa971b",
  "profile/3-box": "02ff04597fc44f59",
  "profile/3-choice": "9ceb10b7e587e237",
};

const hashOf = (text: Readonly<Record<string, string>>) =>
  createHash("sha256").update(`${text.nl}\n${text.en}`).digest("hex").slice(0, 16);

const lotte = {
  sequences: [
    {
      key: "general",
      goals: [],
      steps: ["P0D", "P3D", "P4D"].map((wait, i) => ({ key: `0${i}`, wait })),
    },
  ] as unknown as Deps["sequences"],
  brand: {
    ...brand,
    name: "Praktijk Zomer",
    people: { nl: "Lotte", en: "Lotte" },
    offers: ["coaching", "training"] as const,
    privacyUrls: { nl: "https://zomer.example/privacy", en: "https://zomer.example/en/privacy" },
  },
  settings: { siteUrl: "https://quiz.example" } as Deps["settings"],
};

describe("a consent's wording", () => {
  it("reads as it did when it was released, and a changed one is a new version", () => {
    expect(
      Object.fromEntries(consentTexts.map(({ id, version, text }) => [`${id}/${version}`, hashOf(text)])),
    ).toEqual(RELEASED);
  });

  it("stands as a box and as a choice, each with a version of its own", () => {
    const names = consentTexts.map(({ id, version }) => `${id}/${version}`);
    expect(new Set(names).size).toBe(names.length);
    for (const locale of LOCALES) {
      const asked = [askedConsents(lotte, locale, "box"), askedConsents(lotte, locale, "choice")];
      for (const each of asked) expect(each.map(({ id }) => id)).toEqual(CONSENT_IDS);
      expect(new Set(asked.flat().map(({ version }) => version)).size).toBe(6);
    }
  });

  it("says who writes, about what, what is sold, how often, what is kept how, how to stop and where it all stands", () => {
    expect(askedConsents(lotte, "nl", "box").map(({ text }) => text)).toEqual([
      "Ja, mail me drie brieven van Lotte (Praktijk Zomer) over hechting en relaties, om de paar dagen één. Soms gaat het ook over jullie coaching en trainingen. Stoppen kan in elke brief, met één klik. Jullie bewaren mijn adres versleuteld, en leesbaar welke reeks ik krijg. Privacyverklaring: https://zomer.example/privacy",
      "Ja, mail me af en toe de nieuwsbrief van Lotte (Praktijk Zomer) over relaties. Soms gaat het ook over jullie coaching en trainingen. Stoppen kan in elke nieuwsbrief, met één klik. Jullie bewaren mijn adres versleuteld. Privacyverklaring: https://zomer.example/privacy",
      "Ja, Praktijk Zomer mag mijn uitslag gebruiken om mijn brieven te kiezen, en hem mij later laten teruglezen. Ik weet dat dit gevoelige informatie over mij is. De uitslag staat er versleuteld; mijn manier van hechten en mijn reeks staan er leesbaar, bij een adres dat versleuteld is. Mijn antwoorden worden niet bewaard. Wissen kan altijd.",
    ]);
    expect(askedConsents(lotte, "en", "choice")[0]).toMatchObject({
      text: "Three letters from Lotte (Praktijk Zomer) about attachment and relationships, one every few days. Some of it is about our coaching and training courses. You can stop from any letter, with one click.",
      details:
        "We keep your address encrypted. Which series you get is readable beside it. The privacy statement is at the end.",
    });
  });

  it("names nothing that is not sold, and nobody twice", () => {
    const alone = { ...lotte, brand: { ...lotte.brand, name: "Lotte Zomer", offers: [] } };
    expect(askedConsents(alone, "nl", "choice")[1]?.text).toBe(
      "Af en toe de nieuwsbrief van Lotte Zomer over relaties. Stoppen kan in elke nieuwsbrief, met één klik.",
    );
  });

  it("is another version once the coach changes what it says, and leaves no blank open", () => {
    const weekly = {
      ...lotte,
      sequences: [{ ...lotte.sequences[0], steps: lotte.sequences[0]?.steps.slice(1) }],
    };
    const [before, after] = [lotte, weekly as typeof lotte].map((deps) => askedConsents(deps, "nl", "box"));
    expect(after?.[0]?.version).not.toBe(before?.[0]?.version);
    expect(after?.[1]?.version).toBe(before?.[1]?.version);
    for (const { text, version } of before ?? []) {
      expect(text).not.toMatch(/[{}]/);
      expect(version).toBe(`3-box.${fingerprint(text)}`);
    }
  });

  it("is known by its version, old ones too; never by one that does not say which text it was", () => {
    expect(isKnownConsent("letters", "1")).toBe(true);
    for (const { id, version } of askedConsents(lotte, "en", "choice"))
      expect(isKnownConsent(id, version)).toBe(true);
    for (const version of [
      "3",
      "3-box",
      "3-box.",
      "3-box.A",
      "1.abc",
      "3-box.a.b",
      "4-box.abc",
      "3-box.abc ",
    ])
      expect([version, isKnownConsent("letters", version)]).toEqual([version, false]);
  });
});
