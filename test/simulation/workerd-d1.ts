import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { getPlatformProxy } from "wrangler";

/** Where there is a file system in memory, a write costs a tenth: thousands of them are made. */
const MEMORY = "/dev/shm";

/** D1 as workerd has it, and a second connection to its file for the onlooker. */
export async function openWorkerdD1() {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
  process.env.WRANGLER_SEND_METRICS = "false";
  const path = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), "hechtwijzer-simulation-"));
  const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({ persist: { path } });
  // The file is there once something was asked.
  await env.DB.prepare("SELECT 1").run();
  const sqlite = new DatabaseSync(databaseIn(path), { timeout: 5_000 });
  const close = async () => {
    sqlite.close();
    await dispose();
    rmSync(path, { recursive: true, force: true });
  };
  return { d1: env.DB, sqlite, close };
}

function databaseIn(path: string): string {
  const files = readdirSync(path, { withFileTypes: true, recursive: true });
  const file = files.find(
    ({ name, parentPath }) => parentPath.includes("D1") && /^[0-9a-f]{64}\.sqlite$/.test(name),
  );
  if (!file) throw new Error("D1 in workerd made no file.");
  return join(file.parentPath, file.name);
}
