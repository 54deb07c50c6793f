import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ALONE } from "../../pairs/acts.ts";
import { checkPairs, pairs } from "../../pairs/check-pairs.ts";

/**
 * Pairs that may end in neither of their two orders, with the reason: twelve at most, and none of them holds a stop, an
 * erasure or a consent (their names would begin with "!").
 */
const MEANT: Readonly<Record<string, string>> = {};

/** In the orders that told most; `npm run pairs` runs them all. */
it("any two use cases at once end as one after the other would, whatever waits for whom", async () => {
  const { orders, odd } = await checkPairs(pairs, true);
  expect(odd.filter(({ pair }) => !(pair in MEANT))).toEqual([]);
  expect(orders).toBeGreaterThan(pairs.length * 2);
  expect(Object.keys(MEANT).filter((pair) => pair.includes("!"))).toEqual([]);
  expect(Object.keys(MEANT).length).toBeLessThanOrEqual(12);
}, 300_000);

it("every use case that writes is one of them, or is named with the reason why it stands alone", () => {
  const acts = readFileSync("test/pairs/acts.ts", "utf8");
  const writers = globSync("src/usecases/**/*.ts")
    .filter((file) => readFileSync(file, "utf8").includes("db.batch("))
    .map((file) => file.replaceAll("\\", "/").slice("src/usecases/".length, -".ts".length));
  expect(writers.filter((name) => !acts.includes(`/${name}.ts"`)).toSorted()).toEqual(Object.keys(ALONE));
});
