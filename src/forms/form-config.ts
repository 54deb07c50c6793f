import { CONSENT_IDS, type ConsentId, isKnownConsent } from "../consents.ts";
import { ConfigurationError } from "../privacy/keyring.ts";
import { LOCALES, type Locale } from "../quiz/types.ts";
import { isRecord } from "./is-record.ts";
import { FIELD_NAMES, ITEM_IDS } from "./names.ts";

export const BUILDERS = [
  "elementor",
  "webflow",
  "gravity",
  "cf7",
  "wpforms",
  "typeform",
  "framer",
  "html",
] as const;
export type Builder = (typeof BUILDERS)[number];

/** One form that may post here. */
export interface FormConfig {
  readonly id: string;
  readonly builder: Builder;
  /** The language of its visitors; null: theirs, as far as it is known. */
  readonly locale: Locale | null;
  /** Which of its own fields hold ours, or an item's answer; one that is not named here is found by its name. */
  readonly fields: Readonly<Record<string, readonly string[] | undefined>>;
  /** Which version of our wording its boxes show; where none is named, the one of now. */
  readonly consents: Readonly<Partial<Record<ConsentId, string>>>;
  /** What its posts are signed with, or show as a bearer; null: anybody may post in its name. */
  readonly secret: string | null;
}

export type FormBook = ReadonlyMap<string, FormConfig>;

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** These say in the proof of consent that no builder was in between. */
const TAKEN_IDS = ["site-form", "api", "import", "unsubscribe", "preferences"];
/** A shorter one could be guessed. */
const SECRET_MIN_CHARS = 16;
const MEMBERS = ["builder", "locale", "fields", "consents"];

/**
 * The forms there are: one named after each builder, and those of forms.json, which may say more of these, or
 * `false` to close one.
 * @param file forms.json, read: form by id. @param secrets FORM_SECRETS: JSON of secret by form id.
 * @throws ConfigurationError in a sentence that names what is wrong, never a secret.
 */
export function parseForms(file: unknown, secrets?: string): FormBook {
  if (!isRecord(file)) throw wrong("must hold an object: each form by its id");
  const secretOf = parseSecrets(secrets);
  const builtIn = BUILDERS.map((id) => [id, { builder: id }] as const);
  const forms = [...new Map<string, unknown>([...builtIn, ...Object.entries(file)])]
    .filter(([, form]) => form !== false)
    .map(([id, form]) => parseForm(id, form, secretOf.get(id) ?? null));
  const unknown = [...secretOf.keys()].find((id) => !forms.some((form) => form.id === id));
  if (unknown !== undefined)
    throw new ConfigurationError(`FORM_SECRETS names the form "${unknown}", which forms.json does not have.`);
  return new Map(forms.map((form) => [form.id, form]));
}

function parseForm(id: string, value: unknown, secret: string | null): FormConfig {
  if (!ID.test(id) || TAKEN_IDS.includes(id))
    throw wrong(`names a form "${id}": an id has up to 40 of a-z, 0-9 and "-", and is none of our own`);
  if (!isRecord(value)) throw wrong(`must hold an object for the form "${id}"`);
  const stranger = Object.keys(value).find((name) => !MEMBERS.includes(name));
  if (stranger) throw wrong(`says "${stranger}" of the form "${id}"; it may say ${MEMBERS.join(", ")}`);
  const builder = BUILDERS.find((each) => each === (value.builder ?? id));
  if (!builder) throw wrong(`must name the builder of the form "${id}": one of ${BUILDERS.join(", ")}`);
  const locale = LOCALES.find((each) => each === value.locale) ?? null;
  if (value.locale !== undefined && !locale)
    throw wrong(`gives the form "${id}" a locale that is none of ${LOCALES.join(", ")}`);
  if (secret !== null && builder === "html")
    throw new ConfigurationError(
      `FORM_SECRETS has a secret for "${id}", which browsers post: they keep none.`,
    );
  return {
    id,
    builder,
    locale,
    fields: parseFields(id, value.fields ?? {}),
    consents: parseConsents(id, value.consents ?? {}),
    secret,
  };
}

function parseFields(id: string, value: unknown): FormConfig["fields"] {
  if (!isRecord(value)) throw wrong(`must map our fields to its own in "fields" of the form "${id}"`);
  const fields = Object.entries(value).map(([name, own]) => {
    if (![...FIELD_NAMES, ...ITEM_IDS].some((each) => each === name))
      throw wrong(
        `maps "${name}" of the form "${id}"; our fields are ${FIELD_NAMES.join(", ")} and the quiz's items`,
      );
    const names = Array.isArray(own) ? own : [own];
    if (names.length === 0 || !names.every((each) => typeof each === "string" && each.trim() !== ""))
      throw wrong(`must name the field for "${name}" of the form "${id}", or a list of such names`);
    return [name, names as string[]];
  });
  return Object.fromEntries(fields);
}

function parseConsents(id: string, value: unknown): FormConfig["consents"] {
  if (!isRecord(value)) throw wrong(`must give versions by consent in "consents" of the form "${id}"`);
  for (const [consent, version] of Object.entries(value)) {
    if (typeof version !== "string" || !isKnownConsent(consent, version))
      throw wrong(
        `gives "${consent}" of the form "${id}" a version that was never asked; consents are ${CONSENT_IDS.join(", ")}`,
      );
  }
  return value;
}

function parseSecrets(text = "{}"): Map<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(text || "{}");
  } catch {
    // What the parser says of it would quote a secret.
  }
  if (!isRecord(value))
    throw new ConfigurationError("FORM_SECRETS must be JSON: each secret by its form's id.");
  return new Map(
    Object.entries(value).map(([id, secret]) => {
      if (typeof secret !== "string" || secret.length < SECRET_MIN_CHARS)
        throw new ConfigurationError(
          `FORM_SECRETS must give the form "${id}" a secret of at least ${SECRET_MIN_CHARS} characters.`,
        );
      return [id, secret];
    }),
  );
}

function wrong(what: string): ConfigurationError {
  return new ConfigurationError(`forms.json ${what}.`);
}
