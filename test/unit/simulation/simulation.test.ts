import { describe, expect, it } from "vitest";
import { makeSimulation, type SeedOutcome } from "../../simulation/run-seed.ts";

/** Some weeks each; `npm run simulate` runs as many as one likes. */
const SEEDS = 30;
/** As test/e2e/simulation-on-workerd.test.ts runs a few on D1 itself. */
const SHORT = { seeds: 16, days: 4 };
const run = makeSimulation();

/** The promise, what happened last, and how to see it all again. */
function report({ seed, failures: [failure], trace }: SeedOutcome): string {
  const story = trace.slice(-60).join("\n");
  return `${story}\nseed ${seed} breaks ${failure?.promise}: ${failure?.message}\nnpm run simulate -- --seed ${seed}`;
}

describe("the drip engine in a world where everything goes wrong", () => {
  it(`keeps its eight promises in ${SEEDS} of them`, async () => {
    let letters = 0;
    for (let seed = 0; seed < SEEDS; seed++) {
      const outcome = await run(seed);
      if (outcome.failures.length > 0) expect.fail(report(await run(seed, true)));
      letters += outcome.letters;
    }
    expect(letters).toBeGreaterThan(SEEDS * 20);
  }, 600_000);

  it(`and in ${SHORT.seeds} short ones, among them those that also run on D1 in workerd`, async () => {
    const runShort = makeSimulation(undefined, SHORT.days);
    for (let seed = 0; seed < SHORT.seeds; seed++) {
      const { failures } = await runShort(seed);
      expect(failures, `seed ${seed}`).toEqual([]);
    }
  }, 600_000);

  it("is the same world again for the same seed", async () => {
    const [once, again] = [await run(11, true), await run(11, true)];
    expect(again.trace).toEqual(once.trace);
    expect(once.trace.length).toBeGreaterThan(100);
  });
});
