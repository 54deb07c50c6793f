import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAll } from "./run-local.ts";
import { failuresOf, STEPS } from "./steps.ts";
import { toolPath } from "./tool.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REPORT = join(ROOT, ".wrangler", "test-report.json");

interface Counts {
  passed: number;
  failed: number;
}

/** Everything vitest runs; counted from its own report, so that a test that was skipped is no test that passed. */
async function runVitest(): Promise<Counts> {
  rmSync(REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const args = [toolPath("vitest"), "run", ...reporters, ...process.argv.slice(2)];
  await once(spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit" }), "close");
  try {
    const report = JSON.parse(readFileSync(REPORT, "utf8"));
    const failedFiles = report.testResults.filter(
      (file: { status: string; assertionResults: unknown[] }) =>
        file.status === "failed" && file.assertionResults.length === 0,
    ).length;
    const skipped = report.numPendingTests + report.numTodoTests;
    if (skipped > 0) console.log(`\x1b[31m${skipped} tests were skipped: they count as failed.\x1b[0m`);
    return { passed: report.numPassedTests, failed: report.numFailedTests + failedFiles + skipped };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

await buildAll();
// Beside the tests, because those leave a core idle now and then.
const [unheld, tests] = await Promise.all([failuresOf(STEPS, 1), runVitest()]);
const failed = tests.failed + unheld;
console.log(`${tests.passed + STEPS.length - unheld} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
