import Papa from "papaparse";

/** Rows as CSV (RFC 4180) that a spreadsheet opens as what it is: text stays text, and is never a formula. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const csv = Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: "\r\n" },
  );
  return csv === "" ? "" : `${csv}\r\n`;
}
