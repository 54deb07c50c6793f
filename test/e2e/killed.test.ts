import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator } from "emulate";
import { build } from "esbuild";
import { afterEach, expect, it } from "vitest";
import { startMailbox } from "../../dev/mailbox/start-mailbox.ts";
import { freePort } from "../../dev/run-local.ts";
import { migrate } from "../support/migrations.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";

const READERS = 40;
/** A Monday, ten in the morning in Amsterdam. */
const MONDAY = Date.UTC(2026, 10, 23, 9);
/** Longer than a lease and the wait after a try that nobody answered for. */
const LATER_MS = 10 * 60_000;

/** When each process is killed: at which of its calls, and whether that reaches the provider first, or even has its answer. */
const KILLS = [
  { call: 1, when: "taken" },
  { call: 1, when: "on-its-way" },
  { call: 2, when: "answered" },
  { call: 2, when: "taken" },
  { call: 2, when: "on-its-way" },
] as const;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** Between the engine and a provider, to kill the engine at a call. */
async function startBetween(providerUrl: string) {
  const state = { calls: 0, child: null as ChildProcess | null, kill: null as (typeof KILLS)[number] | null };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const call = ++state.calls;
    const kills = (when: string) => {
      if (state.kill?.call === call && state.kill.when === when) state.child?.kill("SIGKILL");
      return state.child?.killed;
    };
    if (kills("on-its-way")) return void response.destroy();
    const { "content-type": type = "", authorization = "", "idempotency-key": key = "" } = request.headers;
    const headers = {
      ...{ "content-type": type, authorization, "idempotency-key": String(key) },
      "x-batch-validation": String(request.headers["x-batch-validation"]),
    };
    const answer = await fetch(providerUrl + request.url, { method: "POST", headers, body });
    const text = await answer.text();
    if (kills("taken")) return void response.destroy();
    response
      .writeHead(answer.status, { "content-type": "application/json" })
      .end(text, () => kills("answered"));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  return { state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Forty readers are due; the process that writes to them is killed five times. Gives how many ended by that. */
async function killFiveTimes(providerUrl: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "hechtwijzer-killed-"));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "database.sqlite");
  const { sqlite } = openSqliteD1(file);
  migrate(sqlite);
  sqlite.exec(`
    WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < ${READERS + 9})
    INSERT INTO leads (id, email_hash, email_enc, locale, time_zone, status, created_at, confirmed_at)
    SELECT 'reader' || i, 'hash' || i, '0:reader' || i || '@many.example', 'nl', 'Europe/Amsterdam', 'active', 0, 0 FROM n;
    INSERT INTO enrollments (lead_id, sequence, step, due_at, state)
    SELECT id, 'general', 'look-first-reading', ${MONDAY}, 'active' FROM leads`);
  sqlite.close();
  const { state, url } = await startBetween(providerUrl);
  let killed = 0;
  const engine = join(folder, "engine.mjs");
  await build({
    entryPoints: ["test/e2e/killable-engine.ts"],
    outfile: engine,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  for (const [i, kill] of [...KILLS, null].entries()) {
    const args = [file, url, String.fromCharCode(65 + i), String(MONDAY + i * LATER_MS)];
    const child = spawn(process.execPath, [engine, ...args], { stdio: "ignore" });
    Object.assign(state, { calls: 0, child, kill });
    const [code, signal] = await once(child, "exit");
    if (signal === "SIGKILL") killed += 1;
    else expect([code, signal, kill]).toEqual([0, null, null]);
  }
  return killed;
}

const everyReader = Array.from({ length: READERS }, (_, i) => `reader${i + 10}@many.example`);

it("kill -9 in the midst of ticks: each reader gets the letter once, by the mailbox", async () => {
  const mailbox = await startMailbox({ port: 0, apiKey: "re_test", webhookSecret: "whsec_dGVzdA==" });
  closing.push(mailbox.close);
  expect(await killFiveTimes(mailbox.url)).toBe(KILLS.length);
  expect(
    mailbox.mailbox
      .emails()
      .flatMap(({ to }) => to)
      .toSorted(),
  ).toEqual(everyReader);
});

it("kill -9 in the midst of ticks: each reader gets the letter once, by somebody else's emulator", async () => {
  const emulator = await createEmulator({ service: "resend", port: await freePort(0, "PORT") });
  closing.push(() => emulator.close());
  expect(await killFiveTimes(emulator.url)).toBe(KILLS.length);
  const response = await fetch(`${emulator.url}/emails?limit=100`, {
    headers: { authorization: "Bearer re_test" },
  });
  const { data } = (await response.json()) as { data: { to: string[] }[] };
  expect(data.flatMap(({ to }) => to).toSorted()).toEqual(everyReader);
});
