/// <reference path="./d1-globals.d.ts" />
import { brand } from "../../src/brand.ts";
import { DAY_MS, HOUR_MS } from "../../src/config.ts";
import { migrate } from "../support/migrations.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";
import { tablesOf } from "./backup.ts";
import { startCron } from "./cron.ts";
import { checkDues } from "./due-checks.ts";
import { checkFinally } from "./final-checks.ts";
import type { Failure } from "./narrator.ts";
import type { Ground } from "./parts.ts";
import type { Person } from "./people.ts";
import { makeWorld, type World } from "./world.ts";

/** Each a little before clocks change: Europe's in spring, Europe's and Lord Howe's in autumn, and a winter without. */
const STARTS = [Date.UTC(2027, 2, 20, 7), Date.UTC(2026, 9, 1, 7), Date.UTC(2026, 10, 23, 7)];
/** Once nothing goes wrong any more, a letter goes within a month's quota and a lead's pause, or none ever will. */
const STILL_DAYS_MAX = 45;
/** Longer than any process stands still. */
const LAST_STALL_MS = 30 * HOUR_MS;

export interface SeedOutcome {
  readonly seed: number;
  readonly failures: readonly Failure[];
  readonly trace: readonly string[];
  readonly letters: number;
  readonly calls: number;
}

/** Runs one seed: some weeks of letters to some leads, with whatever it has go wrong. */
export type RunSeed = (seed: number, keepTrace?: boolean) => Promise<SeedOutcome>;

/**
 * Makes what all seeds share. Run them one at a time: they share a database and the global fetch.
 * @param daysMax a world lasts no longer: where each call costs milliseconds.
 * @param database D1, and a connection of the onlooker's own to what it holds; node:sqlite where none is given.
 */
export function makeSimulation(database = openSqliteD1(), daysMax = Number.POSITIVE_INFINITY): RunSeed {
  const { d1, sqlite } = database;
  migrate(sqlite);
  return (seed, keepTrace = false) => runSeed(seed, { d1, sqlite, brand }, daysMax, keepTrace);
}

async function runSeed(
  seed: number,
  ground: Ground,
  daysMax: number,
  keepTrace: boolean,
): Promise<SeedOutcome> {
  empty(ground);
  const startMs = STARTS[seed % STARTS.length] as number;
  const days = Math.min(daysMax, 16 + (seed % 4) * 8);
  const world = makeWorld(seed, ground, startMs, days, keepTrace);
  const { failures, trace } = world.narrator;
  try {
    plan(world, days);
    await world.scheduler.runUntil(startMs + days * DAY_MS, () => failures.length > 0);
    if (failures.length === 0) await comeToRest(world);
    if (failures.length === 0) checkAll(world);
  } finally {
    world.undo();
  }
  const { accepted, posts } = world.onlooker;
  return { seed, failures, trace, letters: accepted.length, calls: posts.length };
}

function empty({ sqlite }: Ground): void {
  for (const name of tablesOf(sqlite)) sqlite.exec(`DELETE FROM ${name}`);
  sqlite.exec("INSERT INTO sender (id) VALUES (1)");
}

/** Who signs up when, what else happens when, and a cron. */
function plan(world: World, days: number): void {
  const { plan: random, people, acts } = world;
  const rushMs = random.chance(0.5) ? HOUR_MS : 6 * DAY_MS;
  for (const person of people) acts.act("signUp", person, random.between(0, rushMs));
  for (let count = random.between(0, 3 * people.length); count > 0; count--) {
    acts.any(random.pick(people), random.between(HOUR_MS, days * DAY_MS));
  }
  if (random.chance(0.5)) coachListens(world, days);
  startCron(world);
}

/** The coach wants to be mailed, and is as the cron does it, though less often. */
function coachListens({ people: [anybody], acts }: World, days: number): void {
  acts.act("coachWishes", anybody as Person, 0);
  for (let day = 0; day < days; day++) acts.act("coachMail", anybody as Person, day * DAY_MS + HOUR_MS);
}

/** Nothing goes wrong any more: whatever is under way has to end by itself. */
async function comeToRest({
  scheduler,
  weather,
  facts,
  onlooker,
  mood,
  narrator,
  acts,
  people,
}: World): Promise<void> {
  weather.clear();
  if (mood.skewMs !== 0) mood.steadySinceMs = scheduler.now();
  mood.skewMs = 0;
  // What refuses whole calls for one letter is set right: with nobody else to compare it with, all would wait for ever.
  for (const [address, status] of mood.refused) if (status !== null) mood.refused.delete(address);
  const pending = facts.ask<{ n: number }>(
    `SELECT (SELECT count(*) FROM enrollments WHERE state = 'active' AND due_at IS NOT NULL) +
      (SELECT count(*) FROM newsletters WHERE state = 'sending') +
      (SELECT count(*) FROM batches WHERE state = 'open') AS n`,
  );
  // What was under way when all came to rest may yet stop something.
  for (const hours of [0, 4, 12]) acts.act("goOn", people[0] as Person, hours * HOUR_MS);
  const broken = () => narrator.failures.length > 0;
  const restedMs = scheduler.now();
  const stillMs = () => scheduler.now() - Math.max(restedMs, onlooker.accepted.at(-1)?.atMs ?? 0);
  await scheduler.runUntil(scheduler.now() + LAST_STALL_MS, broken);
  while (pending()[0]?.n !== 0 && stillMs() < STILL_DAYS_MAX * DAY_MS && !broken()) {
    await scheduler.runUntil(scheduler.now() + DAY_MS, broken);
  }
}

function checkAll({ facts, narrator, onlooker, weather, mood, intent, people, stepsOf }: World): void {
  const leads = facts.ask<{ id: string; hash: string }>("SELECT id, email_hash AS hash FROM leads")();
  const refused = [...mood.everRefused].map((address) => `hash-of-${address}`);
  const isRefused = (hash: string) => refused.some((each) => hash.endsWith(each));
  const everRefused = new Set(leads.filter(({ hash }) => isRefused(hash)).map(({ id }) => id));
  const { keepClientErrors, keepServerErrors } = weather.quirks;
  checkFinally({
    facts,
    fail: narrator.fail,
    accepted: onlooker.accepted,
    posts: onlooker.posts,
    sequences: mood.sequences,
    edited: mood.edited,
    recovered: (batch: string) => mood.recovered.has(batch),
    mayAssumeWrongly: (batch) => keepClientErrors || keepServerErrors || mood.heldThenRefused.has(batch),
    everRefused: (lead) => everRefused.has(lead),
    wasTakenBack: intent.wasTakenBack,
    timesMade: intent.timesMade,
  });
  checkDues({
    facts,
    intent,
    stepsOf,
    fail: narrator.fail,
    accepted: onlooker.accepted,
    posts: onlooker.posts,
    isSkewed: weather.skews,
    edited: mood.edited,
    addresses: people.map(({ address }) => address),
  });
}
