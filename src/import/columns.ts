import type { CsvRow } from "./read-csv.ts";

/** What a column may be called, by our own name of it; case, spaces and signs don't count. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

export const EMAIL_NAMES = ["email", "emailaddress", "emailadres", "mail", "mailadres"];

/** Where each of our columns stands in a header; `repeated`: one that two cells of it name. */
export function findColumns(
  header: CsvRow,
  names: ColumnNames,
): { at: Map<string, number>; repeated: string | null } {
  const at = new Map<string, number>();
  let repeated: string | null = null;
  header.cells.forEach((cell, i) => {
    const plain = cell.toLowerCase().replace(/[^a-z]/g, "");
    const column = Object.keys(names).find((name) => names[name]?.includes(plain));
    if (column === undefined) return;
    if (at.has(column)) repeated ??= column;
    else at.set(column, i);
  });
  return { at, repeated };
}
