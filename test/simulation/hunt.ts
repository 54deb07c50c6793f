import { makeSimulation } from "./run-seed.ts";

/**
 * Runs seeds until one breaks a promise, and prints it as JSON, or how many held: a process of its own.
 * Arguments: the first seed, how many, and one to try before them.
 */
const [first = "0", count = "1", hint] = process.argv.slice(2);
const range = Array.from({ length: Number(count) }, (_, i) => Number(first) + i);
const run = makeSimulation();
let letters = 0;
let caught: { seed: number; promise: string; message: string } | null = null;
for (const seed of hint === undefined ? range : [Number(hint), ...range]) {
  const outcome = await run(seed);
  letters += outcome.letters;
  const [failure] = outcome.failures;
  if (failure) caught = { seed, ...failure };
  if (caught) break;
}
console.log(JSON.stringify({ caught, letters }));
