import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { unstable_startWorker as startWorker } from "wrangler";

/** Where there is a file system in memory, a write costs a tenth: thousands of them are made. */
const MEMORY = "/dev/shm";

/** D1 as workerd has it, and a second connection to its file for the onlooker. */
export async function openWorkerdD1() {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
  process.env.WRANGLER_SEND_METRICS = "false";
  const path = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), "hechtwijzer-simulation-"));
  const worker = await startWorker({
    name: "simulation",
    entrypoint: "test/simulation/d1-worker.ts",
    compatibilityDate: "2026-11-01",
    bindings: { DB: { type: "d1", database_name: "simulation", database_id: "simulation" } },
    dev: {
      server: { hostname: "localhost", port: 0 },
      persist: path,
      logLevel: "error",
      watch: false,
      inspector: false,
    },
  });
  await worker.ready;
  const d1 = clientOf(String(await worker.url));
  // The file is there once something was asked.
  await d1.prepare("SELECT 1").run();
  const sqlite = new DatabaseSync(databaseIn(path), { timeout: 5_000 });
  const close = async () => {
    sqlite.close();
    await worker.dispose();
    rmSync(path, { recursive: true, force: true });
  };
  return { d1, sqlite, close };
}

interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** As much of D1 as the statement files use, a request a call: wrangler's own proxy makes one for each bind. */
function clientOf(url: string): D1Database {
  // The simulation puts the provider behind the global one.
  const { fetch } = globalThis;
  const ask = async (statements: readonly Statement[]) => {
    const response = await fetch(url, { method: "POST", body: JSON.stringify(statements) });
    const { results, error } = (await response.json()) as { results: D1Result[]; error?: string };
    if (error !== undefined) throw new Error(error);
    return results;
  };
  const statement = (sql: string, params: readonly unknown[]) => ({
    sql,
    params,
    bind: (...values: unknown[]) => statement(sql, values),
    all: async () => (await ask([{ sql, params }]))[0],
    run: async () => (await ask([{ sql, params }]))[0],
  });
  return { prepare: (sql: string) => statement(sql, []), batch: ask } as unknown as D1Database;
}

function databaseIn(path: string): string {
  const files = readdirSync(path, { withFileTypes: true, recursive: true });
  const file = files.find(
    ({ name, parentPath }) => parentPath.includes("D1") && /^[0-9a-f]{64}\.sqlite$/.test(name),
  );
  if (!file) throw new Error("D1 in workerd made no file.");
  return join(file.parentPath, file.name);
}
