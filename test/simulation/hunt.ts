import { makeSimulation, type SeedOutcome } from "./run-seed.ts";

/** A seed that broke a promise, and which. */
export interface Caught {
  readonly seed: number;
  readonly promise: string;
  readonly message: string;
}

/** Runs seeds until one breaks a promise; gives that one and the letters that went. */
export async function hunt(seeds: readonly number[]): Promise<{ caught: Caught | null; letters: number }> {
  const run = makeSimulation();
  let letters = 0;
  for (const seed of seeds) {
    const outcome: SeedOutcome = await run(seed);
    letters += outcome.letters;
    const [failure] = outcome.failures;
    if (failure) return { caught: { seed, ...failure }, letters };
  }
  return { caught: null, letters };
}
