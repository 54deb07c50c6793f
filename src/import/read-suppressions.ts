import { done } from "../result.ts";
import { addressesIn } from "./addresses-in.ts";
import { type ColumnMap, EMAIL_NAMES, findColumns, STATUS_NAMES, words } from "./columns.ts";
import type { FileRefusal, ReadRows, RowFault } from "./faults.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import { readMoment } from "./read-moment.ts";
import { statusOf } from "./status.ts";

/** An address that must not be written to, and since when (epoch ms) where the list says so. */
export interface StoppedAddress {
  email: string;
  stoppedAt: number | null;
}

export const STOP_COLUMNS = {
  email: EMAIL_NAMES,
  stoppedAt: words(
    "stoppedat unsubscribedat unsubscribetime unsubtime unsubscribed optouttime cleantime afgemeldop uitgeschrevenop afgemeld uitgeschreven date datum",
  ),
  status: STATUS_NAMES,
};

/**
 * Reads an old unsubscribe list: a CSV with a column of addresses, or addresses and nothing else. A stop is never
 * lost: what can't be read of a date, or of how an address is dressed up, is flagged and the address stops.
 */
export function readSuppressions(
  text: string,
  zone: string,
  chosen: ColumnMap = {},
): ReadRows<StoppedAddress> {
  const csv = readCsv(text);
  if (!csv.ok) return csv;
  const [header, ...behind] = csv.value as [CsvRow, ...CsvRow[]];
  const { at, repeated } = findColumns(header, STOP_COLUMNS, chosen);
  // Two columns of dates: the first one is read, and a stop is a stop.
  if (repeated === "email") return { ok: false, code: "repeated-column", column: repeated };
  const isBare = !at.has("email") && header.cells.some((cell) => addressesIn(cell).length > 0);
  if (!at.has("email") && !isBare)
    return { ok: false, code: "missing-column", column: "email", header: header.cells };
  const rows = isBare ? csv.value : behind;
  const wrongList = isBare ? null : findActive(rows, header, at.get("status"));
  if (wrongList) return wrongList;
  const entries = new Map<string, StoppedAddress>();
  const faults: RowFault[] = [];
  const flags: RowFault[] = [];
  for (const row of rows) {
    const read = isBare
      ? { emails: row.cells.flatMap(addressesIn), stoppedAt: null }
      : readRow(row, { at, width: header.cells.length }, zone, flags);
    if (read.emails.length === 0) faults.push({ line: row.line, column: "email", code: "invalid-email" });
    for (const email of read.emails)
      entries.set(email, laterOf(entries.get(email), { email, stoppedAt: read.stoppedAt }));
  }
  return done({ entries: [...entries.values()], faults, flags });
}

/** A list of people who are active somewhere is no list of people who stopped. */
function findActive(
  rows: readonly CsvRow[],
  header: CsvRow,
  statusAt: number | undefined,
): (FileRefusal & { ok: false }) | null {
  const active =
    statusAt === undefined ? undefined : rows.find((row) => statusOf(row, header, statusAt) === "active");
  return active ? { ok: false, code: "active-people", line: active.line } : null;
}

function readRow(
  { line, cells }: CsvRow,
  { at, width }: { at: ReadonlyMap<string, number>; width: number },
  zone: string,
  flags: RowFault[],
) {
  const own = addressesIn(cells[at.get("email") ?? 0] ?? "");
  // Several addresses in one cell, of which the separator made cells beyond the last column; or a row that slipped one.
  const elsewhere = own.length > 0 ? cells.slice(width) : cells;
  const emails = [...own, ...elsewhere.flatMap(addressesIn)];
  if (own.length === 0 && emails.length > 0) flags.push({ line, column: "email", code: "address-elsewhere" });
  const moment = cells[at.get("stoppedAt") ?? -1] ?? "";
  const stoppedAt = moment === "" ? null : readMoment(moment, zone);
  if (moment !== "" && stoppedAt === null) flags.push({ line, column: "stoppedAt", code: "invalid-moment" });
  return { emails, stoppedAt };
}

/** Of two stops of one address the later holds, and one without a date is never older than anything. */
function laterOf(one: StoppedAddress | undefined, other: StoppedAddress): StoppedAddress {
  if (!one) return other;
  const known = one.stoppedAt !== null && other.stoppedAt !== null;
  return { email: one.email, stoppedAt: known ? Math.max(one.stoppedAt ?? 0, other.stoppedAt ?? 0) : null };
}
