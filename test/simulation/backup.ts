import type { DatabaseSync } from "node:sqlite";

/** Our own tables: D1 in workerd has some of its own. */
export function tablesOf(sqlite: DatabaseSync): string[] {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  return (tables as { name: string }[]).map(({ name }) => name).filter((name) => /^[a-z]/.test(name));
}

/** The database as it stands now; what it gives back sets the database to that again. */
export function takeBackup(sqlite: DatabaseSync): () => void {
  const kept = tablesOf(sqlite).map((name) => ({
    name,
    rows: sqlite.prepare(`SELECT * FROM ${name}`).all(),
  }));
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
