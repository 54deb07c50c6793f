import type { Locale } from "./quiz/types.ts";

/** What somebody can agree to; each is asked by itself, in an unticked box. */
export const CONSENT_IDS = ["letters", "newsletter", "profile"] as const;
export type ConsentId = (typeof CONSENT_IDS)[number];

/** A wording stands beside a box of any site's form, or says what a choice on our own pages agrees to. */
export type ConsentForm = "box" | "choice";

export interface ConsentText {
  readonly id: ConsentId;
  readonly version: string;
  /** Those of before there were two forms stood for both. */
  readonly form?: ConsentForm;
  readonly text: Readonly<Record<Locale, string>>;
}

/**
 * Every wording ever asked, newest last: a changed sentence is a new version, never an edit, because the ledger
 * points here for what somebody really agreed to. `{…}` is filled in from the brand and the series: the text as it was
 * shown is kept once (`wordings`), and the version that goes with it ends in its fingerprint. What stands behind a line's
 * end may be folded.
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
  {
    id: "letters",
    version: "3-box",
    form: "box",
    text: {
      nl: "Ja, mail me {letters} van {writers} over hechting en relaties, {pace} één.{your offers} Stoppen kan in elke brief, met één klik. Jullie bewaren mijn adres versleuteld, en leesbaar welke reeks ik krijg. Privacyverklaring: {privacy}",
      en: "Yes, email me {letters} from {writers} about attachment and relationships, one {pace}.{your offers} I can stop from any letter, with one click. You keep my address encrypted, and readable which series I get. Privacy statement: {privacy}",
    },
  },
  {
    id: "letters",
    version: "3-choice",
    form: "choice",
    text: {
      nl: "{Letters} van {writers} over hechting en relaties, {pace} één.{our offers} Stoppen kan in elke brief, met één klik.\nJe adres bewaren we versleuteld. Welke reeks je krijgt, staat er leesbaar bij. De privacyverklaring staat onderaan.",
      en: "{Letters} from {writers} about attachment and relationships, one {pace}.{our offers} You can stop from any letter, with one click.\nWe keep your address encrypted. Which series you get is readable beside it. The privacy statement is at the end.",
    },
  },
  {
    id: "newsletter",
    version: "3-box",
    form: "box",
    text: {
      nl: "Ja, mail me af en toe de nieuwsbrief van {writers} over relaties.{your offers} Stoppen kan in elke nieuwsbrief, met één klik. Jullie bewaren mijn adres versleuteld. Privacyverklaring: {privacy}",
      en: "Yes, email me the newsletter from {writers} about relationships, now and then.{your offers} I can stop from any newsletter, with one click. You keep my address encrypted. Privacy statement: {privacy}",
    },
  },
  {
    id: "newsletter",
    version: "3-choice",
    form: "choice",
    text: {
      nl: "Af en toe de nieuwsbrief van {writers} over relaties.{our offers} Stoppen kan in elke nieuwsbrief, met één klik.\nJe adres bewaren we versleuteld. De privacyverklaring staat onderaan.",
      en: "The newsletter from {writers} about relationships, now and then.{our offers} You can stop from any newsletter, with one click.\nWe keep your address encrypted. The privacy statement is at the end.",
    },
  },
  {
    id: "profile",
    version: "3-box",
    form: "box",
    text: {
      nl: "Ja, {brand} mag mijn uitslag gebruiken om mijn brieven te kiezen, en hem mij later laten teruglezen. Ik weet dat dit gevoelige informatie over mij is. De uitslag staat er versleuteld; mijn manier van hechten en mijn reeks staan er leesbaar, bij een adres dat versleuteld is. Mijn antwoorden worden niet bewaard. Wissen kan altijd.",
      en: "Yes, {brand} may use my result to choose my letters, and let me read it again later. I know that this is sensitive information about me. The result is stored encrypted; my way of attaching and my series are stored readable, beside an address that is encrypted. My answers are not kept. I can have it all erased at any time.",
    },
  },
  {
    id: "profile",
    version: "3-choice",
    form: "choice",
    text: {
      nl: "{brand} mag mijn uitslag gebruiken om mijn brieven te kiezen, en hem mij later laten teruglezen. Ik weet dat dit gevoelige informatie over mij is.\nDe uitslag staat er versleuteld; mijn manier van hechten en mijn reeks staan er leesbaar, bij een adres dat versleuteld is. Mijn antwoorden worden niet bewaard. Wissen kan altijd.",
      en: "{brand} may use my result to choose my letters, and let me read it again later. I know that this is sensitive information about me.\nThe result is stored encrypted; my way of attaching and my series are stored readable, beside an address that is encrypted. My answers are not kept. I can have it all erased at any time.",
    },
  },
];

export interface AskedConsent {
  id: ConsentId;
  version: string;
  text: string;
  /** The rest of the wording, that may stand folded beneath. */
  details?: string;
}

/** A wording as it reads whole. */
export function wholeOf({ text, details }: Pick<AskedConsent, "text" | "details">): string {
  return details ? `${text} ${details}` : text;
}

/**
 * The wordings that are asked now, as boxes or as choices, filled in; each version ends in what tells its text from any other.
 * @param facts what fills each blank, as a sentence says it.
 */
export function askedNow(
  form: ConsentForm,
  locale: Locale,
  facts: Readonly<Record<string, string>>,
): AskedConsent[] {
  return consentTexts
    .filter((each) => each.form === form)
    .map(({ id, version, text }) => {
      const shown = fillIn(text[locale], (blank) => facts[blank] ?? "");
      const [asked = "", details] = shown.split("\n");
      return {
        id,
        version: `${version}.${fingerprint(shown)}`,
        text: asked,
        ...(details ? { details } : {}),
      };
    });
}

/** A wording that was asked, by the version in a proof; null: it was never ours. */
export function askedOnce(id: string, version: string): ConsentText | null {
  const [base] = version.split(".");
  return consentTexts.find((text) => text.id === id && text.version === base) ?? null;
}

/** Whether a wording was ever asked: an older one still counts, for a page that was open during a deploy. */
export function isKnownConsent(id: string, version: string): id is ConsentId {
  const asked = askedOnce(id, version);
  return asked !== null && (asked.form ? MARKED : /^\d+$/).test(version);
}

/** Of a text that had blanks: which one it was. */
const MARKED = /^[a-z\d-]+\.[a-z\d]{1,14}$/;

/** A text with its blanks filled in. */
export function fillIn(text: string, inPlaceOf: (blank: string) => string): string {
  return text.replace(/\{[\w ]+\}/g, (blank) => inPlaceOf(blank.slice(1, -1)));
}

/** Two of FNV-1a, 32 bits each, in base 36: enough to tell the few texts of one site apart, and quick enough for any page. */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x9dc5811c].map((basis) => fnv1a(text, basis).toString(36)).join("");
}

function fnv1a(text: string, basis: number): number {
  return (
    new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), basis) >>> 0
  );
}

/** Of a consent whose form never said what it showed: recorded as such, never as having shown a wording of ours. */
export const UNDECLARED = "undeclared";

/** Of one whose form showed a sentence of its own: that is kept once, and the proof points to it by its hash. */
export const OWN_WORDING = "own";

/** Of an earlier list's proof: the sentence itself stands behind this. */
export const IMPORTED_WORDING = "imported: ";
