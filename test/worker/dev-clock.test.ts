import { expect, it } from "vitest";
import { readClockOffset } from "../../src/db/upkeep/dev-clock.ts";
import { confirmedLead, DAY, newWorld } from "./world.ts";

const EMAIL = "sam@reader.example";

interface Advanced {
  letters: number;
  coming: { at: string; letter: string }[];
}

/** A world as on a laptop, whose clock can be moved. */
async function laptop() {
  const clock = { offsetMs: 0 };
  const made = await newWorld();
  const settings = { ...made.deps.settings, environment: "development" as const };
  const now = () => made.clock.now + clock.offsetMs;
  const world = await newWorld({ settings, clock, now });
  await readClockOffset(world.db);
  return {
    world,
    clock,
    advance: async (by: string) =>
      (await (await world.post("/dev/clock", { advance: by })).json()) as Advanced,
  };
}

it("letting days go by says which letters come next and when, and then just those come", async () => {
  const { world, advance } = await laptop();
  await confirmedLead(world, EMAIL);
  const { coming } = await advance("PT1H");
  expect(coming.map(({ letter }) => letter)).toEqual([
    "general/look-front-door",
    "general/look-drive-home",
    "general/look-one-small-moment",
    "general/look-plates",
    "general/look-three-seconds",
  ]);
  const { letters, coming: after } = await advance("P40D");
  expect(letters).toBe(5);
  expect(after).toEqual([]);
  expect(Date.parse(coming[4]?.at ?? "")).toBeLessThan(world.clock.now + 40 * DAY);
});

it("a clock that is killed half-way keeps its place: no letter went at a later hour than it stands at", async () => {
  const { world, clock, advance } = await laptop();
  await confirmedLead(world, EMAIL);
  const kept: boolean[] = [];
  const { sendBatch } = world.deps.mailer;
  world.deps.mailer.sendBatch = async (...call) => {
    kept.push((await readClockOffset(world.db)) === clock.offsetMs);
    return sendBatch(...call);
  };
  await advance("P40D");
  expect(kept).toEqual([true, true, true, true, true]);
});
