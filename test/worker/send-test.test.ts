import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { done, refused } from "../../src/result.ts";
import { sendTest } from "../../src/usecases/desk/send-test.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { DAY, HOUR, MINUTE, newWorld, rows, type World } from "./world.ts";

const COACH = "coach@practice.example";
const letter = { sequence: "anxious", step: "near-read-slowly", locale: "nl" } as const;
const reader = {
  firstName: "Noor",
  profile: { means: { anxiety: 4, avoidance: 2 } },
};

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

describe("a letter that the coach sends to try it", () => {
  it("comes with the next tick, made for the example reader, and counts as no lead's letter", async () => {
    expect(await sendTest(world.deps, { email: COACH, ...letter, reader })).toEqual(done());
    await tick(world.deps);
    const [mail] = world.mailTo(COACH);
    expect(mail?.text).toContain("Noor");
    expect(mail?.headers["List-Unsubscribe"]).toContain("/unsubscribe/");
    expect(await rows("SELECT * FROM sends")).toEqual([]);
    expect(await rows("SELECT metric, key, count FROM daily_counts")).toEqual([
      { metric: "sent", key: "test", count: 1 },
    ]);
  });

  it("shows the reader's place, where the letter draws it", async () => {
    await sendTest(world.deps, { email: COACH, ...letter, reader });
    await sendTest(world.deps, { email: COACH, ...letter, reader: { firstName: null, profile: null } });
    await tick(world.deps);
    const [placed, plain] = world.mailTo(COACH);
    expect(placed?.html?.length).toBeGreaterThan((plain?.html?.length ?? 0) + 500);
  });

  it("keeps the coach's address encrypted, and only until it is sent", async () => {
    await sendTest(world.deps, { email: COACH, ...letter, reader });
    expect(JSON.stringify(await rows("SELECT * FROM batches"))).not.toContain("practice");
    await tick(world.deps);
    expect(await rows("SELECT state, test_enc FROM batches")).toEqual([{ state: "sent", test_enc: null }]);
  });

  it("comes at night too, and its links open nothing of anybody's", async () => {
    world.clock.now += 14 * HOUR;
    await sendTest(world.deps, { email: COACH, ...letter, reader });
    await tick(world.deps);
    const link = /<https:\/\/quiz\.example(\/[^>]+)>/.exec(
      world.mailTo(COACH)[0]?.headers["List-Unsubscribe"] ?? "",
    )?.[1];
    const response = await world.request(String(link), { method: "POST" });
    expect(response.status).toBeLessThan(500);
    expect(await rows("SELECT * FROM suppressions")).toEqual([]);
  });

  it("waits out a used-up quota and an unanswered call, and then comes once", async () => {
    world.mailbox.faults.add({ drop: "after" }, { name: "daily_quota_exceeded" });
    await sendTest(world.deps, { email: COACH, ...letter, reader });
    await world.pass(2 * DAY, 10 * MINUTE);
    expect(world.mailTo(COACH)).toHaveLength(1);
  });

  it("does not go to somebody who complained or whose mail bounces", async () => {
    const hash = await world.deps.vault.hashAddress(COACH);
    await world.db.rows(
      sql`INSERT INTO suppressions (email_hash, reason, created_at) VALUES (${hash}, 'complained', 1)`,
    );
    expect(await sendTest(world.deps, { email: COACH, ...letter, reader })).toEqual(refused("invalid-email"));
    expect(await rows("SELECT * FROM batches")).toEqual([]);
  });

  it("to something that is no address, or of a letter that there is not, is refused by name", async () => {
    expect(await sendTest(world.deps, { email: "nobody", ...letter, reader })).toEqual(
      refused("invalid-email"),
    );
    const other = { ...letter, step: "no-such-step" };
    expect(await sendTest(world.deps, { email: COACH, ...other, reader })).toEqual(refused("unknown-letter"));
    expect(await rows("SELECT * FROM batches")).toEqual([]);
  });
});
