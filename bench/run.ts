import { parseArgs } from "node:util";
import { buildAll } from "../dev/run-local.ts";
import { bundleSize } from "./bundle-size.ts";
import { busyRow, dripRows, fillRow, freeRows, limitRows } from "./rows-drip.ts";
import { flatRows } from "./rows-flat.ts";
import { hostileRow, httpRows, makeNewcomers } from "./rows-http.ts";
import { openStage } from "./stage.ts";
import { startUpMs } from "./start-up.ts";
import { type Bench, heading, lineOf } from "./table.ts";

/*
 * `npm run bench`: what the hot paths do beside a floor or a rival, turn about in one workerd. Nothing here decides
 * whether a test passes. docs/performance.md has a run of it.
 */
const USAGE = `npm run bench -- [options]

  --only http,drip   some of: ${"start, http, hostile, fill, drip, free, limit, busy, flat"}
  --rounds 3         turns of each pair; the median counts
  --requests 500     requests a turn, by --hands 16
  --letters 6000     of a mailing; the textbook gets --textbook 400
  --leads 1000,100000   sizes at which each act is looked at (1000000 takes minutes)`;

const GROUPS = {
  start: startRows,
  ...{
    http: httpRows,
    hostile: hostileRow,
    fill: fillRow,
    drip: dripRows,
    free: freeRows,
    limit: limitRows,
    busy: busyRow,
  },
  flat: flatRows,
};
type Group = keyof typeof GROUPS;

async function startRows({ say }: Bench): Promise<void> {
  const ms = await startUpMs();
  const [without, all] = [await bundleSize(false), await bundleSize(true)];
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;
  const printed = { ratio: null, goal: null };
  say({
    what: "start-up",
    ours: `${ms.toFixed(0)} ms active`,
    beside: "Cloudflare's limit: 1000 ms",
    ...printed,
  });
  say({ what: "the bundle, gzip", ours: kib(all), beside: `without letters: ${kib(without)}`, ...printed });
}

const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: {
    only: { type: "string", default: Object.keys(GROUPS).join() },
    rounds: { type: "string", default: "3" },
    requests: { type: "string", default: "500" },
    hands: { type: "string", default: "16" },
    letters: { type: "string", default: "6000" },
    textbook: { type: "string", default: "400" },
    leads: { type: "string", default: "1000,100000" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
await buildAll();
const stage = await openStage();
try {
  await stage.call("/rival/begin", { method: "POST" });
  const bench: Bench = {
    stage,
    sizes: {
      ...{ rounds: Number(values.rounds), requests: Number(values.requests), hands: Number(values.hands) },
      ...{ letters: Number(values.letters), textbook: Number(values.textbook) },
      leads: values.leads.split(",").map(Number),
    },
    say: (row) => console.log(lineOf(row)),
    newcomer: makeNewcomers(stage),
  };
  console.log(heading());
  for (const name of values.only.split(",")) {
    const group = GROUPS[name as Group];
    if (!group) throw new Error(`There is no ${name}.\n\n${USAGE}`);
    console.error(`  ... ${name}`);
    await group(bench);
  }
} finally {
  await stage.stop();
}
