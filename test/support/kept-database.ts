/// <reference types="node" />
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import type { testSecrets } from "./secrets.ts";

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

/** dev/practice/go-on.ts, as it was. */
type GoOn = (d1: D1Database, secrets: typeof testSecrets, fromMs: number) => Promise<void>;

/** That version's own code at work. */
export async function keptCode(version: string): Promise<GoOn> {
  const folder = mkdtempSync(join(tmpdir(), "hechtwijzer-code-"));
  try {
    const file = join(folder, "code.mjs");
    writeFileSync(file, gunzipSync(readFileSync(`${KEPT}/code-${version}.mjs.gz`)));
    return ((await import(pathToFileURL(file).href)) as { goOn: GoOn }).goOn;
  } finally {
    rmSync(folder, { recursive: true });
  }
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
