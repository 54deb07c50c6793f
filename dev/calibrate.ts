import { gates } from "./calibrate/gates.ts";

/** People a row: enough that a share stands to within half a percent. */
const PEOPLE = 20_000;
const SEED = 20_261_130;

const count = Number(process.argv[2] ?? PEOPLE);
if (!Number.isInteger(count) || count < 1) {
  console.error("npm run calibrate -- 20000: how many people a row, a whole number.");
  process.exit(1);
}
console.log(`Simulated people a row: ${count}. All of the third scale is assumed; see docs/instrument.md.\n`);
for (const { name, found, wanted, holds } of gates(count, SEED)) {
  const verdict = holds === null ? "" : holds ? "holds" : "FAILS";
  console.log(`${name.padEnd(62)} ${found.padEnd(34)} ${wanted.padEnd(8)} ${verdict}`.trimEnd());
}
