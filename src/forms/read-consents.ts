import { CONSENT_IDS, type ConsentId, consentTexts, isKnownConsent } from "../consents.ts";
import { plainValue, readTick, readTicks, type Tick } from "./consent-words.ts";
import { findField } from "./find-field.ts";
import type { FormConfig } from "./form-config.ts";
import { plainName, valueNamesOf } from "./names.ts";
import { type PostedField, plainNamesIn } from "./posted-field.ts";

export interface FoundConsent {
  id: ConsentId;
  field: PostedField;
  tick: Tick;
  /** Which of our wordings was shown, where the post itself says so; else the form's configuration must. */
  version: string | null;
  /** The values that say neither yes nor no. */
  unknown: readonly string[];
}

/** What was agreed to: boxes by name, boxes labelled with our wording, or choices in a group of boxes. */
export function readConsents(form: FormConfig, fields: readonly PostedField[]): FoundConsent[] {
  const group = findField(form, "consents", fields);
  const choices = group && readGroup(form, group);
  return CONSENT_IDS.flatMap((id): FoundConsent[] => {
    const box = findField(form, id, fields) ?? (form.fields[id] ? null : findWorded(id, fields));
    if (box) return [readBox(form, id, box)];
    return choices ? [choices(id)] : [];
  });
}

function readBox(form: Pick<FormConfig, "consents">, id: ConsentId, box: PostedField): FoundConsent {
  const isOwn = (plain: string) => isOwnValue(form, id, plain);
  const tick = readTicks([...box.values], isOwn);
  return {
    id,
    field: box,
    tick,
    version: tick === "yes" ? (versionSent(id, box) ?? wordingIn(id, [...box.names, ...box.values])) : null,
    unknown: box.values.filter((value) => tick === "unknown" && readTick(value, isOwn) === "unknown"),
  };
}

/** What the box itself is set up to send: by the form's configuration, our wording, or the name of the consent. */
function isOwnValue(form: Pick<FormConfig, "consents">, id: ConsentId, plain: string): boolean {
  const declared = form.consents[id];
  return (
    [...(declared?.values ?? []), declared?.text ?? ""].some((value) => plainValue(value) === plain) ||
    valueNamesOf(id).includes(plain) ||
    isKnownConsent(id, plain) ||
    wordingIn(id, [plain]) !== null
  );
}

/**
 * Whoever names a box as we do, `consents[letters]`, sends the version of the wording beside it. Behind a hidden 0 a 1
 * is a tick like any other.
 */
function versionSent(id: ConsentId, { key, values }: PostedField): string | null {
  const [only = "", ...more] = values;
  return key === `consents[${id}]` && more.length === 0 && isKnownConsent(id, only.trim())
    ? only.trim()
    : null;
}

/**
 * A box by our own name, `consents[letters]`, of whatever form.
 * @returns version: of our wording, where the box says which one it shows.
 */
export function readOwnBox(id: ConsentId, values: readonly string[]): { tick: Tick; version: string | null } {
  const { tick, version } = readBox(NO_CONFIG, id, { key: `consents[${id}]`, names: [], values });
  return { tick, version };
}

const NO_CONFIG: Pick<FormConfig, "consents"> = { consents: {} };

/**
 * Every wording ever asked that says the same on each site, in each language. One that changes with a series is known
 * by its version, or by the form's own configuration: a box must not stop to tick when the coach writes a letter more.
 */
const WORDINGS = consentTexts
  .filter(({ form }) => form === undefined)
  .flatMap(({ id, version, text }) =>
    Object.values(text).map((each) => ({ id, version, plain: plainValue(each), name: plainName(each) })),
  );

function wordingIn(id: ConsentId, texts: readonly string[]): string | null {
  const plain = texts.map(plainValue);
  return WORDINGS.find((each) => each.id === id && plain.includes(each.plain))?.version ?? null;
}

/** A box whose label is the wording itself: then there is no doubt what was shown. */
function findWorded(id: ConsentId, fields: readonly PostedField[]): PostedField | null {
  const names = WORDINGS.filter((each) => each.id === id).map(({ name }) => name);
  return fields.find((field) => plainNamesIn(field).some((name) => names.includes(name))) ?? null;
}

/** A chosen option that speaks against the others: with one of these beside it, nothing in the group is certain. */
const NEGATION =
  /(?:^|[^\p{L}])(?:nee|neen|niet|geen|nooit|liever|no|not|none|never|don't|off)(?![\p{L}])|[❌☐✗✘]/u;
/** How builders join what was ticked into one text. */
const JOINTS = /\s*(?:\|\||[,;|\n])\s*/;

/** Choices in one group tick what they name exactly; a joined text counts only if each of its parts names something. */
function readGroup(form: Pick<FormConfig, "consents">, group: PostedField): (id: ConsentId) => FoundConsent {
  const given = [...group.values, ...(group.refs ?? [])].filter((value) => plainValue(value) !== "");
  const names = (choice: string) => CONSENT_IDS.filter((id) => isOwnValue(form, id, plainValue(choice)));
  const parts = given.flatMap((value) => {
    if (names(value).length > 0) return [value];
    const split = value.split(JOINTS).filter((part) => plainValue(part) !== "");
    return split.length > 1 && split.every((part) => names(part).length > 0) ? split : [value];
  });
  const refs = new Set(group.refs ?? []);
  const strange = parts.filter((part) => names(part).length === 0 && !refs.has(part));
  const unclear = strange.filter((part) => readTick(part) !== "no");
  const against = strange.some((part) => readTick(part) === "no" || NEGATION.test(plainValue(part)));
  const named = new Set(parts.flatMap(names));
  return (id) => {
    const chosen = named.has(id);
    const nothing = named.size === 0 && unclear.length === 0;
    const tick: Tick =
      chosen && !against ? "yes" : nothing || (!against && named.size > 0) ? "no" : "unknown";
    return {
      id,
      field: group,
      tick,
      version: tick === "yes" ? wordingIn(id, parts) : null,
      unknown: tick === "unknown" ? (unclear.length > 0 ? unclear : strange) : [],
    };
  };
}
