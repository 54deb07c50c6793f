import { availableParallelism } from "node:os";
import { buildAll } from "./run-local.ts";
import { failuresOf, STEPS } from "./steps.ts";
import { toolPath } from "./tool.ts";

/*
 * `npm run check`: in under a minute whether types, lint, arrows, exports and the quick tests hold.
 * `npm run check -- --no-tests` leaves the tests out.
 */
/** Tests that compile every letter, bundle the Worker or run thousands of cases: `npm test` runs them. */
const SLOW = [
  "test/unit/simulation/**",
  "test/unit/bundle-size.test.ts",
  "test/unit/practice.test.ts",
  "test/unit/drip/zone-time.test.ts",
  "test/unit/email/{build-command,build-errors,real-letters-html}.test.ts",
];
const TESTS = {
  name: "quick tests",
  script: toolPath("vitest"),
  args: ["run", "--project=unit", "--reporter=dot", ...SLOW.flatMap((files) => ["--exclude", files])],
};

await buildAll();
const steps = process.argv.includes("--no-tests") ? STEPS : [TESTS, ...STEPS];
const failures = await failuresOf(steps, Math.min(2, availableParallelism()));
process.exitCode = failures === 0 ? 0 : 1;
