import { describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "../../../src/usecases/deps.ts";
import { nightly } from "../../../src/usecases/upkeep/nightly.ts";
import { confirmedLead, DAY, HOUR, MINUTE, newWorld, type World } from "../world.ts";
import { EMAIL, problemIn, run } from "./support.ts";

const health = async (world: World) => {
  const response = await world.request("/healthz");
  expect(response.headers.get("cache-control")).toBe("no-store");
  return [response.status, await response.json()];
};

/** A letter that has been due for so long, and no tick to send it. */
async function late(ms: number): Promise<World> {
  const world = await newWorld();
  await confirmedLead(world, EMAIL);
  world.clock.now += 5 * HOUR;
  await run("UPDATE enrollments SET due_at = ? WHERE state = 'active'", world.clock.now - ms);
  return world;
}

describe("whoever watches over the service", () => {
  it("hears ok while nothing is due, and while letters go out in time", async () => {
    const ok = (oldestDueSeconds: number) => [200, { status: "ok", reason: null, oldestDueSeconds }];
    expect(await health(await newWorld())).toMatchObject(ok(0));
    const world = await late(15 * MINUTE);
    expect(await health(world)).toMatchObject(ok(900));
    await world.pass(3 * DAY);
    expect(await health(world)).toMatchObject(ok(0));
  });

  it("hears that letters are late, and since when", async () => {
    const degraded = { status: "degraded", reason: "behind", oldestDueSeconds: 3600 };
    expect(await health(await late(HOUR))).toMatchObject([
      503,
      { ...degraded, letters: { due: 1, late: 1 } },
    ]);
  });

  it("hears of a confirmation, or a call without an answer, that has waited too long", async () => {
    const world = await newWorld();
    world.mailbox.faults.add({ status: 500, times: 100 });
    await world.post("/v1/leads", { email: EMAIL, consents: [{ id: "letters", version: "1" }] });
    world.clock.now += 20 * MINUTE;
    expect(await health(world)).toMatchObject([503, { oldestDueSeconds: 1200 }]);
    await run("UPDATE batches SET state = 'released', settled_at = 1");
    await run("UPDATE enrollments SET state = 'active', step = '1', due_at = 0");
    expect(await health(world)).toMatchObject([503, { oldestDueSeconds: 1200 }]);
  });

  it("hears how many letters failed, and of how many nobody knows", async () => {
    const world = await late(0);
    world.mailbox.faults.add({ memberAddress: EMAIL, times: 5 });
    await world.pass(DAY, 10 * MINUTE);
    expect(await health(world)).toMatchObject([200, { letters: { failed: 1, unknown: 0 } }]);
    world.mailbox.faults.clear();
    world.mailbox.faults.add({ drop: "before", times: 500 });
    await world.pass(5 * DAY, 20 * MINUTE);
    expect(await health(world)).toMatchObject([200, { letters: { failed: 1, unknown: 1 } }]);
  });

  it("hears nothing of a letter that only keeps its distance to the one before", async () => {
    const world = await newWorld();
    await confirmedLead(world, EMAIL);
    await run("UPDATE enrollments SET due_at = ? WHERE state = 'active'", world.clock.now);
    world.clock.now += HOUR;
    expect(await health(world)).toMatchObject([200, { status: "ok" }]);
  });

  it("hears why: the provider does not answer, or the sender waits until it may go on", async () => {
    const world = await late(HOUR);
    await run("UPDATE sender SET bad = 1");
    expect(await health(world)).toMatchObject([503, { reason: "provider-does-not-answer" }]);
    await run("UPDATE sender SET paused_until = ?, pause_reason = 'daily-quota'", world.clock.now + HOUR);
    expect(await health(world)).toMatchObject([503, { reason: "daily-quota" }]);
  });

  it("hears what the provider and DNS said of the sender's domain last night, with the API key alone", async () => {
    const senderCheck = async () =>
      ({
        domain: "unverified",
        dmarc: "missing",
        quota: { dayLimit: 100, monthUsed: 2_900, monthLimit: 3_000 },
      }) as const;
    const apiKey = "k".repeat(32);
    const { settings } = (await newWorld()).deps;
    const world = await newWorld({ senderCheck, settings: { ...settings, apiKey } });
    await nightly(world.deps);
    const told = await world.request("/healthz", { headers: { authorization: `Bearer ${apiKey}` } });
    const { status, signs } = (await told.json()) as { status: string; signs: { id: string }[] };
    const ids = ["sender-domain", "no-dmarc", "quota-near"];
    expect([status, signs.map(({ id }) => id)]).toEqual(["ok", expect.arrayContaining(ids)]);
    expect(await (await world.request("/healthz")).json()).not.toHaveProperty("signs");
  });

  it("gets a problem with a time to try again, while there is no database", async () => {
    const { db } = await newWorld();
    const rows = async () => Promise.reject(new DatabaseUnavailable("down"));
    const response = await (await newWorld({ db: { ...db, rows } })).request("/healthz");
    expect(response.headers.get("retry-after")).toBe("60");
    expect(await problemIn(response)).toMatchObject({ status: 503, code: "database-unavailable" });
  });
});
