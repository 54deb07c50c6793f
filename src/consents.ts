import type { Locale } from "./quiz/types.ts";

/** What somebody can agree to; each is asked by itself, in an unticked box. */
export const CONSENT_IDS = ["letters", "newsletter", "profile"] as const;
export type ConsentId = (typeof CONSENT_IDS)[number];

export interface ConsentText {
  readonly id: ConsentId;
  readonly version: string;
  readonly text: Readonly<Record<Locale, string>>;
}

/**
 * Every wording ever asked, newest last: a changed sentence is a new version, never an edit, because the ledger
 * points here for what somebody really agreed to.
 */
export const consentTexts: readonly ConsentText[] = [
  {
    id: "letters",
    version: "1",
    text: {
      nl: "Ja, stuur me de brieven: ongeveer zes in drie weken. Stoppen kan in elke brief, met één klik.",
      en: "Yes, send me the letters: about six in three weeks. I can stop from any letter, with one click.",
    },
  },
  {
    id: "newsletter",
    version: "1",
    text: {
      nl: "Stuur me daarna ook af en toe de nieuwsbrief.",
      en: "After that, also send me the newsletter now and then.",
    },
  },
  {
    id: "profile",
    version: "1",
    text: {
      nl: "Gebruik mijn uitslag om de brieven te kiezen die bij me passen. Dat is een gevoelig gegeven; jullie bewaren alleen de uitslag, versleuteld, en niet mijn antwoorden.",
      en: "Use my result to choose the letters that fit me. It is sensitive; you keep only the result, encrypted, and not my answers.",
    },
  },
  {
    id: "letters",
    version: "2",
    text: {
      nl: "Om de paar dagen een brief. In de laatste staat ook wat coaching of een training kan doen. Stoppen kan in elke brief, met één klik.",
      en: "A letter every few days. The last ones also say what coaching or a training can do. I can stop from any letter, with one click.",
    },
  },
  {
    id: "newsletter",
    version: "2",
    text: {
      nl: "Stuur me ook af en toe de nieuwsbrief.",
      en: "Also send me the newsletter now and then.",
    },
  },
  {
    id: "profile",
    version: "2",
    text: {
      nl: "Ja, jullie mogen mijn uitslag versleuteld bewaren, mijn brieven ermee kiezen en hem mij later teruglaten lezen. Ik weet dat dit gevoelige informatie over mij is. Mijn antwoorden bewaren jullie niet.",
      en: "Yes, you may keep my result, encrypted, choose my letters by it and let me read it again later. I know that this is sensitive information about me. You don’t keep my answers.",
    },
  },
];

/** The wording that is asked now, by consent. */
export function currentConsents(): ConsentText[] {
  return CONSENT_IDS.map((id) => consentTexts.findLast((text) => text.id === id)).filter(
    (text) => text !== undefined,
  );
}

/** Whether a wording was ever asked: an older one still counts, for a page that was open during a deploy. */
export function isKnownConsent(id: string, version: string): id is ConsentId {
  return consentTexts.some((text) => text.id === id && text.version === version);
}

/** Of a consent whose form never said what it showed: recorded as such, never as having shown a wording of ours. */
export const UNDECLARED = "undeclared";

/** Of one whose form showed a sentence of its own: that is kept once, and the proof points to it by its hash. */
export const OWN_WORDING = "own";

/** Of an earlier list's proof: the sentence itself stands behind this. */
export const IMPORTED_WORDING = "imported: ";

/** The wording that is asked now in one language, as forms and the API show it. */
export function consentsIn(locale: Locale): { id: ConsentId; version: string; text: string }[] {
  return currentConsents().map(({ id, version, text }) => ({ id, version, text: text[locale] }));
}
