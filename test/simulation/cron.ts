import { DAY_MS, HOUR_MS, LEASE_MS } from "../../src/config.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import type { Process } from "./scheduler.ts";
import type { World } from "./world.ts";

const MINUTE_MS = 60_000;
/** A dead sender's lease holds for its length and for the slack that clocks are given; not longer. */
const BUSY_MAX_MS = LEASE_MS + 6 * MINUTE_MS;

/** A clock further off than this is not merely wrong. */
const WRONG_MS = 4 * HOUR_MS;

interface Rounds {
  /** Turns in a row that sent nothing: the next ones come less often. */
  fruitless: number;
  /** Since when each tick was alone and found the lease taken, by an unchanged clock. */
  busy: { sinceMs: number; skewMs: number } | null;
}

/** Starts ticks, in the minutes that have something to do, as a cron would that never stops. */
export function startCron(world: World): void {
  const rounds: Rounds = { fruitless: 0, busy: null };
  const next = () => {
    world.scheduler.at(nextMinute(world, rounds.fruitless), () => {
      rounds.fruitless += 1;
      for (const delayMs of delays(world)) startTick(world, rounds, delayMs);
      next();
    });
  };
  next();
}

/** One tick, or two or three that overlap. */
function delays({ random, scheduler, weather }: World): number[] {
  const calm = weather.trouble(scheduler.now()) === 0;
  const count = calm ? random.weighted({ "1": 9, "2": 1 }) : random.weighted({ "1": 6, "2": 3, "3": 1 });
  return Array.from({ length: Number(count) }, (_, i) =>
    i === 0 ? 0 : random.between(0, random.pick([10, 3_000, 60_000])),
  );
}

function startTick(world: World, rounds: Rounds, delayMs: number): void {
  const { scheduler, narrator, depsFor } = world;
  const name = `tick ${String((scheduler.now() / MINUTE_MS) % 10_000)}+${delayMs}`;
  const turn = async (process: Process) => {
    if (!world.mood.sending) return;
    const alone = scheduler.living("tick").length === 1;
    const lookedMs = scheduler.now();
    const waiting = alarmsDue(world);
    const { outcome, letters } = await tick(depsFor(process));
    if (outcome === "paused" && alone && waiting !== null && alarmsDue(world) === waiting)
      narrator.fail("P2", `the alarm ${waiting} waits, and nobody but the coach rests`);
    if (letters > 0) rounds.fruitless = 0;
    // Who stalled after it looked says nothing of now.
    if (outcome === "busy" && alone) checkBusy(world, rounds, lookedMs);
    else rounds.busy = null;
    if (outcome === "paused") stepBackLater(world);
    if (outcome !== "idle") narrator.say(name, outcome);
  };
  scheduler.spawn("tick", name, turn, delayMs);
}

/** Alarms that a tick may send now, though the coach let nothing go; null: there is none. */
function alarmsDue({ facts, scheduler, mood }: World): string | null {
  const nowMs = scheduler.now() + mood.skewMs;
  const due = facts.ask<{ id: string }>(ALARMS)(nowMs, nowMs);
  return due.length === 0 ? null : due.map(({ id }) => id).join();
}

const ALARMS = `SELECT id FROM batches WHERE lane = -3 AND state = 'open' AND attempt = 0 AND next_at <= ?
  AND (SELECT paused_until <= ? FROM sender)`;

const UNANSWERED = "SELECT 1 FROM batches WHERE state = 'open' AND (maybe = 1 OR refused < attempt)";

/** A clock may step back while the sender rests, and something may have gone: then its rest begins anew. */
function stepBackLater({ weather, mood, facts, random, acts, people }: World): void {
  if (!weather.skews || mood.skewMs < -WRONG_MS || facts.ask(UNANSWERED)().length === 0) return;
  const soonMs = random.pick([2 * HOUR_MS, 2 * HOUR_MS, 14 * HOUR_MS]);
  if (random.chance(0.3)) acts.act("stepBack", random.pick(people), random.between(0, soonMs));
}

function checkBusy({ mood, narrator }: World, rounds: Rounds, lookedMs: number): void {
  if (rounds.busy?.skewMs !== mood.skewMs) rounds.busy = { sinceMs: lookedMs, skewMs: mood.skewMs };
  const busyMs = lookedMs - Math.max(rounds.busy.sinceMs, mood.crashedMs);
  if (busyMs > BUSY_MAX_MS) narrator.fail("P4", `the lease of nobody is kept for ${busyMs / 1000} s`);
}

const NEXT_WORK = `SELECT max((SELECT paused_until FROM sender), min(
  coalesce((SELECT min(due_at) FROM enrollments WHERE state = 'active'), 9e15),
  coalesce((SELECT min(due_at) FROM newsletters WHERE state = 'sending'), 9e15),
  coalesce((SELECT min(next_at) FROM batches WHERE state = 'open'), 9e15))) AS atMs`;

/** The next whole minute with something to do; where something is overdue, not every minute of the wait. */
function nextMinute({ facts, scheduler, mood, random, weather }: World, fruitless: number): number {
  const nowMs = scheduler.now();
  const workMs = (facts.ask<{ atMs: number }>(NEXT_WORK)()[0]?.atMs ?? 0) - mood.skewMs;
  const soonMs = nowMs + Math.min(2 ** Math.min(fruitless, 6), random.pick([1, 20, 60])) * MINUTE_MS;
  // By a clock a day back all work lies ahead; whoever sees that it stepped back must not be left out.
  const longestMs = mood.skewMs < -WRONG_MS ? WRONG_MS / 12 : DAY_MS;
  const sparseMs = Math.max(soonMs, Math.min(workMs, nowMs + longestMs));
  const slowMs = nowMs + (weather.cronMinutes() - 1) * MINUTE_MS;
  return Math.ceil((Math.max(sparseMs, slowMs) + 1) / MINUTE_MS) * MINUTE_MS;
}
