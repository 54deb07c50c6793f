/// <reference path="./d1-globals.d.ts" />
import { readFileSync } from "node:fs";
import type { Brand } from "../../src/brand.ts";
import { DAY_MS, HOUR_MS, LEASE_MS } from "../../src/config.ts";
import { migrate } from "../support/migrations.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";
import { checkFinally } from "./final-checks.ts";
import { type Ground, makeWorld, type World } from "./world.ts";

const MINUTE_MS = 60_000;
/** Late March: Europe's clocks go forward on the 29th, Lord Howe's back on April 5th. */
const STARTS = [Date.UTC(2027, 2, 20, 7), Date.UTC(2026, 9, 10, 7), Date.UTC(2026, 10, 23, 7)];
/** What a seed's world may take to come to rest once nothing goes wrong any more. */
const REST_DAYS_MAX = 250;

export interface SeedOutcome {
  readonly seed: number;
  readonly failures: readonly { promise: string; message: string }[];
  readonly trace: readonly string[];
  readonly letters: number;
  readonly calls: number;
}

export type RunSeed = (seed: number, keepTrace?: boolean) => Promise<SeedOutcome>;

/** Makes what all seeds share. Run one at a time: they share a database and the global fetch. */
export function makeSimulation(): RunSeed {
  const { d1, sqlite } = openSqliteD1();
  migrate(sqlite);
  const brand = JSON.parse(readFileSync("brand.json", "utf8")) as Brand;
  return (seed, keepTrace = false) => runSeed(seed, { d1, sqlite, brand }, keepTrace);
}

async function runSeed(seed: number, ground: Ground, keepTrace: boolean): Promise<SeedOutcome> {
  empty(ground);
  const startMs = STARTS[seed % STARTS.length] as number;
  const days = 30 + (seed % 4) * 10;
  const world = makeWorld(seed, ground, startMs, days, keepTrace);
  try {
    plan(world, startMs, days);
    await world.scheduler.runUntil(startMs + days * DAY_MS, () => world.failures.length > 0);
    if (world.failures.length === 0) await comeToRest(world);
  } finally {
    world.undo();
  }
  const { failures, trace, checks } = world;
  return { seed, failures, trace, letters: checks.accepted.length, calls: checks.posts.length };
}

function empty({ sqlite }: Ground): void {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
  for (const { name } of tables) if (name !== "sender") sqlite.exec(`DELETE FROM ${name}`);
  sqlite.exec("DELETE FROM sender; INSERT INTO sender (id) VALUES (1)");
}

/** Who signs up when, what else happens when, and a cron. */
function plan(world: World, startMs: number, days: number): void {
  const { random, people, acts } = world;
  const rush = random.chance(0.5) ? HOUR_MS : 10 * DAY_MS;
  for (const person of people) acts.act("signUp", person, random.between(0, rush));
  const count = random.between(0, 3 * people.length);
  for (let i = 0; i < count; i++) acts.any(random.pick(people), random.between(HOUR_MS, days * DAY_MS));
  const idle = { turns: 0, lastAliveMs: startMs };
  const next = () => world.scheduler.at(nextCron(world, idle.turns), () => cron(world, idle, next));
  next();
}

interface Idle {
  /** Turns in a row that did nothing: the next ones come less often. */
  turns: number;
  /** When a tick was last seen to run. */
  lastAliveMs: number;
}

/** One minute's tick, or two or three that overlap. */
function cron(world: World, idle: Idle, next: () => void): void {
  const { random, scheduler, weather } = world;
  const calm = weather.trouble(scheduler.now()) === 0;
  const count = calm ? random.weighted({ "1": 9, "2": 1 }) : random.weighted({ "1": 6, "2": 3, "3": 1 });
  idle.turns += 1;
  for (let i = 0; i < Number(count); i++) {
    const delayMs = i === 0 ? 0 : random.between(0, random.pick([10, 3_000, 60_000]));
    scheduler.spawn("tick", `tick${scheduler.now() % 1_000_000}.${i}`, async (process) => {
      const alone = scheduler.living("tick").length === 1;
      const quietMs = scheduler.now() - idle.lastAliveMs;
      idle.lastAliveMs = scheduler.now();
      const { outcome, batches } = await world.tick(process);
      if (outcome === "busy" && alone && quietMs > LEASE_MS + 6 * MINUTE_MS) {
        world.fail("P4", `no tick lived for ${Math.round(quietMs / 1000)} s, and the lease is still taken`);
      }
      idle.lastAliveMs = Math.max(idle.lastAliveMs, scheduler.now());
      if (batches > 0) idle.turns = 0;
      world.say(process.name, `${outcome} ${batches}`);
    }, delayMs);
  }
  next();
}

const NEXT_WORK = `SELECT max((SELECT paused_until FROM sender), min(
  coalesce((SELECT min(due_at) FROM enrollments WHERE state = 'active'), 9e15),
  coalesce((SELECT min(next_at) FROM batches WHERE state = 'open'), 9e15))) AS atMs`;

/** The next whole minute with something to do; where something is overdue, not every minute of the wait. */
function nextCron(world: World, idleTurns: number): number {
  const { facts, scheduler, state, random } = world;
  const nowMs = scheduler.now();
  const workMs = (facts.ask<{ atMs: number }>(NEXT_WORK)()[0]?.atMs ?? 0) - state.skewMs;
  const soonMs = nowMs + Math.min(2 ** Math.min(idleTurns, 6), random.pick([1, 20, 60])) * MINUTE_MS;
  const sparseMs = Math.max(soonMs, Math.min(workMs, nowMs + 6 * HOUR_MS));
  return Math.ceil((sparseMs + 1) / MINUTE_MS) * MINUTE_MS;
}

/** Nothing goes wrong any more: whatever is under way has to end by itself. */
async function comeToRest(world: World): Promise<void> {
  const { scheduler, weather, facts, failures } = world;
  weather.clear();
  world.skewTo(0);
  const active = facts.ask<{ n: number }>(
    `SELECT (SELECT count(*) FROM enrollments WHERE state = 'active' AND due_at IS NOT NULL) +
      (SELECT count(*) FROM batches WHERE state = 'open') AS n`,
  );
  const untilMs = scheduler.now() + REST_DAYS_MAX * DAY_MS;
  await scheduler.runUntil(scheduler.now() + 30 * HOUR_MS, () => failures.length > 0);
  const atRest = () => active()[0]?.n === 0;
  while (!atRest() && scheduler.now() < untilMs && failures.length === 0) {
    await scheduler.runUntil(scheduler.now() + DAY_MS, () => failures.length > 0);
  }
  if (failures.length > 0) return;
  const { quirks } = weather;
  const addresses = facts.ask<{ id: string; address: string }>("SELECT id, email_hash AS address FROM leads")();
  checkFinally({
    ...{ facts, fail: world.fail, accepted: world.checks.accepted, sequences: world.sequences },
    mayAssumeWrongly: (batch) =>
      quirks.keepClientErrors || quirks.keepServerErrors || world.state.heldThenRefused.has(batch),
    everRefused: (lead) =>
      addresses.some(({ id, address }) => id === lead && world.everRefused.has(address.replace("hash-of-", ""))),
  });
}
