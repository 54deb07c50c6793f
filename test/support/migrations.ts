/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

const FOLDER = "drizzle";

/** Every migration's statements, in order, as `wrangler d1 migrations apply` runs them. */
export function migrate(sqlite: DatabaseSync): void {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".sql"));
  for (const file of files.sort()) sqlite.exec(readFileSync(`${FOLDER}/${file}`, "utf8"));
}
