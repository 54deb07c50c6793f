import { type ConsentId, OWN_WORDING, UNDECLARED } from "../consents.ts";
import type { Locale } from "../quiz/types.ts";
import { findField } from "./find-field.ts";
import type { FormConfig } from "./form-config.ts";
import { type FieldName, UTM_NAMES } from "./names.ts";
import type { PostedField, PostedForm } from "./posted-field.ts";
import { readAnswers } from "./read-answers.ts";
import { type FoundConsent, readConsents } from "./read-consents.ts";

/** What a post means: the body that it would have been as a sign-up of our own, and where each part was found. */
export interface MappedPost {
  /** The JSON of POST /v1/leads, still unchecked. */
  readonly lead: MappedLead;
  /** Our field, and what the poster calls the one that it was found in. */
  readonly found: readonly { field: string; key: string }[];
  /** Boxes that say neither yes nor no, with what they said where that is short and nobody's. */
  readonly unclear: readonly UnclearConsent[];
  /** Fields of the poster that nothing was made of. */
  readonly unused: readonly string[];
  /** The visitor's network address, as the builder says: believe it only of an authentic post. */
  readonly remoteIp: string | null;
}

interface UnclearConsent {
  id: ConsentId;
  /** What the poster calls the field. */
  key: string;
  value: string | null;
}

export interface MappedLead {
  email?: string;
  result?: string;
  answers?: Record<string, number | string | null>;
  version?: string;
  firstName?: string;
  locale?: Locale;
  timeZone?: string;
  source?: Record<string, string>;
  redirect?: string;
  consents: { id: ConsentId; version: string }[];
}

/** What is only told along is cut, not refused: the visitor could not mend it. */
const MAX_CHARS = { firstName: 80, timeZone: 64, version: 16, utm: 100, page: 500 };

/** Finds our fields among a builder's, by the form's own map first and else by what they are called. */
export function mapPost(form: FormConfig, { fields }: PostedForm): MappedPost {
  const found = new Map<string, PostedField>();
  const text = (name: FieldName) => {
    const field = findField(form, name, fields);
    if (field) found.set(name, field);
    return field?.values.find((value) => value.trim() !== "")?.trim();
  };
  const lead = {
    email: text("email"),
    result: tokenIn(text("result")),
    version: text("version")?.slice(0, MAX_CHARS.version),
    firstName: text("firstName")?.slice(0, MAX_CHARS.firstName),
    locale: localeIn(text("locale")) ?? form.locale ?? undefined,
    timeZone: text("timeZone")?.slice(0, MAX_CHARS.timeZone),
    source: sourceOf(text),
    redirect: text("redirect"),
  };
  const answers = readAnswers(form, fields);
  const isAnswered = lead.result === undefined && answers.some(({ answer }) => answer !== null);
  const consents = readConsents(form, fields);
  const remoteIp = text("remoteIp") ?? null;
  for (const { id, field } of [...answers, ...consents]) found.set(id, field);
  const used = new Set(found.values());
  return {
    lead: {
      ...withoutMissing(lead),
      ...(isAnswered && { answers: Object.fromEntries(answers.map(({ id, answer }) => [id, answer])) }),
      consents: consents
        .filter(({ tick }) => tick === "yes")
        .map(({ id, version }) => ({ id, version: version ?? declaredVersion(form, id) })),
    },
    unclear: consents.flatMap(unclearIn),
    remoteIp,
    found: [...found].map(([field, { key }]) => ({ field, key })),
    unused: fields.filter((field) => !used.has(field)).map(({ key }) => key),
  };
}

/** What a form says that it shows; one that says nothing is never taken to have shown our wording. */
function declaredVersion(form: FormConfig, id: ConsentId): string {
  const declared = form.consents[id];
  return declared?.version ?? (declared?.text ? OWN_WORDING : UNDECLARED);
}

/** Said at the desk only where it can hardly be anything of a person's. */
const SHOWN_MAX_CHARS = 40;
const OF_SOMEBODY = /[@\d]/;
const KEY_MAX_CHARS = 80;

function unclearIn({ id, field, tick, unknown }: FoundConsent): UnclearConsent[] {
  if (tick !== "unknown") return [];
  const key = field.key.includes("@") ? id : field.key.slice(0, KEY_MAX_CHARS);
  return [{ id, key, value: nobodysWord(unknown) }];
}

/** The first word that a box said, where it can hardly be anything of a person's; null: it is kept from the desk. */
export function nobodysWord(said: readonly string[]): string | null {
  const value = said.find((each) => each.trim() !== "")?.trim() ?? "";
  const isShown = value !== "" && [...value].length <= SHOWN_MAX_CHARS && !OF_SOMEBODY.test(value);
  return isShown ? value : null;
}

function withoutMissing<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A result's token, also where a form carries the address of its page. */
function tokenIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (/\/r\/([\w-]+)/.exec(text)?.[1] ?? text);
}

/** "nl", "nl_NL", "Nederlands", "Dutch", "English (UK)", "Engels". */
function localeIn(text: string | undefined): Locale | undefined {
  const start = text?.toLowerCase() ?? "";
  if (/^(nl\b|nl_|nederlands|dutch)/.test(start)) return "nl";
  return /^(en\b|en_|eng)/.test(start) ? "en" : undefined;
}

/** Kept in the clear, so without a page's query, and without what looks like an address. */
function sourceOf(text: (name: FieldName) => string | undefined): Record<string, string> | undefined {
  const url = URL.parse(text("page") ?? "");
  const page = url && /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}` : undefined;
  const source = withoutMissing(
    Object.fromEntries([
      ["page", page?.slice(0, MAX_CHARS.page)],
      ...UTM_NAMES.map((name) => [name, text(name)?.slice(0, MAX_CHARS.utm)]),
    ]) as Record<string, string | undefined>,
  ) as Record<string, string>;
  const told = Object.entries(source).filter(([, value]) => !value.includes("@"));
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}
