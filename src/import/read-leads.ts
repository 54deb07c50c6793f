import { done, type Result } from "../result.ts";
import { findColumns, plainColumn } from "./columns.ts";
import type { FileRefusal, RowFault } from "./faults.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import {
  LEAD_COLUMNS,
  type LeadColumn,
  type LeadFile,
  type ProvenLead,
  type ReadingOptions,
  RefusedRow,
  readRow,
  stoppedIn,
} from "./read-lead-row.ts";
import { statusOf } from "./status.ts";

const REQUIRED: LeadColumn[] = ["email", "consents", "givenAt", "confirmedAt"];
/** What may be said once for every row, where the file itself does not say it. */
export const LEAD_CONSTANTS = ["consents", "wording", "form"] as const satisfies readonly LeadColumn[];

/** What a file of leads holds: those with their proof, and those that it says itself stopped. */
export interface ReadLeads {
  entries: ProvenLead[];
  stops: string[];
}

/**
 * Reads leads that carry proof of their consent. A row that lacks any of it is refused by line, column and code; one
 * that the file itself calls stopped or bounced goes on the stop list, whatever proof it carries.
 */
export function readLeads(
  text: string,
  options: ReadingOptions,
): Result<ReadLeads & { faults: RowFault[] }, FileRefusal> {
  const csv = readCsv(text);
  if (!csv.ok) return csv;
  const [header, ...behind] = csv.value as [CsvRow, ...CsvRow[]];
  const { at, repeated } = findColumns(header, LEAD_COLUMNS, options.chosen);
  if (repeated) return { ok: false, code: "repeated-column", column: repeated };
  const missing = REQUIRED.find((column) => !at.has(column) && !options.constants?.[column]);
  if (missing) return { ok: false, code: "missing-column", column: missing, header: header.cells };
  const file: LeadFile = { ...options, header, at, isMailchimp: isMailchimp(header) };
  const leads = new Map<string, ProvenLead>();
  const stops = new Set<string>();
  const faults: RowFault[] = [];
  for (const row of behind) {
    try {
      const status = statusOf(row, header, at.get("status"));
      if (status === "stopped") for (const email of stoppedIn(row, file)) stops.add(email);
      else {
        const lead = readRow(row, status, file);
        if (leads.has(lead.email)) throw new RefusedRow("email", "repeated-email");
        leads.set(lead.email, lead);
      }
    } catch (refused) {
      if (!(refused instanceof RefusedRow)) throw refused;
      faults.push({ line: row.line, column: refused.column, code: refused.code });
    }
  }
  // Somebody who stands there twice, once as stopped, stopped.
  for (const email of stops) leads.delete(email);
  return done({ entries: [...leads.values()], stops: [...stops], faults });
}

/** Its exports have these beside each other, and no other sender's do. */
function isMailchimp({ cells }: CsvRow): boolean {
  const plain = cells.map(plainColumn);
  return plain.includes("leid") && plain.includes("euid");
}
