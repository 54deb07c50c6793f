import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { BATCHES_PER_TICK_FREE, LETTERS_PER_BATCH_FREE } from "../../src/config.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { askedConsents, keepShown } from "../../src/usecases/sign-up/asked-consents.ts";
import { answersFor, people } from "../support/answers.ts";
import { dueLeads } from "../support/due-leads.ts";
import { MONDAY, newWorld, resultFor, rows, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await newWorld();
  world.counting.reset();
});

const FULL = 100;
/** A hundred letters from claim to settled: 29 rows each, however many wait behind them. */
const CLAIM_ROWS_READ_MAX = 3_300;

const fillLeads = (count: number, dueAt: number) => dueLeads(env.DB, world.deps.vault, count, dueAt);

describe("what things cost at the database", () => {
  it("scoring, with the answers kept: one round trip, at most 3 rows", async () => {
    const answers = answersFor(people.secure);
    await world.post("/v1/quizzes/attachment/scores", { version: "2", answers, keepAnswers: true });
    expect(await rows("SELECT count(*) AS kept FROM sheets")).toEqual([{ kept: 1 }]);
    expect(world.counting.cost.trips).toBe(1);
    expect(world.counting.cost.rowsWritten).toBeLessThanOrEqual(3);
  });

  it("scoring, with no answers kept: nothing at all", async () => {
    await resultFor(world, people.secure);
    expect(world.counting.cost).toMatchObject({ trips: 0, rowsWritten: 0 });
  });

  it("a sign-up of somebody new, with every consent: one look-up, one round trip, at most 13 rows", async () => {
    const consents = askedConsents(world.deps, "nl", "box").map(({ id, version }) => ({ id, version }));
    const result = await resultFor(world, people.anxious);
    // Somebody agreed to these texts before: a wording is kept once for all.
    await world.deps.db.batch(keepShown(world.deps, consents, MONDAY));
    expect(await rows("SELECT count(*) AS kept FROM wordings")).toEqual([{ kept: consents.length }]);
    world.counting.reset();
    const { app } = world;
    // Without its tick, which is not the sign-up's cost.
    const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
    const response = await app.request(
      "/v1/leads",
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email: "new@reader.example", firstName: "Noor", consents, result }),
      },
      {},
      context as unknown as ExecutionContext,
    );
    expect(response.status).toBe(202);
    expect(world.counting.cost.trips).toBeLessThanOrEqual(2);
    // The lead and its three indexes (address, newest first, not active yet), the sign-up, three consents, the
    // confirmation and its index, the counts of the mailbox and the domain, the day's count; a network's makes it 14.
    expect(world.counting.cost.rowsWritten).toBeLessThanOrEqual(13);
  });

  it("a full batch of letters: at most 3.2 rows written and 0.06 round trips a letter", async () => {
    await fillLeads(FULL, MONDAY);
    await tick(world.deps);
    expect(world.mailbox.emails()).toHaveLength(FULL);
    const { rowsWritten, trips } = world.counting.cost;
    expect(rowsWritten / FULL).toBeLessThanOrEqual(3.2);
    // The tick's own peek, and its last look that finds nothing more, are not a batch's.
    expect((trips - 2) / FULL).toBeLessThanOrEqual(0.06);
    expect(await rows("SELECT key, count FROM daily_counts WHERE metric = 'sent'")).toEqual([
      { key: "general/look-front-door", count: FULL },
    ]);
  });

  it("a full batch of two different letters: one row more for what was sent of each", async () => {
    await fillLeads(FULL, MONDAY);
    await rows(
      "UPDATE enrollments SET sequence = 'welcome', step = 'step-hello' WHERE lead_id <= 'lead000000000030'",
    );
    await tick(world.deps);
    expect(await rows("SELECT key, count FROM daily_counts WHERE metric = 'sent' ORDER BY key")).toEqual([
      { key: "general/look-front-door", count: FULL - 30 },
      { key: "welcome/step-hello", count: 30 },
    ]);
    expect(world.counting.cost.rowsWritten / FULL).toBeLessThanOrEqual(3.2);
  });

  it.each([1_000, 20_000])(
    "a tick with nothing due, at %d leads: one trip, nothing written, 3 rows read",
    async (count) => {
      await fillLeads(count, MONDAY + 1);
      world.counting.reset();
      await tick(world.deps);
      expect(world.counting.cost).toMatchObject({ trips: 1, rowsWritten: 0 });
      expect(world.counting.cost.rowsRead).toBeLessThanOrEqual(3);
    },
  );

  it.each([100, 20_000])(
    "a claim of a hundred letters, with %d due: as many rows read as with a hundred",
    async (count) => {
      const one = { ...world.deps.settings, batchesPerTick: 1, callsInFlight: 1 };
      world = await newWorld({ settings: one });
      await fillLeads(count, MONDAY);
      world.counting.reset();
      await tick(world.deps);
      expect(world.mailbox.emails()).toHaveLength(FULL);
      expect(world.counting.cost.rowsRead).toBeLessThanOrEqual(CLAIM_ROWS_READ_MAX);
    },
  );

  it("a tick on Workers Free stays within 50 queries, even counting each statement, and claims what its CPU allows", async () => {
    const settings = { ...world.deps.settings, callsInFlight: 1 };
    const free = { batchesPerTick: BATCHES_PER_TICK_FREE, lettersPerBatch: LETTERS_PER_BATCH_FREE };
    world = await newWorld({ settings: { ...settings, ...free } });
    await fillLeads(FULL, MONDAY);
    world.counting.reset();
    await tick(world.deps);
    expect(world.mailbox.emails()).toHaveLength(LETTERS_PER_BATCH_FREE);
    expect(world.counting.cost.statements).toBeLessThanOrEqual(50);
  });
});
