import { readdirSync, writeFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import { letters } from "../../src/email/letters.generated.ts";
import { migrate } from "../../test/support/migrations.ts";
import { testSecrets } from "../../test/support/secrets.ts";
import { openSqliteD1 } from "../../test/support/sqlite-d1.ts";
import { buildPractice } from "./build-practice.ts";
import { addTrouble, MORE_NEWSLETTERS } from "./trouble.ts";

/**
 * Keeps a filled database of today's schema, for every later migration to be tried on:
 * `node dev/bootstrap.mjs dev/practice/keep-database.ts` writes test/fixtures/database-<last migration>.sql.gz.
 * Run it right before a migration is added, never after: an older file stays as it is.
 */
const FOLDER = "test/fixtures";
/** A Monday afternoon. */
const UNTIL_MS = Date.UTC(2026, 10, 30, 14);
const ROWS_A_STATEMENT = 50;

const { d1, sqlite } = openSqliteD1();
migrate(sqlite);
await buildPractice({
  d1,
  secrets: testSecrets,
  siteUrl: "https://quiz.example",
  untilMs: UNTIL_MS,
  letters: letters.flatMap((letter) =>
    letter.sequence === "newsletter"
      ? [letter, ...MORE_NEWSLETTERS.map((step) => ({ ...letter, step }))]
      : [letter],
  ),
  also: (stage, fromMs) => addTrouble(stage, fromMs, UNTIL_MS),
});
const last = readdirSync("drizzle")
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .at(-1)
  ?.slice(0, 4);
const file = `${FOLDER}/database-${last}.sql.gz`;
writeFileSync(file, gzipSync(dump(sqlite), { level: 9 }));
console.log(`${file} is written.`);

/** Everything of a database as SQL that makes it again, as `wrangler d1 export` does. */
function dump(database: DatabaseSync): string {
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

function literal(value: unknown): string {
  if (value === null || typeof value === "number") return String(value);
  return `'${String(value).replaceAll("'", "''")}'`;
}
