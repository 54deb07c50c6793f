import { expect, it } from "vitest";
import { bundleSize } from "../../bench/bundle-size.ts";
import { letters } from "../../src/email/letters.generated.ts";

const KIB = 1024;

it("the Worker is small: under 332 KiB gzip without letters, and under 3 KiB more a letter", async () => {
  const [without, all] = await Promise.all([bundleSize(false), bundleSize(true)]);
  expect(without).toBeLessThan(332 * KIB);
  expect((all - without) / letters.length).toBeLessThan(3 * KIB);
});
