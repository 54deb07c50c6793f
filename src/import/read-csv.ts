import Papa from "papaparse";
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

/** Rows of a CSV: commas, semicolons or tabs, with or without quotes and byte order mark. Empty lines are left out. */
export function readCsv(text: string): ReadCsv {
  const plain = text.replace(/^\ufeff/, "");
  const named = SEPARATOR_LINE.exec(plain);
  const body = named ? plain.slice(named[0].length) : plain;
  const parsed = Papa.parse<string[]>(body, {
    delimiter: named?.[1] ?? separatorOf(body),
    // The header, one row too many, and empty lines between them.
    preview: 2 * IMPORT_ROWS_MAX + 2,
  });
  const rows = numbered(parsed.data, named ? 2 : 1);
  // What comes after such a quote is read as one cell: no row of the file can be trusted.
  const broken = parsed.errors.find(({ type }) => type === "Quotes");
  if (broken) return { ok: false, fault: "broken-quotes", line: rows[broken.row ?? 0]?.line };
  const full = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (full.length === 0) return { ok: false, fault: "empty" };
  return full.length > IMPORT_ROWS_MAX + 1 || parsed.meta.truncated
    ? { ok: false, fault: "too-many-rows" }
    : { ok: true, rows: full };
}

/** What stands most often in the first line: a header, or an address with nothing beside it. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

function numbered(data: readonly string[][], firstLine: number): CsvRow[] {
  let line = firstLine;
  return data.map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trim()) };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(NEW_LINES)?.length ?? 0), 0);
    return row;
  });
}
