import { EMAIL_MAX_CHARS, NAME_MAX_CHARS } from "../config.ts";
import { type ConsentId, isKnownConsent } from "../consents.ts";
import { knownZone } from "../drip/schedule.ts";
import { normaliseAddress } from "../privacy/address.ts";
import { LOCALES, type Locale } from "../quiz/types.ts";
import { done } from "../result.ts";
import { type ColumnNames, EMAIL_NAMES, findColumns } from "./columns.ts";
import type { ReadRows, RowFault, RowFaultCode } from "./faults.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import { readMoment } from "./read-moment.ts";

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

const COLUMNS = {
  email: EMAIL_NAMES,
  firstName: ["firstname", "voornaam"],
  locale: ["locale", "language", "taal"],
  timeZone: ["timezone", "tijdzone"],
  consents: ["consents", "consent", "toestemming", "toestemmingen"],
  version: ["version", "consentversion", "versie"],
  wording: ["wording", "consentwording", "consenttext", "tekst", "toestemmingstekst"],
  givenAt: ["givenat", "consentat", "optintime", "gegevenop", "toestemmingop"],
  confirmedAt: ["confirmedat", "confirmtime", "bevestigdop"],
  page: ["page", "url", "pagina"],
  form: ["form", "formulier"],
  series: ["series", "reeks"],
} satisfies ColumnNames;
type Column = keyof typeof COLUMNS;

const REQUIRED: Column[] = ["email", "consents", "givenAt", "confirmedAt"];
const PAGE_MAX_CHARS = 500;
const FORM_MAX_CHARS = 100;
const WORDING_MAX_CHARS = 1_000;
const YES = ["yes", "ja", "1", "true"];
const NO = ["", "no", "nee", "0", "false"];

/** A row that is not taken: what is wrong, at which column. */
class Refused extends Error {
  readonly column: Column | null;
  readonly code: RowFaultCode;
  constructor(column: Column | null, code: RowFaultCode) {
    super(code);
    this.column = column;
    this.code = code;
  }
}

export interface ReadingOptions {
  nowMs: number;
  /** For a row that names none, and for moments without an offset. */
  zone: string;
}

/** Reads leads that carry proof of their consent. A row that lacks any of it is refused by line, column and code. */
export function readLeads(text: string, options: ReadingOptions): ReadRows<ProvenLead> {
  const csv = readCsv(text);
  if (!csv.ok) return csv;
  const [header, ...behind] = csv.value as [CsvRow, ...CsvRow[]];
  const { at, repeated } = findColumns(header, COLUMNS);
  if (repeated) return { ok: false, code: "repeated-column", column: repeated };
  const missing = REQUIRED.find((column) => !at.has(column));
  if (missing) return { ok: false, code: "missing-column", column: missing };
  const entries = new Map<string, ProvenLead>();
  const faults: RowFault[] = [];
  for (const row of behind) {
    try {
      const lead = readRow(row, header.cells.length, at, options);
      if (entries.has(lead.email)) throw new Refused("email", "repeated-email");
      entries.set(lead.email, lead);
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      faults.push({ line: row.line, column: refused.column, code: refused.code });
    }
  }
  return done({ entries: [...entries.values()], faults });
}

type Cell = (column: Column, maxChars: number) => string;

function readRow(
  row: CsvRow,
  width: number,
  at: ReadonlyMap<string, number>,
  { nowMs, zone }: ReadingOptions,
): ProvenLead {
  if (row.cells.length !== width) throw new Refused(null, "wrong-cells");
  const cell: Cell = (column, maxChars) => {
    const text = row.cells[at.get(column) ?? -1] ?? "";
    if (text.length > maxChars) throw new Refused(column, "too-long");
    return text;
  };
  const email = normaliseAddress(cell("email", 2 * EMAIL_MAX_CHARS));
  if (email === null) throw new Refused("email", "invalid-email");
  const series = readSeries(cell);
  return {
    email,
    firstName: cell("firstName", NAME_MAX_CHARS) || null,
    locale: readLocale(cell),
    timeZone: readZone(cell, zone),
    consents: readConsents(cell, series),
    ...readMoments(cell, zone, nowMs),
    ...readPlace(cell),
    series,
  };
}

function readLocale(cell: Cell): Locale {
  const text = cell("locale", 16).toLowerCase().slice(0, 2);
  const locale = LOCALES.find((each) => each === (text || "nl"));
  if (!locale) throw new Refused("locale", "unknown-locale");
  return locale;
}

function readZone(cell: Cell, zone: string): string {
  const text = cell("timeZone", 64) || zone;
  const known = knownZone(text, "");
  if (!known) throw new Refused("timeZone", "unknown-time-zone");
  return known;
}

function readSeries(cell: Cell): boolean {
  const text = cell("series", 16).toLowerCase();
  if (YES.includes(text)) return true;
  if (!NO.includes(text)) throw new Refused("series", "unknown-choice");
  return false;
}

/** `profile` can't be had: no result comes along. `letters` alone, with no series to start, would send nothing. */
function readConsents(cell: Cell, series: boolean): ProvenLead["consents"] {
  const words = cell("consents", 100)
    .toLowerCase()
    .split(/[\s,;+/&]+/)
    .filter(Boolean);
  if (words.length === 0) throw new Refused("consents", "missing");
  const ids = [...new Set(words)].map((word) => {
    if (word !== "letters" && word !== "newsletter") throw new Refused("consents", "unknown-consent");
    return word;
  });
  if (series && !ids.includes("letters")) throw new Refused("consents", "nothing-to-send");
  if (!series && !ids.includes("newsletter")) throw new Refused("consents", "nothing-to-send");
  return ids.map((id) => ({ id, version: readWording(cell, id) }));
}

function readWording(cell: Cell, id: ConsentId): string {
  const version = cell("version", 16);
  if (version !== "") {
    if (!isKnownConsent(id, version)) throw new Refused("version", "unknown-version");
    return version;
  }
  const wording = cell("wording", WORDING_MAX_CHARS);
  if (wording === "") throw new Refused("wording", "missing");
  return `imported: ${wording}`;
}

function readMoments(cell: Cell, zone: string, nowMs: number) {
  const moment = (column: "givenAt" | "confirmedAt") => {
    const text = cell(column, 40);
    if (text === "") throw new Refused(column, "missing");
    const atMs = readMoment(text, zone);
    if (atMs === null) throw new Refused(column, "invalid-moment");
    if (atMs > nowMs) throw new Refused(column, "future-moment");
    return atMs;
  };
  const moments = { givenAt: moment("givenAt"), confirmedAt: moment("confirmedAt") };
  if (moments.confirmedAt < moments.givenAt) throw new Refused("confirmedAt", "confirmed-before-given");
  return moments;
}

/** Where it was asked: a page, a form, or both. A page is kept in the clear, and a query may hold anything. */
function readPlace(cell: Cell): { page: string | null; form: string } {
  const page = cell("page", PAGE_MAX_CHARS).split(/[?#]/)[0] || null;
  const form = cell("form", FORM_MAX_CHARS);
  if (page === null && form === "") throw new Refused("page", "missing");
  return { page, form: form === "" ? "import" : `import: ${form}` };
}
