import { BATCHES_PER_TICK_FREE, LETTERS_PER_BATCH_FREE } from "../../src/config.ts";
import { makeDeps } from "../../src/deps.ts";
import type { Env } from "../../src/env.ts";
import { createApp } from "../../src/routes/app.tsx";
import type { Deps } from "../../src/usecases/deps.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { countingD1 } from "../../test/support/counting-d1.ts";
import { dueLeads } from "../../test/support/due-leads.ts";
import { manyLeads } from "../../test/support/many-leads.ts";
import { fillOften } from "./fill.ts";
import { rivals } from "./rivals.ts";

/** A Monday morning in Amsterdam, when every letter's hours are open; time goes on from there. */
const MONDAY = Date.UTC(2026, 10, 30, 9);

async function makeWorld(env: Env) {
  const startedMs = Date.now();
  const clock = { offsetMs: 0 };
  const counting = countingD1(env.DB, () => {});
  const quiet = { now: () => MONDAY + Date.now() - startedMs + clock.offsetMs, log: () => {} };
  const deps: Deps = { ...(await makeDeps(env)), ...quiet };
  const over = async (d1: D1Database): Promise<Deps> => ({
    ...(await makeDeps({ ...env, DB: d1 })),
    ...quiet,
  });
  const counted = await over(counting.d1);
  return {
    ...{ clock, deps, counting, counted },
    ...{ app: createApp(deps), countedApp: createApp(counted), aloneApp: createApp(withoutTicks(deps)) },
  };
}

/** A tick begins with a look of its own, and ends where that fails. */
function withoutTicks(deps: Deps): Deps {
  return { ...deps, db: { ...deps.db, rows: () => Promise.reject(new Error("No ticks here.")) } };
}

let made: ReturnType<typeof makeWorld> | undefined;

export default {
  async fetch(incoming: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const request = fromSomewhere(incoming);
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith("/rival/")) return rivals.fetch(request, env, ctx);
    if (pathname.startsWith("/first/"))
      return Response.json(await firstTick(env, pathname, Number(searchParams.get("count")), request));
    made ??= makeWorld(env);
    const world = await made;
    if (pathname.startsWith("/bench/"))
      return Response.json(await command(world, env, pathname, searchParams));
    // What is left to do after the answer counts as well, unless it is asked for alone.
    const waiting: Promise<unknown>[] = [];
    const isAlone = request.headers.has("x-alone");
    const waitUntil = (work: Promise<unknown>) => void (isAlone || waiting.push(work));
    const context = { ...ctx, waitUntil } as ExecutionContext;
    if (!request.headers.has("x-count-rows"))
      return (isAlone ? world.aloneApp : world.app).fetch(request, env, ctx);
    world.counting.reset();
    const response = await world.countedApp.fetch(request, env, context);
    await Promise.all(waiting);
    const headers = new Headers(response.headers);
    headers.set("x-rows-read", String(world.counting.cost.rowsRead));
    headers.set("x-rows-written", String(world.counting.cost.rowsWritten));
    return new Response(response.body, { status: response.status, headers });
  },
};

/** Each visitor's network, which on Cloudflare stands in the header already. */
function fromSomewhere(request: Request): Request {
  const network = request.headers.get("x-network");
  if (network === null) return request;
  const headers = new Headers(request.headers);
  headers.set("cf-connecting-ip", network);
  return new Request(request, { headers });
}

type World = Awaited<ReturnType<typeof makeWorld>>;

/** What the bench has done inside; each answers when it is done, for workerd's own clock stands still. */
async function command(world: World, env: Env, path: string, query: URLSearchParams): Promise<unknown> {
  const number = (name: string) => Number(query.get(name) ?? 0);
  switch (path) {
    case "/bench/due":
      await empty(env.DB);
      await dueLeads(env.DB, world.deps.vault, number("count"), MONDAY);
      return null;
    case "/bench/many":
      await empty(env.DB);
      await manyLeads(env.DB, world.deps.vault, number("count"), number("dueInMs") + MONDAY);
      return null;
    case "/bench/later":
      world.clock.offsetMs += number("ms");
      return null;
    case "/bench/drain":
      return drain(slowed(world.deps, number("d1Ms")), number("letters"));
    case "/bench/drain-free":
      return drain(onFree(world.deps), number("letters"));
    case "/bench/fill":
      return fillOften(number("times"));
    case "/bench/tick":
      world.counting.reset();
      await tick({
        ...world.counted,
        settings: { ...world.deps.settings, batchesPerTick: 1, callsInFlight: 1 },
      });
      return world.counting.cost.rowsRead;
    default:
      throw new Error(`No command ${path}.`);
  }
}

/** The first thing that an isolate does is a tick of Workers Free: nothing else has been made or run in it. */
async function firstTick(env: Env, path: string, count: number, request: Request): Promise<unknown> {
  if (path === "/first/tick")
    return tick(onFree({ ...(await makeDeps(env)), now: () => MONDAY, log: () => {} }));
  const emailEnc = await request.text();
  await empty(env.DB);
  return dueLeads(env.DB, { encrypt: async () => emailEnc }, count, MONDAY);
}

const IDLE_MS = 100;
const IDLE_MAX = 100;

/** Ticks until so many letters went, or nothing more goes. */
async function drain(deps: Deps, letters: number): Promise<number> {
  let sent = 0;
  for (let idle = 0; sent < letters && idle < IDLE_MAX; ) {
    const before = sent;
    sent += (await tick(deps)).letters;
    idle = sent === before ? idle + 1 : 0;
    // Where the provider asked for a rest.
    if (idle > 0) await deps.sleep(IDLE_MS);
  }
  return sent;
}

/** The same on Workers Free. */
function onFree(deps: Deps): Deps {
  const plan = {
    batchesPerTick: BATCHES_PER_TICK_FREE,
    lettersPerBatch: LETTERS_PER_BATCH_FREE,
    callsInFlight: 1,
  };
  return { ...deps, settings: { ...deps.settings, ...plan } };
}

/** The same, with a database so far away (ms a trip). */
function slowed(deps: Deps, ms: number): Deps {
  if (ms === 0) return deps;
  const far =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A) => {
      await deps.sleep(ms);
      return call(...args);
    };
  const { db } = deps;
  return {
    ...deps,
    db: { ...db, batch: far(db.batch) as typeof db.batch, rows: far(db.rows) as typeof db.rows },
  };
}

async function empty(d1: D1Database): Promise<void> {
  const tables = await d1
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
    )
    .all<{ name: string }>();
  const names = tables.results
    .map(({ name }) => name)
    .filter((name) => !["d1_migrations", "sender"].includes(name));
  await d1.batch([
    ...names.map((name) => d1.prepare(`DELETE FROM "${name}"`)),
    // As if people had pressed all day: the bound of confirmations that nobody pressed is not what is measured.
    d1
      .prepare("INSERT INTO daily_counts (day, metric, key, count) VALUES (?, 'confirmed', 'bench', 1000000)")
      .bind(new Date(MONDAY).toISOString().slice(0, 10)),
    d1.prepare("UPDATE sender SET token = NULL, expires_at = 0, paused_until = 0, size = 100, bad = 0"),
  ]);
}
