import type { DatabaseSync } from "node:sqlite";

const ROWS_A_STATEMENT = 50;

/** Everything of a database as SQL that makes it again, as `wrangler d1 export` does. */
export function dump(database: DatabaseSync): string {
  const ask = <T>(query: string) => database.prepare(query).all() as T[];
  const parts = ask<{ type: string; name: string; sql: string }>(
    "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name",
  );
  const rows = parts.filter(({ type }) => type === "table").flatMap(({ name }) => rowsOf(database, name));
  return [...parts.map(({ sql }) => `${sql};`), ...rows].join("\n");
}

function rowsOf(database: DatabaseSync, table: string): string[] {
  const rows = database.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
  const texts = rows.map((row) => `(${Object.values(row).map(literal).join(",")})`);
  const columns = Object.keys(rows[0] ?? {}).map((name) => `"${name}"`);
  return Array.from({ length: Math.ceil(texts.length / ROWS_A_STATEMENT) }, (_, i) => {
    const some = texts.slice(i * ROWS_A_STATEMENT, (i + 1) * ROWS_A_STATEMENT);
    return `INSERT INTO "${table}" (${columns}) VALUES\n${some.join(",\n")};`;
  });
}

export function literal(value: unknown): string {
  if (value === null || typeof value === "number") return String(value);
  return `'${String(value).replaceAll("'", "''")}'`;
}
