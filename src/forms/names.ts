import { attachmentVersions } from "../quiz/attachment/definition.ts";

/** Our fields that a form may bring, and what else they are called; the likelier meaning first. */
const SYNONYMS = {
  email: [
    "email",
    "e-mailadres",
    "email address",
    "your-email",
    "jouw e-mail",
    "jouw e-mailadres",
    "je e-mail",
    "je e-mailadres",
    "uw e-mail",
    "uw e-mailadres",
    "mailadres",
    "mail",
  ],
  firstName: [
    "firstName",
    "voornaam",
    "jouw voornaam",
    "je voornaam",
    "uw voornaam",
    "your first name",
    "given name",
    "fname",
    "your-name",
    "jouw naam",
    "je naam",
    "uw naam",
    "naam",
    "name",
  ],
  result: ["result", "resultaat", "uitslag", "hw_result", "quiz result", "quizresultaat", "result url"],
  version: ["version", "hw_version", "quiz version"],
  locale: ["locale", "hw_locale", "lang", "language", "taal"],
  timeZone: ["timeZone", "hw_timezone", "tijdzone"],
  letters: ["letters", "brieven", "consents[letters]", "hw_letters", "consent letters"],
  newsletter: ["newsletter", "nieuwsbrief", "consents[newsletter]", "hw_newsletter", "consent newsletter"],
  profile: ["profile", "profiel", "consents[profile]", "hw_profile", "consent profile"],
  /** One group of boxes, in which each ticked one names a consent. */
  consents: ["consents", "consent", "toestemmingen", "toestemming", "hw_consents"],
  page: ["page", "page_url", "pagina", "pagina-url", "hw_page", "source_url", "_url", "url van de pagina"],
  remoteIp: [
    "remote_ip",
    "_remote_ip",
    "ip",
    "ip-adres",
    "ip address",
    "extern ip",
    "externe ip",
    "extern ip-adres",
  ],
  redirect: ["redirect", "hw_redirect"],
  utm_source: ["utm_source"],
  utm_medium: ["utm_medium"],
  utm_campaign: ["utm_campaign"],
  utm_term: ["utm_term"],
  utm_content: ["utm_content"],
} as const satisfies Record<string, readonly string[]>;

export type FieldName = keyof typeof SYNONYMS;
export const FIELD_NAMES = Object.keys(SYNONYMS) as FieldName[];
/** The quiz's items, in every version that is still accepted: a form may ask them itself. */
export const ITEM_IDS = [
  ...new Set([...attachmentVersions.values()].flatMap(({ items }) => items.map(({ id }) => id))),
];
export const UTM_NAMES = ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"] as const;

/** A name without what builders and people vary: case, accents, spaces and signs. */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

const PLAIN: Readonly<Record<FieldName, readonly string[]>> = Object.fromEntries(
  FIELD_NAMES.map((field) => [field, SYNONYMS[field].map(plainName)]),
) as Record<FieldName, string[]>;

/** What a field of ours is called, as plain names, likelier ones first. */
export function plainNamesOf(field: FieldName): readonly string[] {
  return PLAIN[field];
}
