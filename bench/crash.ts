import { parseArgs } from "node:util";
import { buildAll } from "../dev/run-local.ts";
import { migrate } from "../test/support/migrations.ts";
import { openSqliteD1 } from "../test/support/sqlite-d1.ts";
import type { Protocol, Tally } from "./crash/world.ts";

/*
 * `npm run bench:crash`: our engine and the protocols that others describe, in one simulated world of crashes, lost
 * answers and stalls; what came of it for each 100,000 faults. docs/performance.md has a run of it.
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: { faults: { type: "string", default: "3000" } },
});
const FAULTS = Number(values.faults);
const PER = 100_000;

await buildAll();
const { RIVALS } = await import("./crash/protocols.ts");
const { OURS } = await import("./crash/ours.ts");
const { runCrashes } = await import("./crash/world.ts");
const { d1, sqlite } = openSqliteD1();
migrate(sqlite);
const ground = {
  d1,
  run: (sql: string) => sqlite.exec(sql),
  has: (sql: string) => sqlite.prepare(sql).get() !== undefined,
};

async function tallyOf(protocol: Protocol): Promise<Tally> {
  const sum: Tally = { faults: 0, letters: 0, doubles: 0, losses: 0, afterStop: 0, late: 0 };
  for (let seed = 0; sum.faults < FAULTS; seed++) {
    const tally = await runCrashes(seed, protocol, ground);
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  }
  return sum;
}

console.log("| protocol | doubles | losses | after a stop | late | letters | faults | described in |");
console.log("|---|---|---|---|---|---|---|---|");
for (const protocol of [OURS, ...RIVALS]) {
  const { faults, letters, ...found } = await tallyOf(protocol);
  const each = [found.doubles, found.losses, found.afterStop, found.late].map((n) =>
    Math.round((n / faults) * PER),
  );
  console.log(`| ${[protocol.name, ...each, letters, faults, protocol.source].join(" | ")} |`);
}
