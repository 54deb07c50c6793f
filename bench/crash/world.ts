import { makeRandom, type Random } from "../../test/simulation/random.ts";
import type { Process } from "../../test/simulation/scheduler.ts";
import { Scheduler } from "../../test/simulation/scheduler.ts";
import { simulatedD1 } from "../../test/simulation/simulated-d1.ts";

const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
const START_MS = Date.UTC(2027, 0, 4, 9);
const READERS = 30;
export const STEPS = ["one", "two", "three"] as const;
const TROUBLED_DAYS = 4;
const CALM_DAYS = 6;
/** The provider's clients give a call up after this. */
const TIMEOUT_MS = 25 * SECOND_MS;
/** The provider remembers a key for so long. */
const KEY_MS = DAY_MS;
/** A call that began so soon after a stop could not know of it. */
const STOP_GRACE_MS = 10 * SECOND_MS;
const LATE_MS = 6 * HOUR_MS;
const STOPS = 0.3;

interface Letter {
  lead: string;
  step: string;
}

/** What a protocol has to work with: one process of it, its database, the provider, the clock. */
export interface Place {
  d1: D1Database;
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Whether the process before this one died: what a restarted worker knows. */
  isRestart: boolean;
  /**
   * One call to the provider. Under a key that it remembers it takes nothing again: "held" says that the key stands
   * for other letters. @throws where it is not answered, or answered with a failure.
   */
  send(letters: readonly Letter[], key: string | null): Promise<"taken" | "held">;
}

export interface Protocol {
  name: string;
  /** Where its like is described. */
  source: string;
  /** An empty database with these readers, all due for their first letter at `dueMs`. */
  begin(run: (sql: string) => void, leads: readonly string[], dueMs: number): void;
  /** A query that gives a row where something is due: minutes without are left out, for they only cost time. */
  hasWork(nowMs: number): string;
  /** What cron starts each minute, or a worker does in one. */
  work(place: Place): Promise<void>;
  /** Statements of a reader's stop. */
  stop(lead: string, nowMs: number): string[];
}

export interface Tally {
  faults: number;
  letters: number;
  doubles: number;
  losses: number;
  afterStop: number;
  late: number;
}

interface Fates {
  call(): CallFate;
  database(): Parameters<typeof simulatedD1>[2]["fate"] extends () => infer T ? T : never;
}

interface CallFate {
  arriveMs: number;
  answerMs: number;
  lost: "call" | "answer" | null;
  status: 200 | 500;
  /** A 500 that was taken all the same. */
  accepts: boolean;
  crashes: boolean;
  stallMs: number;
}

/** One seed of a protocol: some days of crashes, lost answers and stalls, then days without, then the count. */
export async function runCrashes(
  seed: number,
  protocol: Protocol,
  { d1, run, has }: { d1: D1Database; run: (sql: string) => void; has: (sql: string) => boolean },
): Promise<Tally> {
  const random = makeRandom(seed);
  const tally: Tally = { faults: 0, letters: 0, doubles: 0, losses: 0, afterStop: 0, late: 0 };
  const state = { died: false, calm: false };
  const scheduler = new Scheduler(START_MS, {
    onError: () => {},
    onCrash: () => {
      state.died = true;
    },
  });
  const leads = Array.from({ length: READERS }, (_, i) => `lead${String(i).padStart(4, "0")}`);
  const provider = makeProvider(scheduler);
  const fates = makeFates(
    random,
    () => state.calm,
    () => tally.faults++,
  );
  protocol.begin(run, leads, START_MS);
  const stopped = planStops(random, scheduler, leads, (lead) =>
    protocol.stop(lead, scheduler.now()).forEach(run),
  );

  const minute = (): void =>
    scheduler.after(MINUTE_MS, () => {
      minute();
      if (!has(protocol.hasWork(scheduler.now()))) return;
      const isRestart = state.died;
      state.died = false;
      scheduler.spawn("tick", `worker ${scheduler.now()}`, (process) =>
        protocol.work({
          isRestart,
          d1: simulatedD1(d1, process, { scheduler, fate: fates.database, onCommit: () => {} }),
          now: scheduler.now,
          sleep: (ms) => scheduler.pass(process, ms),
          send: (letters, key) => send(scheduler, process, fates.call(), () => provider.take(letters, key)),
        }),
      );
    });
  minute();
  await scheduler.runUntil(START_MS + TROUBLED_DAYS * DAY_MS, () => false);
  state.calm = true;
  await scheduler.runUntil(START_MS + (TROUBLED_DAYS + CALM_DAYS) * DAY_MS, () => false);
  count(tally, leads, stopped, provider.taken);
  return tally;
}

interface Taken extends Letter {
  atMs: number;
  beganMs: number;
}

function makeProvider(scheduler: Scheduler) {
  const taken: Taken[] = [];
  const keys = new Map<string, { letters: string; untilMs: number }>();
  return {
    taken,
    /** @returns what the provider would answer. */
    take(letters: readonly Letter[], key: string | null) {
      const beganMs = scheduler.now();
      return (): "taken" | "held" => {
        const text = JSON.stringify(letters);
        const known = key === null ? undefined : keys.get(key);
        if (known && known.untilMs > scheduler.now()) return known.letters === text ? "taken" : "held";
        if (key !== null) keys.set(key, { letters: text, untilMs: scheduler.now() + KEY_MS });
        taken.push(...letters.map((letter) => ({ ...letter, beganMs, atMs: scheduler.now() })));
        return "taken";
      };
    },
  };
}

/** The call goes on its way whatever becomes of its caller. */
async function send(
  scheduler: Scheduler,
  process: Process,
  fate: CallFate,
  begin: () => () => "taken" | "held",
): Promise<"taken" | "held"> {
  const arrive = begin();
  let answer: "taken" | "held" = "taken";
  if (fate.lost !== "call")
    scheduler.after(fate.arriveMs, () => {
      if (fate.status === 200 || fate.accepts) answer = arrive();
    });
  if (fate.crashes) return scheduler.crash(process);
  const answeredMs = fate.arriveMs + fate.answerMs;
  if (fate.lost !== null || answeredMs > TIMEOUT_MS) {
    await scheduler.pass(process, TIMEOUT_MS + fate.stallMs);
    throw new Error("No answer.");
  }
  await scheduler.pass(process, answeredMs + fate.stallMs);
  if (fate.status === 500) throw new Error("500");
  return answer;
}

/** The same mishaps for every protocol, as often; each that befalls one is counted. */
function makeFates(random: Random, isCalm: () => boolean, onFault: () => void): Fates {
  const trouble = random.pick([0.1, 0.3, 0.6]);
  const happens = (share: number) => {
    const did = !isCalm() && random.chance(trouble * share);
    if (did) onFault();
    return did;
  };
  const side = () => random.pick(["before", "after"] as const);
  const stall = () =>
    happens(0.2)
      ? random.pick([random.between(5, 60), random.between(60, 900), random.between(3_600, 30 * 3_600)]) *
        SECOND_MS
      : random.between(1, 15);
  return {
    database: () => ({
      beforeMs: random.between(1, 15),
      afterMs: stall(),
      crash: happens(0.2) ? side() : null,
      fails: happens(0.2) ? side() : null,
    }),
    call: () => ({
      arriveMs: happens(0.3) ? random.between(20, 600) * SECOND_MS : random.between(5, 300),
      answerMs: random.between(5, 300),
      lost: happens(0.6) ? random.pick(["call", "answer", "answer"] as const) : null,
      status: happens(0.5) ? 500 : 200,
      accepts: random.chance(0.5),
      crashes: happens(0.3),
      stallMs: stall(),
    }),
  };
}

/** Some stop at some moment; when each did. */
function planStops(
  random: Random,
  scheduler: Scheduler,
  leads: readonly string[],
  stop: (lead: string) => void,
): Map<string, number> {
  const stopped = new Map<string, number>();
  for (const lead of leads.filter(() => random.chance(STOPS)))
    scheduler.after(random.between(HOUR_MS, TROUBLED_DAYS * DAY_MS), () => {
      stop(lead);
      stopped.set(lead, scheduler.now());
    });
  return stopped;
}

function count(
  tally: Tally,
  leads: readonly string[],
  stopped: Map<string, number>,
  taken: readonly Taken[],
): void {
  for (const lead of leads) {
    const stoppedMs = stopped.get(lead) ?? Number.POSITIVE_INFINITY;
    let dueMs = START_MS;
    for (const step of STEPS) {
      const mine = taken.filter((letter) => letter.lead === lead && letter.step === step);
      const [first] = mine;
      tally.letters += mine.length;
      tally.doubles += Math.max(0, mine.length - 1);
      tally.afterStop += mine.filter(({ beganMs }) => beganMs > stoppedMs + STOP_GRACE_MS).length;
      if (!first) {
        if (stoppedMs === Number.POSITIVE_INFINITY) tally.losses += 1;
        break;
      }
      if (first.atMs > dueMs + LATE_MS && first.atMs < stoppedMs) tally.late += 1;
      dueMs = first.atMs + DAY_MS;
    }
  }
}
