import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { TICK_MAX_MS } from "../../src/config.ts";
import { openDatabase } from "../../src/db/database.ts";
import { recoverAfterRestore } from "../../src/usecases/desk/recover-after-restore.ts";
import { erase } from "../../src/usecases/reader/erase.ts";
import { DeployError } from "../deploy/deploy-error.ts";
import { readInstallation } from "../deploy/installation.ts";
import type { Options } from "../deploy/options.ts";
import { beginRun, nameOf, type Run } from "../deploy/run.ts";
import { deployWorker } from "../deploy/step-worker.ts";
import type { World } from "../deploy/world.ts";
import { remoteD1 } from "./remote-d1.ts";
import { restoreDeps } from "./restore-deps.ts";
import { erasedSince, putBackReceipts, putBackStops, readSince, type Since } from "./since.ts";

/** D1 keeps 30 days, and 7 on Workers Free. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export interface RestoreOptions extends Options {
  /** The moment to go back to (epoch ms). */
  atMs: number;
  /** The database can't be read any more: stops of the lost time come from elsewhere. */
  unreadable: boolean;
}

export interface Restored {
  /** Letters that may have gone since, and never go again. */
  letters: number;
  erased: number;
}

/**
 * Sets the database back to a moment, and loses no stop and sends no letter twice for it: everything is closed, what
 * people took back since is read, the database is set back and told of it, what may have gone is marked, and the site
 * opens again. It can be started again wherever it stopped.
 * @throws DeployError with what went wrong; the site stays closed then.
 */
export async function runRestore(options: RestoreOptions, world: World): Promise<Restored | null> {
  checkMoment(options, world);
  const installation = await readInstallation(options, world);
  const run = await beginRun(
    options,
    { ...world, env: { ...world.env, RESEND_KEY: undefined }, ask: async () => null },
    installation,
  );
  const { act } = run;
  const name = nameOf(options.environment);
  const d1 = remoteD1(world, name);
  const at = new Date(options.atMs).toISOString();
  await deployWorker(run, { CLOSED: "1" });
  await act("wait until the last tick has ended", () => world.sleep(TICK_MAX_MS));
  const since = options.unreadable ? null : await keepSince(run, d1, options, at);
  await act(`set ${name} back to ${at}`, () =>
    world.wrangler(["d1", "time-travel", "restore", name, `--timestamp=${at}`]),
  );
  await act("bring its tables to this version", run.cloudflare.migrate);
  const restored = await act("put stops back in, erase again, mark what may have gone", () =>
    tell(world, d1, since, options.atMs),
  );
  await deployWorker(run);
  if (restored)
    world.print(
      `\n${restored.letters} letters may have gone since and never go again; ${restored.erased} people were erased again.`,
    );
  if (options.unreadable)
    world.print("Import Resend's list of suppressed addresses at the desk now, before anything else.");
  return restored;
}

function checkMoment({ atMs }: RestoreOptions, world: World): void {
  const agoMs = world.now() - atMs;
  if (!(agoMs > 0)) throw new DeployError("--at takes a moment that has been, such as 2026-11-30T09:00:00Z.");
  if (agoMs > KEPT_MS)
    throw new DeployError("D1 keeps 30 days at most (7 on Workers Free): --at is before that.");
}

/** On disk before anything is lost: a second try must not read the database that the first one set back. */
async function keepSince(
  { act, options }: Run,
  d1: D1Database,
  { folder, atMs }: RestoreOptions,
  at: string,
) {
  const file = `${folder}/restore-${options.environment}-${at.replaceAll(":", "-")}.json`;
  if (existsSync(file)) return JSON.parse(await readFile(file, "utf8")) as Since;
  return act(`read stops, erasures and receipts into ${file}`, async () => {
    const since = await readSince(d1, atMs);
    await writeFile(file, JSON.stringify(since), { mode: 0o600 });
    return since;
  });
}

/** The application's own use cases, on the account's database. */
async function tell(world: World, d1: D1Database, since: Since | null, fromMs: number): Promise<Restored> {
  const deps = restoreDeps(openDatabase(d1), world);
  if (since) await putBackStops(d1, since);
  const erased = since ? await erasedSince(d1, since) : [];
  for (const leadId of erased) await erase(deps, leadId);
  const letters = await recoverAfterRestore(deps, fromMs);
  if (since) await putBackReceipts(d1, since, world.now());
  return { letters, erased: erased.length };
}
