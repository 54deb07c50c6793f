import { type Column, sql } from "drizzle-orm";

/** One of these words: the column's type and its CHECK come from one list. */
export function oneOf(column: Column, words: readonly string[]) {
  return sql`${column} IN (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;
}
