import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { BATCHES_PER_TICK_FREE, BATCHES_PER_TICK_PAID, LETTERS_PER_BATCH_FREE } from "../../src/config.ts";
import type { Mailer } from "../../src/email/mailer.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { tickSoon } from "../../src/usecases/letters/tick-soon.ts";
import { dueLeads } from "../support/due-leads.ts";
import { DAY, MONDAY, newWorld, type World } from "./world.ts";

describe("a large mailing on Workers Paid", () => {
  it("keeps to the provider's calls a second, is never refused, and gets everything out", async () => {
    const world = await newWorld({}, { perSecond: 5 });
    await dueLeads(env.DB, world.deps.vault, 2_000, MONDAY);
    const outcome = await tick(world.deps);
    expect(outcome).toMatchObject({ outcome: "worked", batches: 20, letters: 2_000 });
    expect(world.mailbox.calls().every(({ answer }) => answer?.status === 200)).toBe(true);
    const seconds = (world.clock.now - MONDAY) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(20 / 5 - 1);
    expect(seconds).toBeLessThanOrEqual(20);
  });

  it("while the provider does not answer, makes one call at a time", async () => {
    const world = await newWorld({}, { perSecond: 5 });
    await dueLeads(env.DB, world.deps.vault, 1_000, MONDAY);
    world.mailbox.faults.add({ status: 500, times: 100 });
    await tick(world.deps);
    const letters = world.mailbox.calls().map(({ payload }) => (payload as unknown[]).length);
    // The first batch found out; after it, single letters feel the way.
    expect(letters).toEqual([100, 1]);
  });

  it("sleeps through a short rest that the provider asks for, in the same turn", async () => {
    const world = await newWorld();
    await dueLeads(env.DB, world.deps.vault, 1_000, MONDAY);
    const busy = { status: 429, name: "rate_limit_exceeded", retryAfter: 1 };
    world.mailbox.faults.add(busy);
    expect(await tick(world.deps)).toMatchObject({ outcome: "worked", letters: 1_000 });
    // Also where other hands are at work meanwhile.
    await env.DB.prepare(`UPDATE enrollments SET due_at = ${MONDAY}, last_batch = NULL`).run();
    await env.DB.prepare("DELETE FROM sends").run();
    const calls = world.mailbox.calls().length;
    world.clock.now += DAY;
    const pace = { limit: 10, remaining: 10, resetMs: 1_000 };
    let told = 0;
    const mailer: Mailer = {
      sendBatch: async (emails, key, withinMs) => {
        told += 1;
        if (told === 3) return { answer: { kind: "rate-limited", waitMs: 1_000 }, pace };
        return world.deps.mailer.sendBatch(emails, key, withinMs);
      },
    };
    expect(await tick({ ...world.deps, mailer })).toMatchObject({ letters: 1_000 });
    expect(world.mailbox.calls().length - calls).toBeGreaterThanOrEqual(10);
  });

  it("stays within a thousand queries a tick, counting each statement and whatever else the cron does", async () => {
    const world = await newWorld();
    const settings = { ...world.deps.settings, batchesPerTick: BATCHES_PER_TICK_PAID };
    await dueLeads(env.DB, world.deps.vault, 8_000, MONDAY);
    world.counting.reset();
    const { letters } = await tick({ ...world.deps, settings });
    expect(letters).toBeGreaterThan(4_000);
    expect(letters).toBeLessThan(8_000);
    expect(world.counting.cost.statements).toBeLessThanOrEqual(950);
  });
});

describe("a turn that a request starts", () => {
  const SLOW = 7_000;

  /** A provider that takes its time, or is given up. */
  const slowly = (world: World): Mailer => ({
    sendBatch: async (emails, key, withinMs) => {
      world.clock.now += Math.min(SLOW, withinMs);
      if (withinMs < SLOW) return { answer: { kind: "unanswered", reason: "timeout" }, pace: null };
      return world.deps.mailer.sendBatch(emails, key, withinMs);
    },
  });

  it("ends within twenty seconds, however slow the provider is; the cron's goes on", async () => {
    const world = await newWorld();
    const settings = { ...world.deps.settings, callsInFlight: 1 };
    const deps = { ...world.deps, settings, mailer: slowly(world) };
    await dueLeads(env.DB, world.deps.vault, 1_000, MONDAY);
    await tickSoon(deps);
    expect(world.clock.now - MONDAY).toBeLessThanOrEqual(20_000);
    expect(world.mailbox.emails().length).toBeGreaterThanOrEqual(200);
    await tick(deps);
    expect(world.mailbox.emails()).toHaveLength(1_000);
  });

  it("sends its own confirmation before everything else, and on Workers Free within its fifty queries", async () => {
    const made = await newWorld();
    const settings = {
      ...{ ...made.deps.settings, callsInFlight: 1 },
      ...{ batchesPerTick: BATCHES_PER_TICK_FREE, lettersPerBatch: LETTERS_PER_BATCH_FREE },
    };
    const world = await newWorld({ settings });
    await dueLeads(env.DB, world.deps.vault, 200, 0);
    await env.DB.prepare("UPDATE enrollments SET sequence = 'confirmation', step = '1'").run();
    world.counting.reset();
    const email = "zoe@reader.example";
    await world.post("/v1/leads", { email, consents: [{ id: "letters", version: "1" }] });
    expect(world.mailbox.emails().map(({ to }) => to)).toEqual([[email]]);
    expect(world.counting.cost.statements).toBeLessThanOrEqual(50);
  });
});
