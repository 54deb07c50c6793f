import { beforeAll, describe, expect, it } from "vitest";
import { buildMutant } from "../../simulation/build-mutant.ts";
import { type Mutant, readMutants } from "../../simulation/mutants.ts";
import { type Hunted, startHunts } from "../../simulation/start-hunts.ts";

const mutants = readMutants().filter(({ seed }) => seed !== null);
const outcomes = new Map<Mutant, Hunted | undefined>();

/** Each in the seed that is kept for it alone: whoever changes the engine, or the world, lets the command find others. */
beforeAll(async () => {
  const files = await Promise.all(mutants.map((mutant) => buildMutant(mutant)));
  const hunts = mutants.map(({ seed }, i) => ({
    file: files[i] as string,
    seeds: seed === null ? [] : [seed],
  }));
  const hunted = await startHunts(hunts);
  for (const [i, mutant] of mutants.entries()) outcomes.set(mutant, hunted[i]);
}, 300_000);

describe("an engine without one of its safeguards breaks a promise", () => {
  it.each(mutants)("$name", (mutant) => {
    const caught = outcomes.get(mutant)?.caught;
    expect(
      caught,
      `Seed ${mutant.seed} catches it no more: npm run simulate -- --mutants finds one that does.`,
    ).toMatchObject({ promise: expect.stringMatching(/^(P[1-8]|window)$/) });
  });

  it("a mutant that no longer fits the source is an error, not a pass", async () => {
    const edits = [{ file: "src/usecases/letters/tick.ts", find: "words that stand nowhere", put: "" }];
    await expect(buildMutant({ name: "misfit", edits })).rejects.toThrow("holds 0 times");
  });
});
