import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAll } from "../dev/run-local.ts";
import { bundleSize } from "./bundle-size.ts";

/*
 * `npm run bench`: what the hot paths cost in workerd, as microseconds and as a ratio to a floor of the same
 * run, and what the bundle weighs. Nothing here decides whether a test passes.
 */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TIMES = 20_000;
const ROUNDS = 5;

async function timesInWorkerd(): Promise<void> {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
  const { unstable_startWorker: startWorker } = await import("wrangler");
  const worker = await startWorker({
    name: "bench",
    entrypoint: join(ROOT, "bench/worker.ts"),
    compatibilityDate: "2026-11-01",
    dev: { server: { port: 0 }, logLevel: "error", watch: false, inspector: false },
  });
  await worker.ready;
  const base = await worker.url;
  const call = async (act: string, times: number) => {
    const started = performance.now();
    const response = await fetch(`${base}?act=${encodeURIComponent(act)}&times=${times}`);
    const { acts } = (await response.json()) as { acts: string[] };
    return { ms: performance.now() - started, acts };
  };
  const { acts } = await call("", 0);
  const us = new Map<string, number>();
  for (const act of acts) {
    await call(act, TIMES);
    const empty = Math.min(...(await rounds(() => call(act, 0))));
    us.set(act, ((Math.min(...(await rounds(() => call(act, TIMES)))) - empty) / TIMES) * 1000);
  }
  const floor = us.get(acts[0] ?? "") ?? 1;
  for (const [act, each] of us)
    console.log(`${act.padEnd(16)} ${each.toFixed(2).padStart(7)} us  ${(each / floor).toFixed(2)} x floor`);
  await worker.dispose();
}

async function rounds(call: () => Promise<{ ms: number }>): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < ROUNDS; i++) all.push((await call()).ms);
  return all;
}

await buildAll();
await timesInWorkerd();
const [without, all] = [await bundleSize(false), await bundleSize(true)];
console.log(
  `the bundle       ${(without / 1024).toFixed(1)} KiB gzip without letters, ${((all - without) / 1024).toFixed(1)} KiB more with them`,
);
