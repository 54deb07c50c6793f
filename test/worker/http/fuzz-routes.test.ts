import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEED } from "./fuzz-junk.ts";
import { requestsTo } from "./fuzz-requests.ts";
import { shapes } from "./fuzz-shapes.ts";
import { faultsOf, fuzzWorld, routesOf } from "./fuzz-world.ts";

/** Some 3,000 requests in all. */
const RUNS = { GET: 20, POST: 80 };

it("no route is forgotten: every shape is a route's, and every route that takes fields has one", async () => {
  const posts = routesOf(await fuzzWorld()).filter((route) => route.startsWith("POST "));
  expect(Object.keys(shapes).sort()).toEqual(posts);
});

describe("whatever is sent to a route", () => {
  it.each([
    ["the API", /^\w+ \/(?:v1|webhooks|docs|openapi)/],
    ["the pages of visitors and readers", /^\w+ \/(?!v1|webhooks|docs|openapi|admin)/],
    ["the desk", /^\w+ \/admin/],
  ])(
    "of %s: no failure of ours, nothing said back, and nothing written by what is refused",
    async (_, group) => {
      const world = await fuzzWorld();
      const routes = routesOf(world).filter((route) => group.test(route));
      expect(routes.length).toBeGreaterThan(5);
      for (const route of routes) {
        const holds = fc.asyncProperty(requestsTo(world, route), async (sent) => {
          expect(await faultsOf(world, sent)).toEqual([]);
        });
        await fc.assert(holds, { seed: SEED, numRuns: route.startsWith("GET") ? RUNS.GET : RUNS.POST });
      }
    },
    // Generous, because a busy machine is no failure.
    180_000,
  );
});
