import { type ConsentId, IMPORTED_WORDING, isKnownConsent } from "../consents.ts";
import { knownZone } from "../drip/schedule.ts";
import { firstNameIn } from "../forms/first-name.ts";
import { valueNamesOf } from "../forms/names.ts";
import type { Locale } from "../quiz/types.ts";
import { addressesIn } from "./addresses-in.ts";
import { type ColumnMap, type ColumnNames, EMAIL_NAMES, STATUS_NAMES } from "./columns.ts";
import type { RowFaultCode } from "./faults.ts";
import type { CsvRow } from "./read-csv.ts";
import { readMoment } from "./read-moment.ts";
import type { FileStatus } from "./status.ts";

/** A lead of an earlier list, with its proof of consent; moments in epoch ms. */
export interface ProvenLead {
  email: string;
  firstName: string | null;
  locale: Locale;
  timeZone: string;
  /** The version of one of our own wordings, or the wording that was shown. */
  consents: { id: ConsentId; version: string }[];
  givenAt: number;
  confirmedAt: number;
  page: string | null;
  form: string;
  /** Whether the series for whoever never took the quiz is to start. */
  series: boolean;
}

export const LEAD_COLUMNS = {
  email: EMAIL_NAMES,
  firstName: ["firstname", "voornaam", "name", "naam"],
  locale: ["locale", "language", "taal"],
  timeZone: ["timezone", "tijdzone"],
  consents: ["consents", "consent", "toestemming", "toestemmingen"],
  version: ["version", "consentversion", "versie"],
  wording: ["wording", "consentwording", "consenttext", "tekst", "toestemmingstekst"],
  givenAt: [
    ...["givenat", "consentat", "optintime", "gegevenop", "toestemmingop"],
    ...["subscribed", "subscribedat", "signuptimestamp", "optedinat", "optinat"],
  ],
  confirmedAt: ["confirmedat", "confirmtime", "bevestigdop", "confirmationtimestamp", "doubleoptinat"],
  page: ["page", "url", "pagina"],
  form: ["form", "formulier"],
  series: ["series", "reeks"],
  status: STATUS_NAMES,
} satisfies ColumnNames;
export type LeadColumn = keyof typeof LEAD_COLUMNS;

const SECOND_MS = 1_000;
const EMAIL_CELL_MAX_CHARS = 600;
const NAME_CELL_MAX_CHARS = 200;
const MOMENT_MAX_CHARS = 40;
const PAGE_MAX_CHARS = 500;
const FORM_MAX_CHARS = 100;
const WORDING_MAX_CHARS = 1_000;
const YES = ["yes", "ja", "1", "true"];
const NO = ["", "no", "nee", "0", "false"];

/** A row that is not taken: what is wrong, at which column. */
export class RefusedRow extends Error {
  readonly column: LeadColumn | null;
  readonly code: RowFaultCode;
  constructor(column: LeadColumn | null, code: RowFaultCode) {
    super(code);
    this.column = column;
    this.code = code;
  }
}

export interface ReadingOptions {
  nowMs: number;
  /** For a row that names none, and for moments without an offset. */
  zone: string;
  /** Which column is which, where somebody said so. */
  chosen?: ColumnMap;
  /** Of every row, by column. */
  constants?: Readonly<Record<string, string>>;
}

/** A file whose columns are known. */
export interface LeadFile extends ReadingOptions {
  header: CsvRow;
  at: ReadonlyMap<string, number>;
  isMailchimp: boolean;
}

type Cell = (column: LeadColumn, maxChars: number) => string;

/** @throws RefusedRow where there is none. */
export function stoppedIn(row: CsvRow, { at }: LeadFile): string[] {
  const emails = addressesIn(row.cells[at.get("email") ?? -1] ?? "");
  if (emails.length === 0) throw new RefusedRow("email", "invalid-email");
  return emails;
}

/** @throws RefusedRow where any proof is missing, or anything can't be read. */
export function readRow(row: CsvRow, status: FileStatus, file: LeadFile): ProvenLead {
  const { header, at, constants = {}, nowMs, zone } = file;
  // Excel leaves out what is empty at the end of a row; what is too much belongs to nobody's column.
  if (row.cells.slice(header.cells.length).some((cell) => cell !== ""))
    throw new RefusedRow(null, "wrong-cells");
  const cell: Cell = (column, maxChars) => {
    const text = row.cells[at.get(column) ?? -1] || (constants[column] ?? "");
    if (text.length > maxChars) throw new RefusedRow(column, "too-long");
    return text;
  };
  const [email, other] = addressesIn(cell("email", EMAIL_CELL_MAX_CHARS));
  if (email === undefined || other !== undefined) throw new RefusedRow("email", "invalid-email");
  if (status === "unclear") throw new RefusedRow("status", "unknown-status");
  const series = readSeries(cell);
  if (file.isMailchimp) refuseSingleOptIn(cell, zone);
  return {
    email,
    firstName: firstNameIn(cell("firstName", NAME_CELL_MAX_CHARS)),
    locale: readLocale(cell),
    timeZone: readZone(cell, zone),
    consents: readConsents(cell, series),
    ...readMoments(cell, zone, nowMs),
    ...readPlace(cell),
    series,
  };
}

/**
 * Mailchimp fills CONFIRM_TIME for everybody. Where OPTIN_TIME is empty, or not a second away from it, nobody pressed
 * a button in a mail: then the list had single opt-in, and there is no proof that the address's owner asked.
 */
function refuseSingleOptIn(cell: Cell, zone: string): void {
  const given = readMoment(cell("givenAt", MOMENT_MAX_CHARS), zone);
  const confirmed = readMoment(cell("confirmedAt", MOMENT_MAX_CHARS), zone);
  if (given === null && cell("givenAt", MOMENT_MAX_CHARS) !== "") return;
  if (given === null || (confirmed !== null && Math.abs(confirmed - given) <= SECOND_MS))
    throw new RefusedRow("givenAt", "single-opt-in");
}

/** As exports write a language: "nl_NL", "Nederlands", "English (UK)"; the coach's own where a row says nothing. */
const LANGUAGES: readonly (readonly [RegExp, Locale])[] = [
  [/^$|^nl\b|^nl_|^nederlands|^dutch|^vlaams/, "nl"],
  [/^en\b|^en_|^eng/, "en"],
];

function readLocale(cell: Cell): Locale {
  const text = cell("locale", 40).toLowerCase();
  const locale = LANGUAGES.find(([name]) => name.test(text))?.[1];
  if (!locale) throw new RefusedRow("locale", "unknown-locale");
  return locale;
}

function readZone(cell: Cell, zone: string): string {
  const text = cell("timeZone", 64) || zone;
  const known = knownZone(text, "");
  if (!known) throw new RefusedRow("timeZone", "unknown-time-zone");
  return known;
}

function readSeries(cell: Cell): boolean {
  const text = cell("series", 16).toLowerCase();
  if (YES.includes(text)) return true;
  if (!NO.includes(text)) throw new RefusedRow("series", "unknown-choice");
  return false;
}

/** `profile` can't be had: no result comes along. `letters` alone, with no series to start, would send nothing. */
function readConsents(cell: Cell, series: boolean): ProvenLead["consents"] {
  const words = cell("consents", 100)
    .toLowerCase()
    .split(/[\s,;+/&]+/)
    .filter(Boolean);
  if (words.length === 0) throw new RefusedRow("consents", "missing");
  const ids = words.map((word) => {
    const id = (["letters", "newsletter"] as const).find((each) => valueNamesOf(each).includes(word));
    if (!id) throw new RefusedRow("consents", "unknown-consent");
    return id;
  });
  if (series && !ids.includes("letters")) throw new RefusedRow("consents", "nothing-to-send");
  if (!series && !ids.includes("newsletter")) throw new RefusedRow("consents", "nothing-to-send");
  return [...new Set(ids)].map((id) => ({ id, version: readWording(cell, id) }));
}

function readWording(cell: Cell, id: ConsentId): string {
  const version = cell("version", 16);
  if (version !== "") {
    if (!isKnownConsent(id, version)) throw new RefusedRow("version", "unknown-version");
    return version;
  }
  const wording = cell("wording", WORDING_MAX_CHARS);
  if (wording === "") throw new RefusedRow("wording", "missing");
  return IMPORTED_WORDING + wording;
}

function readMoments(cell: Cell, zone: string, nowMs: number) {
  const moment = (column: "givenAt" | "confirmedAt") => {
    const text = cell(column, MOMENT_MAX_CHARS);
    if (text === "") throw new RefusedRow(column, "missing");
    const atMs = readMoment(text, zone);
    if (atMs === null) throw new RefusedRow(column, "invalid-moment");
    if (atMs > nowMs) throw new RefusedRow(column, "future-moment");
    return atMs;
  };
  const moments = { givenAt: moment("givenAt"), confirmedAt: moment("confirmedAt") };
  if (moments.confirmedAt < moments.givenAt) throw new RefusedRow("confirmedAt", "confirmed-before-given");
  return moments;
}

/** Where it was asked: a page, a form, or both. A page is kept in the clear, and a query may hold anything. */
function readPlace(cell: Cell): { page: string | null; form: string } {
  const page = cell("page", PAGE_MAX_CHARS).split(/[?#]/)[0] || null;
  const form = cell("form", FORM_MAX_CHARS);
  if (page === null && form === "") throw new RefusedRow("page", "missing");
  return { page, form: form === "" ? "import" : `import: ${form}` };
}
