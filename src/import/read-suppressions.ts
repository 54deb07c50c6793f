import { normaliseAddress } from "../privacy/address.ts";
import { done } from "../result.ts";
import { EMAIL_NAMES, findColumns } from "./columns.ts";
import type { ReadRows, RowFault, RowFaultCode } from "./faults.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import { readMoment } from "./read-moment.ts";

/** An address that must not be written to, and since when (epoch ms) where the list says so. */
export interface StoppedAddress {
  email: string;
  stoppedAt: number | null;
}

const COLUMNS = {
  email: EMAIL_NAMES,
  stoppedAt: [
    "stoppedat",
    "unsubscribedat",
    "unsubscribetime",
    "unsubtime",
    "optouttime",
    "afgemeldop",
    "uitgeschrevenop",
  ],
};

/** Reads an old unsubscribe list: a CSV with a column of addresses, or one address a line and nothing else. */
export function readSuppressions(text: string, zone: string): ReadRows<StoppedAddress> {
  const csv = readCsv(text);
  if (!csv.ok) return csv;
  const [header, ...behind] = csv.value as [CsvRow, ...CsvRow[]];
  const { at, repeated } = findColumns(header, COLUMNS);
  if (repeated) return { ok: false, code: "repeated-column", column: repeated };
  const bare = !at.has("email") && header.cells.length === 1 && header.cells[0]?.includes("@");
  if (!at.has("email") && !bare) return { ok: false, code: "missing-column", column: "email" };
  const entries = new Map<string, StoppedAddress>();
  const faults: RowFault[] = [];
  for (const row of bare ? csv.value : behind) {
    const read = readRow(row, at, zone);
    if ("code" in read) faults.push({ line: row.line, ...read });
    else entries.set(read.email, laterOf(entries.get(read.email), read));
  }
  return done({ entries: [...entries.values()], faults });
}

function readRow(
  { cells }: CsvRow,
  at: ReadonlyMap<string, number>,
  zone: string,
): StoppedAddress | { column: string | null; code: RowFaultCode } {
  const email = normaliseAddress(cells[at.get("email") ?? 0] ?? "");
  if (email === null) return { column: "email", code: "invalid-email" };
  const moment = cells[at.get("stoppedAt") ?? -1] ?? "";
  const stoppedAt = moment === "" ? null : readMoment(moment, zone);
  if (moment !== "" && stoppedAt === null) return { column: "stoppedAt", code: "invalid-moment" };
  return { email, stoppedAt };
}

/** Of two stops of one address the later holds, and one without a date is never older than anything. */
function laterOf(one: StoppedAddress | undefined, other: StoppedAddress): StoppedAddress {
  if (!one) return other;
  const known = one.stoppedAt !== null && other.stoppedAt !== null;
  return { email: one.email, stoppedAt: known ? Math.max(one.stoppedAt ?? 0, other.stoppedAt ?? 0) : null };
}
