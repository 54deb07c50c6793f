import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { tick } from "../../src/usecases/letters/tick.ts";
import { dueLeads } from "../support/due-leads.ts";
import { MONDAY, newWorld } from "./world.ts";

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
});
