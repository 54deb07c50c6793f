import { IMPORT_ROWS_MAX } from "../config.ts";
import type { RefusedFile } from "./faults.ts";

export interface CsvRow {
  /** Where it begins in the file, counted from 1. */
  line: number;
  cells: string[];
}

export type ReadCsv = { ok: true; rows: CsvRow[] } | RefusedFile;

/** Excel's own first line, which says what it separates by. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
const SEPARATORS = [";", ",", "\t"];
const NEW_LINES = /\r\n|\r|\n/g;
/** The header, one row too many, and empty lines between them. */
const LINES_MAX = 2 * IMPORT_ROWS_MAX + 2;

/** Rows of a CSV: commas, semicolons or tabs, with or without quotes and byte order mark. Empty lines are left out. */
export function readCsv(text: string): ReadCsv {
  const plain = text.replace(/^\ufeff/, "");
  const named = SEPARATOR_LINE.exec(plain);
  const body = named ? plain.slice(named[0].length) : plain;
  const { rows, broken } = parse(body, named?.[1] ?? separatorOf(body), named ? 2 : 1);
  // What comes after such a quote would be read as one cell: no row of the file can be trusted.
  if (broken !== null) return { ok: false, fault: "broken-quotes", line: broken };
  const full = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (full.length === 0) return { ok: false, fault: "empty" };
  return rows.length > LINES_MAX || full.length > IMPORT_ROWS_MAX + 1
    ? { ok: false, fault: "too-many-rows" }
    : { ok: true, rows: full };
}

/**
 * RFC 4180, with any separator and any line end. A library that says where quotes break is five times all of this.
 * @returns broken: the line of the row whose quotes don't match, or null.
 */
function parse(
  text: string,
  separator: string,
  firstLine: number,
): { rows: CsvRow[]; broken: number | null } {
  const sep = separator.replace(/[\\^\]-]/, "\\$&");
  const cellAndEnd = new RegExp(`("(?:[^"]|"")*"|[^"${sep}\r\n][^${sep}\r\n]*|)([${sep}]|\r\n|\r|\n|$)`, "y");
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: firstLine, cells: [] };
  let line = firstLine;
  for (let at = 0; at <= text.length && rows.length <= LINES_MAX; at = cellAndEnd.lastIndex) {
    cellAndEnd.lastIndex = at;
    const found = cellAndEnd.exec(text);
    if (!found) return { rows, broken: row.line };
    const [match, cell = "", end = ""] = found;
    row.cells.push((cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell).trim());
    line += match.match(NEW_LINES)?.length ?? 0;
    if (end === separator) continue;
    rows.push(row);
    row = { line, cells: [] };
    if (end === "") break;
  }
  return { rows, broken: null };
}

/** What stands most often in the first line: a header, or an address with nothing beside it. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}
