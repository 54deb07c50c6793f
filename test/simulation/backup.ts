import type { DatabaseSync } from "node:sqlite";

/** The database as it stands now; what it gives back sets the database to that again. */
export function takeBackup(sqlite: DatabaseSync): () => void {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as {
    name: string;
  }[];
  const kept = tables.map(({ name }) => ({ name, rows: sqlite.prepare(`SELECT * FROM ${name}`).all() }));
  return () => {
    for (const { name, rows } of kept) {
      sqlite.exec(`DELETE FROM ${name}`);
      for (const row of rows) {
        const columns = Object.keys(row);
        const places = columns.map(() => "?").join(", ");
        sqlite
          .prepare(`INSERT INTO ${name} (${columns.join(", ")}) VALUES (${places})`)
          .run(...(Object.values(row) as (string | number | null)[]));
      }
    }
  };
}
