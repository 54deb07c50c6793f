import type { CsvRow } from "./read-csv.ts";

/** What a column may be called, by our own name of it; case, spaces and signs don't count. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** Names with blanks between. */
export const words = (list: string): readonly string[] => list.split(" ");

export const EMAIL_NAMES = words(
  "email emailaddress emailadres mail mailadres subscriber subscriberemail contactemail",
);

/** Whether somebody still gets mail where the file comes from. */
export const STATUS_NAMES = words("status state emailstatus subscriberstatus marketingstatus staat");

/** Which column of a file holds ours, as somebody said; -1: none does. */
export type ColumnMap = Readonly<Record<string, number>>;

/** A column's name without what varies. */
export function plainColumn(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** Where each of our columns stands in a header; `repeated`: one that two cells of it name. */
export function findColumns(
  header: CsvRow,
  names: ColumnNames,
  chosen: ColumnMap = {},
): { at: Map<string, number>; repeated: string | null } {
  const at = new Map<string, number>();
  let repeated: string | null = null;
  header.cells.forEach((cell, i) => {
    const plain = plainColumn(cell);
    const column = Object.keys(names).find((name) => names[name]?.includes(plain));
    if (column === undefined || column in chosen) return;
    if (at.has(column)) repeated ??= column;
    else at.set(column, i);
  });
  for (const [column, i] of Object.entries(chosen)) if (i >= 0 && i < header.cells.length) at.set(column, i);
  return { at, repeated };
}
