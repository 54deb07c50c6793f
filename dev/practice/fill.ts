import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { migrate } from "../../test/support/migrations.ts";
import { openSqliteD1 } from "../../test/support/sqlite-d1.ts";
import type { LocalPlace } from "../run-local.ts";
import { buildPractice, type Practice } from "./build-practice.ts";

/** Where wrangler keeps a local D1. */
const D1_FOLDER = join("v3", "d1", "miniflare-D1DatabaseObject");

/**
 * Eight weeks of an invented practice until now, where the database has nobody yet. It is made in memory and copied
 * in one transaction: each step on disk would wait for the disk. Null: there was somebody.
 */
export async function fillWhereEmpty({
  stateDir,
  mailFile,
  ...options
}: LocalPlace): Promise<Practice | null> {
  const file = databaseFile(stateDir);
  if (!isEmpty(file)) return null;
  const { d1, sqlite } = openSqliteD1();
  migrate(sqlite);
  const practice = await buildPractice({ d1, ...options, untilMs: Date.now() });
  copyInto(sqlite, file);
  await writeFile(mailFile, JSON.stringify(practice.mail));
  sqlite.close();
  return practice;
}

/** The file of a local D1. */
export function databaseFile(stateDir: string): string {
  const folder = join(stateDir, D1_FOLDER);
  const name = readdirSync(folder).find((each) => /^[0-9a-f]{64}\.sqlite$/.test(each));
  if (!name) throw new Error(`No local D1 in ${D1_FOLDER}.`);
  return join(folder, name);
}

/** Nobody signed up, and nothing was counted: whoever only looked around has begun. */
function isEmpty(file: string): boolean {
  const sqlite = new DatabaseSync(file);
  try {
    const [row] = sqlite
      .prepare("SELECT (SELECT count(*) FROM leads) + (SELECT count(*) FROM daily_counts) AS n")
      .all();
    return row?.n === 0;
  } finally {
    sqlite.close();
  }
}

function copyInto(from: DatabaseSync, file: string): void {
  from.prepare("ATTACH DATABASE ? AS target").run(file);
  const tables = from.prepare("SELECT name FROM main.sqlite_master WHERE type = 'table'").all();
  // Rows that point to others may be copied before those.
  from.exec("BEGIN; PRAGMA defer_foreign_keys = on");
  for (const { name } of tables)
    from.exec(`INSERT OR REPLACE INTO target."${name}" SELECT * FROM main."${name}"`);
  from.exec("COMMIT; DETACH DATABASE target");
}
