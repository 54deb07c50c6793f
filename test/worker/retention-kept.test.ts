import { beforeEach, describe, expect, it } from "vitest";
import { forgetUnconfirmed } from "../../src/db/reader/erase.ts";
import { findUnconfirmed } from "../../src/db/upkeep/retention.ts";
import { people } from "../support/answers.ts";
import { EMAIL, letters, run } from "./http/support.ts";
import { purge } from "./purge-all.ts";
import { confirmedLead, DAY, HOUR, linkIn, MONDAY, newWorld, resultFor, rows, type World } from "./world.ts";

/* What a night must not take, however nights overlap and letters come late. */

const YEAR = 365 * DAY;
const newsletter = { id: "newsletter", version: "1" };

let world: World;
beforeEach(async () => {
  world = await newWorld();
  await confirmedLead(world, EMAIL);
});

describe("a sign-up with the number of one that a slower night also found", () => {
  it("is still there after both, and its button works", async () => {
    const ask = () => world.post("/v1/leads", { email: EMAIL, consents: [letters, newsletter] });
    const confirmations = () => world.mailTo(EMAIL).filter((mail) => mail.text?.includes("/confirm/"));
    world.clock.now = MONDAY + 2 * HOUR;
    await ask();
    world.clock.now = MONDAY + 15 * DAY;
    const beforeMs = MONDAY + DAY;
    const found = await findUnconfirmed(world.db, beforeMs, { after: ["", 0], until: null });
    await world.db.batch(forgetUnconfirmed(found, beforeMs));
    await ask();
    expect([found.length, confirmations().length]).toEqual([1, 3]);
    await world.db.batch(forgetUnconfirmed(found, beforeMs));
    const link = linkIn(confirmations().at(-1), "confirm");
    expect((await world.request(link, { method: "POST" })).status).toBe(200);
  });
});

describe("somebody who has just stopped the newsletter, years after the series", () => {
  /** A newsletter that the provider says was delivered, and a choice to have no more. */
  async function lastNewsletter(atMs: number): Promise<void> {
    const [lead] = await rows<{ id: string }>("SELECT id FROM leads");
    const members = JSON.stringify([[lead?.id, "newsletter", "june", "nl", "1", "Europe/Amsterdam"]]);
    await run(
      "INSERT INTO batches (id, lane, state, members, next_at, settled_at) VALUES ('june', 2, 'sent', ?, 0, ?)",
      ...[members, atMs],
    );
    await run("INSERT INTO sends VALUES (?, 'newsletter', 'june', 'june', 'delivered', NULL)", lead?.id);
  }

  it("is kept, proof of consent and all, until two years after its last one, and then goes", async () => {
    await world.pass(30 * DAY, 6 * HOUR);
    const lastMs = MONDAY + 3 * YEAR;
    await lastNewsletter(lastMs);
    for (const days of [1, 366, 729]) {
      world.clock.now = lastMs + days * DAY;
      await purge(world.deps);
      expect([days, (await rows("SELECT 1 FROM consents")).length]).toEqual([days, 1]);
    }
    world.clock.now = lastMs + 731 * DAY;
    await purge(world.deps);
    expect(await rows("SELECT 1 FROM leads")).toEqual([]);
  });
});

describe("the result of somebody whose letters have all come", () => {
  it("can be read again for 120 days after the last one, and then goes, the reader staying", async () => {
    const email = "noor@reader.example";
    await confirmedLead(world, email, await resultFor(world, people.anxious));
    await world.pass(45 * DAY, 3 * HOUR);
    const lastMs = world.clock.now;
    const kept = () => rows("SELECT 1 FROM leads WHERE profile_enc IS NOT NULL");
    world.clock.now = lastMs + 90 * DAY;
    await purge(world.deps);
    expect(await kept()).toHaveLength(1);
    world.clock.now = lastMs + 121 * DAY;
    expect((await purge(world.deps))["kept-results"]).toBe(1);
    expect([await kept(), await rows("SELECT 1 FROM leads")]).toEqual([[], [{ 1: 1 }, { 1: 1 }]]);
  });
});

describe("the result of somebody who stopped", () => {
  const results = () => rows("SELECT style, profile_enc IS NULL AS gone FROM leads ORDER BY confirmed_at");
  const OTHER = "robin@reader.example";

  it("is forgotten after a month, and of those who go on it is not; the rest of the lead stays", async () => {
    const result = await resultFor(world, people.anxious);
    await confirmedLead(world, OTHER, result);
    world.clock.now += HOUR;
    await confirmedLead(world, "noor@reader.example", result);
    const stop = linkIn(world.mailTo(OTHER).at(-1), "unsubscribe");
    await world.request(stop, { method: "POST" });
    world.clock.now += 29 * DAY;
    await purge(world.deps);
    expect(await results()).toContainEqual({ style: "anxious", gone: 0 });
    expect(await rows("SELECT 1 FROM leads WHERE style = 'anxious'")).toHaveLength(2);
    world.clock.now += 2 * DAY;
    expect((await purge(world.deps))["stopped-results"]).toBe(1);
    expect(await rows("SELECT status FROM leads WHERE style = 'anxious'")).toEqual([{ status: "active" }]);
    expect(await rows("SELECT 1 FROM leads")).toHaveLength(3);
  });

  it("stands in no sign-up once that is confirmed", async () => {
    await confirmedLead(world, OTHER, await resultFor(world, people.anxious));
    for (const { offer_enc } of await rows<{ offer_enc: string }>("SELECT offer_enc FROM sign_ups"))
      expect(JSON.parse(await world.deps.vault.decrypt(offer_enc))).toMatchObject({
        style: null,
        profile: null,
      });
  });
});
