import { availableParallelism } from "node:os";
import { buildAll } from "./run-local.ts";
import { failuresOf, STEPS } from "./steps.ts";
import { toolPath } from "./tool.ts";

/*
 * `npm run check`: in under a minute whether types, lint, arrows, exports and the quick tests hold.
 * `npm run check -- --no-tests` leaves the tests out.
 */
const TESTS = {
  name: "quick tests",
  script: toolPath("vitest"),
  args: ["run", "--project=unit", "--reporter=dot"],
};

await buildAll();
const steps = process.argv.includes("--no-tests") ? STEPS : [TESTS, ...STEPS];
const failures = await failuresOf(steps, Math.min(2, availableParallelism()));
process.exitCode = failures === 0 ? 0 : 1;
