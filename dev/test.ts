import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAll } from "./run-local.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = join(ROOT, "node_modules", ".bin");
const REPORT = join(ROOT, ".wrangler", "test-report.json");
const TSCONFIGS = ["src", "src/client", "emails", "dev", "bench", "test/unit", "test/worker"];

interface Counts {
  passed: number;
  failed: number;
}

/** One check that either holds or does not, with its output where it does not. */
function check(name: string, command: string, args: string[]): boolean {
  const done = spawnSync(join(BIN, command), args, { cwd: ROOT, encoding: "utf8" });
  console.log(`${done.status === 0 ? "ok    " : "FAILED"} ${name}`);
  if (done.status !== 0) console.log(`${done.stdout}${done.stderr}`);
  return done.status === 0;
}

/** Everything vitest runs; counted from its own report, so that a test that was skipped is no test that passed. */
function runVitest(): Counts {
  rmSync(REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  spawnSync(join(BIN, "vitest"), ["run", ...reporters, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: "inherit",
  });
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
const checks = [
  ...TSCONFIGS.map((folder) => check(`types in ${folder}`, "tsc", ["-p", folder])),
  check("lint and layers", "biome", ["check", "--error-on-warnings"]),
];
const tests = runVitest();
const failed = tests.failed + checks.filter((held) => !held).length;
console.log(`${tests.passed + checks.filter(Boolean).length} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
