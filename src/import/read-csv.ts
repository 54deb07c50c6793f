import Papa from "papaparse";
import { IMPORT_ROWS_MAX } from "../config.ts";
import { done, type Result, refused } from "../result.ts";
import type { FileRefusal } from "./faults.ts";

export interface CsvRow {
  /** Where it begins in the file, counted from 1. */
  line: number;
  cells: string[];
}

/** Excel's own first line, which says what it separates by. */
const SEPARATOR_LINE = /^sep=(.)\n/i;
const SEPARATORS = [";", ",", "\t"];
/** The header, one row too many, and empty lines between them. */
const LINES_MAX = 2 * IMPORT_ROWS_MAX + 2;

/**
 * Rows of a CSV: commas, semicolons or tabs, with or without quotes and byte order mark. Empty lines are left out.
 * papaparse reads the quotes; what separates, and the line of a row, it guesses or does not tell.
 */
export function readCsv(text: string): Result<CsvRow[], FileRefusal> {
  // The library takes one kind of line end a file; real files mix them.
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const named = SEPARATOR_LINE.exec(plain);
  const body = named ? plain.slice(named[0].length) : plain;
  const delimiter = named?.[1] ?? separatorOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: "\n", preview: LINES_MAX + 1 });
  const rows = numbered(data, named ? 2 : 1);
  // What comes after such a quote would be read as one cell: no row of the file can be trusted.
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken) return { ok: false, code: "broken-quotes", line: rows[broken.row ?? 0]?.line };
  const full = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (full.length === 0) return refused("empty");
  return rows.length > LINES_MAX || full.length > IMPORT_ROWS_MAX + 1 ? refused("too-many-rows") : done(full);
}

/** A row is as many lines long as its quoted cells say. */
function numbered(data: readonly string[][], firstLine: number): CsvRow[] {
  let line = firstLine;
  return data.map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trim()) };
    line += cells.reduce((lines, cell) => lines + cell.split("\n").length - 1, 1);
    return row;
  });
}

/** What stands most often in the first line: a header, or an address with nothing beside it. */
function separatorOf(text: string): string {
  const first = text.split("\n", 1)[0] ?? "";
  const count = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}
