import { makeSimulation } from "../test/simulation/run-seed.ts";

const run = makeSimulation();
const arg = (n: string, d: string) => {
  const i = process.argv.indexOf(n);
  return i < 0 ? d : (process.argv[i + 1] ?? d);
};
const one = arg("--seed", "");
if (one) {
  const o = await run(Number(one), true);
  console.log(o.trace.join("\n"));
  console.log(o.failures, o.letters, o.calls);
} else {
  const from = Number(arg("--from", "0")),
    n = Number(arg("--seeds", "100"));
  const t = performance.now();
  let letters = 0,
    calls = 0;
  const by: Record<string, string[]> = {};
  for (let s = from; s < from + n; s++) {
    const o = await run(s);
    letters += o.letters;
    calls += o.calls;
    for (const f of o.failures) (by[f.promise] ??= []).push(`${s}: ${f.message}`);
  }
  console.log((performance.now() - t) / n, "ms/seed", letters / n, calls / n);
  for (const [k, v] of Object.entries(by)) console.log(k, v.length, v.slice(0, 6));
}
