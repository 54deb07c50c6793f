import type { ConsentId } from "../consents.ts";
import { attachmentVersions } from "../quiz/attachment/definition.ts";

/** Names as they are listed here, with a bar between them. */
function words(list: string): readonly string[] {
  return list.split("|").map((name) => name.trim());
}

/** Our fields that a form may bring, and what else they are called; the likelier meaning first. */
const SYNONYMS = {
  email: words(`
    email | e-mailadres | email address | your-email | jouw e-mail | jouw e-mailadres | je e-mail |
    je e-mailadres | uw e-mail | uw e-mailadres | mailadres | mail | email primary | email email
  `),
  firstName: words(`
    firstName | voornaam | jouw voornaam | je voornaam | uw voornaam | your first name | given name |
    fname | names first_name | name first_name | name first | naam first | naam voornaam | your-name |
    jouw naam | je naam | uw naam | naam | name
  `),
  result: words("result | resultaat | uitslag | hw_result | quiz result | quizresultaat | result url"),
  version: words("version | hw_version | quiz version"),
  locale: words("locale | hw_locale | lang | language | taal"),
  timeZone: words("timeZone | hw_timezone | tijdzone"),
  letters: words("letters | brieven | consents[letters] | hw_letters | consent letters"),
  newsletter: words("newsletter | nieuwsbrief | consents[newsletter] | hw_newsletter | consent newsletter"),
  profile: words("profile | profiel | consents[profile] | hw_profile | consent profile"),
  /** One group of boxes, in which each ticked one names a consent. */
  consents: words("consents | consent | toestemmingen | toestemming | hw_consents | checkbox | checkboxes"),
  page: words("page | page_url | pagina | pagina-url | hw_page | source_url | _url | url van de pagina"),
  remoteIp: words(`
    remote_ip | _remote_ip | ip | ip-adres | ip address | extern ip | externe ip | extern ip-adres
  `),
  redirect: words("redirect | hw_redirect"),
  utm_source: words("utm_source"),
  utm_medium: words("utm_medium"),
  utm_campaign: words("utm_campaign"),
  utm_term: words("utm_term"),
  utm_content: words("utm_content"),
} satisfies Record<string, readonly string[]>;

export type FieldName = keyof typeof SYNONYMS;
export const FIELD_NAMES = Object.keys(SYNONYMS) as FieldName[];
/** The quiz's items, in every version that is still accepted: a form may ask them itself. */
export const ITEM_IDS = [
  ...new Set([...attachmentVersions.values()].flatMap(({ items }) => items.map(({ id }) => id))),
];
export const UTM_NAMES = ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"] as const;

/** What a builder or a coach puts around a name: a number of its own, and whether it must be filled in. */
const AROUND_NAME =
  /^q\d+[_-]|\s*[([](?:verplicht|required|optioneel|optional|niet verplicht|hoeft niet)[)\]]|[\s_-]\d+$/gi;

/** A name as it is, and without what is put around it: "E-mailadres (verplicht)", "email_1234", "q4_email". */
export function plainVariants(name: string): string[] {
  return [...new Set([plainName(name), plainName(name.trim().replace(AROUND_NAME, ""))])].filter(Boolean);
}

/** What a choice is called that stands for a consent, in small letters: a ticked option, compared whole. */
const VALUE_NAMES: Readonly<Record<ConsentId, readonly string[]>> = {
  letters: ["letters", "the letters", "brieven", "de brieven"],
  newsletter: ["newsletter", "the newsletter", "nieuwsbrief", "de nieuwsbrief"],
  profile: ["profile", "profiel"],
};

/** The values that name a consent exactly. */
export function valueNamesOf(id: ConsentId): readonly string[] {
  return VALUE_NAMES[id];
}

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
