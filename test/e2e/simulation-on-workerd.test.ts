import { afterAll, beforeAll, expect, it } from "vitest";
import { makeSimulation, type RunSeed } from "../simulation/run-seed.ts";
import { openWorkerdD1 } from "../simulation/workerd-d1.ts";

/** A few, because a call to workerd costs fifty times a call in process; test/unit/simulation runs many as short. */
const SEEDS = 3;
const DAYS = 4;

let database: Awaited<ReturnType<typeof openWorkerdD1>>;
let run: RunSeed;
beforeAll(async () => {
  database = await openWorkerdD1();
  run = makeSimulation(database, DAYS);
});
afterAll(() => database.close());

it(`the drip engine keeps its promises in ${SEEDS} short worlds whose database is D1 in workerd`, async () => {
  let letters = 0;
  for (let seed = 0; seed < SEEDS; seed++) {
    const outcome = await run(seed);
    expect(outcome.failures, `seed ${seed}`).toEqual([]);
    letters += outcome.letters;
  }
  expect(letters).toBeGreaterThan(SEEDS * 3);
}, 120_000);
