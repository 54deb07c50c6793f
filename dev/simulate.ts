import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildMutant } from "../test/simulation/build-mutant.ts";
import { type Mutant, readMutants, writeMutants } from "../test/simulation/mutants.ts";
import { startHunts } from "../test/simulation/start-hunts.ts";
import { buildAll } from "./run-local.ts";

/**
 * The drip engine in a world where everything goes wrong, seed by seed.
 *   npm run simulate -- --seeds 100000 [--from N]   until one breaks a promise
 *   npm run simulate -- --seed N                    one again, with all that happened
 *   npm run simulate -- --mutants                   engines without one safeguard, each to be caught
 */
const SEEDS_A_HUNT = 100;
const MUTANT_SEEDS_MAX = 1_000;
const HUNT = resolve("test/simulation/hunt.ts");

const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: {
    seeds: { type: "string", default: "1000" },
    from: { type: "string", default: "0" },
    seed: { type: "string" },
    mutants: { type: "boolean", default: false },
  },
});

/** Several at once, as many as there are cores. */
async function inParallel<T>(jobs: readonly T[], work: (job: T) => Promise<boolean>): Promise<boolean> {
  const left = [...jobs];
  let held = true;
  const hand = async () => {
    for (let job = left.shift(); job !== undefined && held; job = left.shift()) {
      if (!(await work(job))) held = false;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, hand));
  return held;
}

const seedsFrom = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

async function replay(seed: number): Promise<boolean> {
  const { makeSimulation } = await import("../test/simulation/run-seed.ts");
  const { failures, trace, letters, calls } = await makeSimulation()(seed, true);
  console.log(trace.join("\n"));
  for (const { promise, message } of failures) console.log(`seed ${seed} breaks ${promise}: ${message}`);
  console.log(
    `seed ${seed}: ${letters} letters in ${calls} calls. Again: npm run simulate -- --seed ${seed}`,
  );
  return failures.length === 0;
}

async function search(from: number, count: number): Promise<boolean> {
  const begunMs = performance.now();
  const starts = Array.from({ length: Math.ceil(count / SEEDS_A_HUNT) }, (_, i) => from + i * SEEDS_A_HUNT);
  const done = { seeds: 0, letters: 0, broken: null as number | null };
  await inParallel(starts, async (start) => {
    const seeds = seedsFrom(start, Math.min(SEEDS_A_HUNT, from + count - start));
    const [hunted] = await startHunts([{ file: HUNT, seeds }]);
    const caught = hunted?.caught ?? null;
    done.seeds += seeds.length;
    done.letters += hunted?.letters ?? 0;
    done.broken ??= caught?.seed ?? null;
    const rate = Math.round((done.seeds * 1000) / (performance.now() - begunMs));
    process.stdout.write(`\r${done.seeds} of ${count} seeds, ${rate}/s, ${done.letters} letters `);
    return caught === null;
  });
  console.log();
  return done.broken === null ? true : replay(done.broken);
}

/** Each mutant is hunted until it is caught; the seeds that did it are kept, so that the test is quick. */
async function huntMutants(): Promise<boolean> {
  const mutants = readMutants();
  const caughtBy = new Map<Mutant, number | null>();
  await inParallel(mutants, async (mutant) => {
    const file = await buildMutant(mutant);
    const seeds = [...(mutant.seed === null ? [] : [mutant.seed]), ...seedsFrom(0, MUTANT_SEEDS_MAX)];
    const [hunted] = await startHunts([{ file, seeds }]);
    const caught = hunted?.caught ?? null;
    caughtBy.set(mutant, caught?.seed ?? null);
    console.log(
      `${mutant.name}: ${caught ? `seed ${caught.seed}, ${caught.promise}: ${caught.message}` : "NOT CAUGHT"}`,
    );
    return true;
  });
  writeMutants(mutants.map((mutant) => ({ ...mutant, seed: caughtBy.get(mutant) ?? null })));
  return [...caughtBy.values()].every((seed) => seed !== null);
}

// What it runs is made by the build, so nothing of the engine is imported before.
await buildAll();
const held = values.mutants
  ? await huntMutants()
  : values.seed === undefined
    ? await search(Number(values.from), Number(values.seeds))
    : await replay(Number(values.seed));
process.exitCode = held ? 0 : 1;
