import fc from "fast-check";
import { expect, it } from "vitest";
import { SEED } from "./fuzz-junk.ts";
import { requestsTo } from "./fuzz-requests.ts";
import { shapes } from "./fuzz-shapes.ts";
import { faultsOf, fuzzWorld, routesOf } from "./fuzz-world.ts";

const RUNS = { GET: 120, POST: 500 };

it("no route is forgotten: every shape is a route's, and every route that takes fields has one", async () => {
  const world = await fuzzWorld();
  const posts = routesOf(world).filter((route) => route.startsWith("POST "));
  expect(posts).toEqual(Object.keys(shapes).sort());
});

it("whatever is sent to whatever route: no failure of ours, nothing said back, nothing written by what is refused", async () => {
  const world = await fuzzWorld();
  let t = Date.now();
  for (const route of routesOf(world)) {
    const numRuns = route.startsWith("GET") ? RUNS.GET : RUNS.POST;
    const holds = fc.asyncProperty(requestsTo(world, route), async (sent) => {
      expect(await faultsOf(world, sent)).toEqual([]);
    });
    try { await fc.assert(holds, { seed: SEED, numRuns }); } catch (e) { console.log(route, String((e as Error).message).slice(0, 1500)); }
    console.log(route, Date.now() - t); t = Date.now();
  }
}, 300_000);
