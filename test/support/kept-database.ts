/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";

const KEPT = "test/fixtures";
const MIGRATIONS = "drizzle";

/** Filled databases of earlier versions, by the number of the last migration that each has: "0002". */
export const keptDatabases = readdirSync(KEPT).flatMap(
  (name) => /^database-(\d{4})\.sql\.gz$/.exec(name)?.[1] ?? [],
);

/** What dev/practice/keep-database.ts once wrote. */
export function loadKept(sqlite: DatabaseSync, version: string): void {
  sqlite.exec(gunzipSync(readFileSync(`${KEPT}/database-${version}.sql.gz`)).toString());
}

/** Files of the migrations that came after a version, in order. */
export function migrationsAfter(version: string): string[] {
  const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql"));
  return files.filter((name) => name.slice(0, 4) > version).sort();
}

/** As `wrangler d1 migrations apply` runs one: with foreign keys held, all of it or nothing. */
export function applyMigration(sqlite: DatabaseSync, file: string): void {
  sqlite.exec(`BEGIN; ${readFileSync(`${MIGRATIONS}/${file}`, "utf8")}; COMMIT`);
}
