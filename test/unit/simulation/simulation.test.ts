import { describe, expect, it } from "vitest";
import { makeSimulation, type SeedOutcome } from "../../simulation/run-seed.ts";

const SEEDS = 300;
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
  }, 180_000);

  it("is the same world again for the same seed", async () => {
    const [once, again] = [await run(11, true), await run(11, true)];
    expect(again.trace).toEqual(once.trace);
    expect(once.trace.length).toBeGreaterThan(100);
  });
});
