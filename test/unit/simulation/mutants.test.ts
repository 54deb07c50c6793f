import { describe, expect, it } from "vitest";
import { buildMutant } from "../../simulation/build-mutant.ts";
import { readMutants } from "../../simulation/mutants.ts";
import { startHunt } from "../../simulation/start-hunt.ts";

const SEEDS_MAX = 1_000;

/**
 * The seeds kept beside the mutants are tried first. A change of the engine can make one miss; then the search takes
 * long, and `npm run simulate -- --mutants` finds and keeps new ones.
 */
describe("an engine without one of its safeguards breaks a promise", { concurrent: true }, () => {
  it.each(readMutants())(
    "$name",
    async ({ name, edits, seed }) => {
      const file = await buildMutant({ name, edits });
      const { caught } = await startHunt(file, { from: 0, count: SEEDS_MAX, hint: seed });
      expect(caught?.promise).toMatch(/^(P[1-8]|window)$/);
    },
    180_000,
  );

  it("and the engine as it is keeps them in the very seeds that catch the mutants", async () => {
    const file = await buildMutant({ name: "none", edits: [] });
    const seeds = new Set(readMutants().flatMap(({ seed }) => seed ?? []));
    for (const seed of seeds) {
      const { caught } = await startHunt(file, { from: seed, count: 1 });
      expect(caught).toBeNull();
    }
  }, 180_000);

  it("a mutant that no longer fits the source is an error, not a pass", async () => {
    const edits = [{ file: "src/usecases/letters/tick.ts", find: "words that stand nowhere", put: "" }];
    await expect(buildMutant({ name: "misfit", edits })).rejects.toThrow("holds 0 times");
  });
});
