import type { Fault, Quirks } from "../../dev/mailbox/mailbox.ts";
import { DAY_MS, HOUR_MS } from "../../src/config.ts";
import type { Random } from "./random.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** What befalls one database call. A process that crashes after it leaves what it wrote. */
export interface DatabaseFate {
  readonly beforeMs: number;
  readonly afterMs: number;
  readonly crash: "before" | "after" | null;
  readonly fails: "before" | "after" | null;
}

/** What befalls one call to the provider. */
export interface CallFate {
  /** When it reaches the provider; that may be long after its caller gave up. */
  readonly arriveMs: number;
  readonly answerMs: number;
  /** How long its process then stands still before it looks at the answer. */
  readonly wakeMs: number;
  /** The call, or its answer, never arrives; at once seen by the caller, or never. */
  readonly lost: "call" | "answer" | null;
  readonly hangs: boolean;
  readonly callerCrashes: boolean;
  readonly fault: Fault | null;
}

type Outage = "down" | "quota" | "configuration" | "rate";

interface Spell<T> {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly what: T;
}

export type Weather = ReturnType<typeof makeWeather>;

/** How kind a seed's world is: mostly calm, with storms, outages and the provider's undocumented habits. */
export function makeWeather(plan: Random, random: Random, fromMs: number, days: number) {
  const calm = plan.pick([0, 0.002, 0.01, 0.05]);
  const storms = spells(plan, fromMs, days, plan.between(0, 6), () => plan.pick([0.05, 0.15, 0.4]));
  const outages = spells(
    plan,
    fromMs,
    days,
    plan.between(0, 3),
    (): Outage => plan.weighted({ down: 3, quota: 2, configuration: 1, rate: 1 }),
  );
  const slowest = plan.pick([1, 1, 1, 45, 180]);
  let over = false;
  const during = <T>(list: readonly Spell<T>[], atMs: number): T | null =>
    over ? null : (list.find((spell) => spell.fromMs <= atMs && atMs < spell.untilMs)?.what ?? null);
  const trouble = (atMs: number) => (over ? 0 : (during(storms, atMs) ?? calm));

  return {
    trouble,
    isOver: () => over,
    /** Whole minutes that the cron lets pass at most, though there is something to do. */
    cronMinutes: () => (over ? 1 : random.between(1, slowest)),
    databaseFate: (atMs: number) => databaseFate(random, trouble(atMs)),
    callFate: (atMs: number) => callFate(random, trouble(atMs), during(outages, atMs)),
    quirks: quirksOf(plan),
    ignoresPermissive: plan.chance(0.4),
    limits: {
      perSecond: plan.pick([5, 5, 1_000, 1]),
      daily: plan.pick([1_000, 1_000, 3, 8]),
      monthly: plan.pick([10_000, 10_000, 10_000, 40]),
    },
    /** Whether clocks are wrong in this world, by less than the 4 h that the engine bears. */
    skews: plan.chance(0.2),
    /** Whether the coach edits the series while they run. */
    edits: plan.chance(0.15),
    /** Whether the database is set back by up to an hour. */
    restores: plan.chance(0.1),
    clear: () => {
      over = true;
    },
  };
}

function spells<T>(random: Random, fromMs: number, days: number, count: number, what: () => T): Spell<T>[] {
  return Array.from({ length: count }, () => {
    const begins = fromMs + random.between(0, days * 24 * 60) * MINUTE_MS;
    const lasts = random.pick([20 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS, DAY_MS, 3 * DAY_MS]);
    return { fromMs: begins, untilMs: begins + lasts, what: what() };
  });
}

function quirksOf(random: Random): Required<Quirks> {
  const maybe = () => random.chance(0.35);
  return {
    keepClientErrors: maybe(),
    keepServerErrors: maybe(),
    validateFirst: maybe(),
    quotaFirst: maybe(),
    faultsAfterKey: maybe(),
  };
}

/** A statement is stamped by its process: it runs within a minute of that, or the database refuses it. */
function databaseFate(random: Random, trouble: number): DatabaseFate {
  const side = () => random.pick(["before", "after"] as const);
  return {
    beforeMs: random.chance(trouble / 4)
      ? random.pick([random.between(1, 9), random.between(9, 12), random.between(12, 50)]) * SECOND_MS
      : random.between(1, 15),
    afterMs: latency(random, trouble),
    crash: random.chance(trouble / 4) ? side() : null,
    fails: random.chance(trouble / 4) ? side() : null,
  };
}

/** Mostly milliseconds; a process may also stand still for any time. */
function latency(random: Random, trouble: number): number {
  if (!random.chance(trouble / 3)) return random.between(0, 15);
  const seconds = random.pick([
    random.between(1, 9),
    random.between(8, 12),
    random.between(12, 60),
    random.between(80, 100),
    random.between(120, 900),
    random.between(3_600, 6 * 3_600),
    random.between(18 * 3_600, 26 * 3_600),
  ]);
  return seconds * SECOND_MS;
}

function callFate(random: Random, trouble: number, outage: Outage | null): CallFate {
  const troubled = trouble > 0;
  const kind = random.weighted({ fine: 1, late: trouble, held: trouble, call: trouble, answer: 2 * trouble });
  const fault = outage && random.chance(0.9) ? outageFault(random, outage) : callFault(random, trouble);
  return {
    arriveMs: kind === "late" ? random.between(20, 600) * SECOND_MS : random.between(5, 300),
    answerMs: random.between(5, 300),
    wakeMs: latency(random, trouble),
    lost: kind === "call" || kind === "answer" ? kind : null,
    hangs: random.chance(0.5),
    callerCrashes: troubled && random.chance(trouble / 3),
    fault: kind === "held" ? { ...fault, delayMs: random.between(1, 300) * SECOND_MS } : fault,
  };
}

function outageFault(random: Random, outage: Outage): Fault {
  switch (outage) {
    case "down":
      return random.pick([
        { status: 500 },
        { status: 503 },
        { status: 502, text: "<html>Bad gateway</html>" },
      ]);
    case "quota":
      return { name: random.pick(["daily_quota_exceeded", "monthly_quota_exceeded"]) };
    case "configuration":
      return random.pick([{ status: 403 }, { name: "invalid_from_address" }, { status: 401 }]);
    case "rate":
      return { name: "rate_limit_exceeded", retryAfter: random.pick([1, 20, 300]) };
  }
}

function callFault(random: Random, trouble: number): Fault | null {
  if (!random.chance(trouble * 0.8)) return null;
  return random.pick<Fault>([
    { status: 500 },
    { status: 500, accepts: true },
    { status: 503, accepts: true },
    { status: 502, text: "<html>Bad gateway</html>" },
    { status: 408, name: "request_timeout" },
    { status: 418, name: "something_new", accepts: random.chance(0.5) },
    { name: "concurrent_idempotent_requests" },
    { name: "rate_limit_exceeded" },
    { name: "rate_limit_exceeded", retryAfter: random.pick([1, 20, 120]) },
    { name: "daily_quota_exceeded" },
    { name: "monthly_quota_exceeded" },
    { status: 403 },
    { name: "invalid_from_address" },
  ]);
}
