import { CONSENT_IDS, type ConsentId, isKnownConsent } from "../consents.ts";
import { ConfigurationError } from "../privacy/keyring.ts";
import { LOCALES, type Locale } from "../quiz/types.ts";
import { readTick } from "./consent-words.ts";
import { isRecord } from "./is-record.ts";
import { FIELD_NAMES, ITEM_IDS } from "./names.ts";

export const BUILDERS = [
  "elementor",
  "webflow",
  "gravity",
  "cf7",
  "wpforms",
  "fluentforms",
  "typeform",
  "tally",
  "framer",
  "html",
  "other",
] as const;
export type Builder = (typeof BUILDERS)[number];

/** These can neither sign a post nor send a header of ours along: they are limited as anybody's posts are. */
const WITHOUT_SECRETS: readonly Builder[] = ["html", "elementor", "webflow"];

/** What a form shows beside one of its boxes, and sends when it is ticked. */
interface DeclaredConsent {
  /** Of our wording; null: the form shows its own. */
  readonly version: string | null;
  /** The form's own sentence; null: it shows ours. */
  readonly text: string | null;
  /** What the ticked box sends, where that is no word of ours. */
  readonly values: readonly string[];
}

/** Why a form takes no posts; null: it does. */
type FormGap = "form" | "consents" | "secret";

/** One form that may post here. */
export interface FormConfig {
  readonly id: string;
  readonly builder: Builder;
  /** The language of its visitors; null: theirs, as far as it is known. */
  readonly locale: Locale | null;
  /** Which of its own fields hold ours, or an item's answer; one that is not named here is found by its name. */
  readonly fields: Readonly<Record<string, readonly string[] | undefined>>;
  /** What it says beside its boxes. One that says nothing of a consent leaves no proof of what was shown. */
  readonly consents: Readonly<Partial<Record<ConsentId, DeclaredConsent>>>;
  /** What its posts are signed with, or show as a bearer; null: anybody may post in its name. */
  readonly secret: string | null;
  /** The coach said so: posts that nobody signed are taken, also past Turnstile. */
  readonly isUnsigned: boolean;
  /** What it lacks to be open. */
  readonly gap: FormGap | null;
}

export type FormBook = ReadonlyMap<string, FormConfig>;

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** These say in the proof of consent that no builder was in between. */
const TAKEN_IDS = ["site-form", "api", "import", "unsubscribe", "preferences"];
/** A shorter one could be guessed. */
const SECRET_MIN_CHARS = 16;
const MEMBERS = ["builder", "locale", "fields", "consents", "unsigned"];
const CONSENT_MEMBERS = ["version", "text", "values"];
const TEXT_MAX_CHARS = 1_000;

/** Whether a form may be called so. */
export function isFormId(id: string): boolean {
  return ID.test(id) && !TAKEN_IDS.includes(id);
}

/** A form of which nothing is known: what a test of one that is not on reads with. */
export function unknownForm(id: string): FormConfig {
  const builder = BUILDERS.find((each) => each === id) ?? "other";
  return {
    id,
    builder,
    locale: null,
    fields: {},
    consents: {},
    secret: null,
    isUnsigned: false,
    gap: "form",
  };
}

/**
 * The forms there are: those of forms.json, and one named after each builder that is not on until forms.json says
 * so; `false` closes one.
 * @param file forms.json, read: form by id. @param secrets FORM_SECRETS: JSON of secret by form id.
 * @param allOn on a laptop: nothing has to be declared first.
 * @throws ConfigurationError in a sentence that names what is wrong, never a secret.
 */
export function parseForms(file: unknown, secrets?: string, allOn = false): FormBook {
  if (!isRecord(file)) throw wrong("must hold an object: each form by its id");
  const secretOf = parseSecrets(secrets);
  const named = Object.entries(file)
    .filter(([, form]) => form !== false)
    .map(([id, form]) => parseForm(id, form, secretOf.get(id) ?? null));
  const unnamed = BUILDERS.filter((id) => !(id in file)).map((id) => ({
    ...unknownForm(id),
    secret: secretOf.get(id) ?? null,
  }));
  const forms = [...unnamed, ...named].map((form) => (allOn ? { ...form, gap: null } : form));
  const unknown = [...secretOf.keys()].find((id) => !forms.some((form) => form.id === id));
  if (unknown !== undefined)
    throw new ConfigurationError(`FORM_SECRETS names the form "${unknown}", which forms.json does not have.`);
  const posted = forms.find(({ builder, secret }) => builder === "html" && secret !== null);
  if (posted)
    throw new ConfigurationError(
      `FORM_SECRETS has a secret for "${posted.id}", which browsers post: they keep none.`,
    );
  return new Map(forms.map((form) => [form.id, form]));
}

function parseForm(id: string, value: unknown, secret: string | null): FormConfig {
  if (!isFormId(id))
    throw wrong(`names a form "${id}": an id has up to 40 of a-z, 0-9 and "-", and is none of our own`);
  if (!isRecord(value)) throw wrong(`must hold an object for the form "${id}"`);
  const stranger = Object.keys(value).find((name) => !MEMBERS.includes(name));
  if (stranger) throw wrong(`says "${stranger}" of the form "${id}"; it may say ${MEMBERS.join(", ")}`);
  const builder = BUILDERS.find((each) => each === (value.builder ?? id));
  if (!builder) throw wrong(`must name the builder of the form "${id}": one of ${BUILDERS.join(", ")}`);
  const locale = LOCALES.find((each) => each === value.locale) ?? null;
  if (value.locale !== undefined && !locale)
    throw wrong(`gives the form "${id}" a locale that is none of ${LOCALES.join(", ")}`);
  const consents = parseConsents(id, value.consents ?? {});
  const isUnsigned = value.unsigned === true;
  const mayBeUnsigned = isUnsigned || WITHOUT_SECRETS.includes(builder);
  const gap =
    !consents.letters && !consents.newsletter ? "consents" : secret || mayBeUnsigned ? null : "secret";
  const fields = parseFields(id, value.fields ?? {});
  return { id, builder, locale, fields, consents, secret, isUnsigned, gap };
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

/** `"1"`: our wording of that version; or `{"version": "1"}` or `{"text": "..."}`, either with `"values": [...]`. */
function parseConsents(id: string, value: unknown): FormConfig["consents"] {
  if (!isRecord(value))
    throw wrong(`must say in "consents" of the form "${id}" what it shows beside each box`);
  const consents = Object.entries(value).map(([consent, shown]) => {
    if (!CONSENT_IDS.some((each) => each === consent))
      throw wrong(`gives "${consent}" of the form "${id}" a wording; consents are ${CONSENT_IDS.join(", ")}`);
    const declared = isRecord(shown) ? shown : { version: shown };
    const stranger = Object.keys(declared).find((name) => !CONSENT_MEMBERS.includes(name));
    if (stranger)
      throw wrong(
        `says "${stranger}" of "${consent}" of the form "${id}"; it may say ${CONSENT_MEMBERS.join(", ")}`,
      );
    return [
      consent,
      { ...parseWording(id, consent, declared), values: parseValues(id, consent, declared.values ?? []) },
    ];
  });
  return Object.fromEntries(consents);
}

function parseWording(id: string, consent: string, { version, text }: Record<string, unknown>) {
  if (typeof text === "string" && version === undefined) {
    if (text.trim() === "" || text.length > TEXT_MAX_CHARS)
      throw wrong(`must give "${consent}" of the form "${id}" a text of 1 to ${TEXT_MAX_CHARS} characters`);
    return { version: null, text: text.trim() };
  }
  if (typeof version !== "string" || text !== undefined || !isKnownConsent(consent, version))
    throw wrong(
      `gives "${consent}" of the form "${id}" a version that was never asked; say the version of our wording, or the form's own "text"`,
    );
  return { version, text: null };
}

function parseValues(id: string, consent: string, value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  if (!values.every((each): each is string => typeof each === "string" && each.trim() !== ""))
    throw wrong(`must list texts in "values" of "${consent}" of the form "${id}"`);
  if (values.some((each) => readTick(each) === "no"))
    throw wrong(`takes a no for a yes in "values" of "${consent}" of the form "${id}"`);
  return values;
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
