import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { makeLetterBook } from "../../src/email/letter-book.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { stopAll } from "../../src/usecases/reader/unsubscribe.ts";
import { purgeShare } from "../../src/usecases/upkeep/purge.ts";
import { confirmedLead, DAY, HOUR, linkIn, MINUTE, newWorld, rows, type World } from "./world.ts";

const EMAIL = "sam@reader.example";
const OTHER = "robin@reader.example";

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

/** Two active leads who are due for their second letter at the next tick. */
async function twoDue(): Promise<void> {
  await confirmedLead(world, EMAIL);
  await confirmedLead(world, OTHER);
  world.clock.now += 2 * DAY + 4 * HOUR;
}

const letters = (address: string) => world.mailTo(address).length - 1;
const batchState = async (lane = 1) =>
  (
    await rows<{ state: string }>(
      `SELECT state FROM batches WHERE lane = ${lane} ORDER BY rowid DESC LIMIT 1`,
    )
  )[0]?.state;
const sendStates = () =>
  rows<{ state: string; reason: string }>(
    "SELECT state, reason FROM sends WHERE state IS NOT NULL ORDER BY lead_id",
  );

describe("a call whose answer is lost", () => {
  it("after the provider took it: the retry has the same key and nobody gets a second letter", async () => {
    await twoDue();
    world.mailbox.faults.add({ drop: "after" });
    await tick(world.deps);
    expect([letters(EMAIL), letters(OTHER)]).toEqual([2, 2]);
    await world.pass(2 * HOUR, 5 * MINUTE);
    expect([letters(EMAIL), letters(OTHER)]).toEqual([2, 2]);
    expect(await batchState()).toBe("sent");
  });

  it("and the letter is another one by then: the retry says what was promised, and the next letters are the new ones", async () => {
    await twoDue();
    world.mailbox.faults.add({ drop: "before" });
    await tick(world.deps);
    const promised = world.deps.letters.all;
    const deployed = promised.map((letter) => ({
      ...letter,
      version: `new-${letter.version}`,
      subject: `Nieuw: ${letter.subject}`,
    }));
    const after = { ...world.deps, letters: makeLetterBook(deployed) };
    world.clock.now += 2 * HOUR;
    await tick(after);
    const subjects = () => world.mailTo(EMAIL).map(({ subject }) => subject);
    expect(subjects()).toHaveLength(3);
    expect(subjects().filter((subject) => subject.startsWith("Nieuw"))).toEqual([]);
    for (let day = 0; day < 10; day++) {
      world.clock.now += DAY;
      await tick(after);
    }
    expect(subjects()[3]).toMatch(/^Nieuw: /);
    // Of a Worker that is gone, and of no batch any more: the night forgets it.
    const kept = () => rows<{ version: string }>("SELECT version FROM letter_versions");
    expect((await kept()).some(({ version }) => !version.startsWith("new-"))).toBe(true);
    await purgeShare(after, "by-index", null);
    expect((await kept()).filter(({ version }) => !version.startsWith("new-"))).toEqual([]);
    expect((await kept()).length).toBeGreaterThan(0);
  });

  it("and no letter can be made of it any more: it becomes unknown, for it may have gone", async () => {
    await twoDue();
    world.mailbox.faults.add({ drop: "after" });
    await tick(world.deps);
    const decrypt = () => Promise.reject(new Error("the key is gone"));
    world.clock.now += 2 * HOUR;
    await tick({ ...world.deps, vault: { ...world.deps.vault, decrypt } });
    expect(await batchState()).toBe("unknown");
  });

  it("before the provider took it: the letter comes with the retry", async () => {
    await twoDue();
    world.mailbox.faults.add({ drop: "before" });
    await tick(world.deps);
    expect(letters(EMAIL)).toBe(1);
    await world.pass(2 * HOUR, 5 * MINUTE);
    expect([letters(EMAIL), letters(OTHER)]).toEqual([2, 2]);
  });

  it("and a member stops meanwhile: they are not written to again, the batch is assumed, never sent twice", async () => {
    await twoDue();
    world.mailbox.faults.add({ drop: "after" });
    await tick(world.deps);
    await world.request(linkIn(world.mailTo(OTHER).at(-1), "unsubscribe"), { method: "POST" });
    await world.pass(2 * HOUR, 5 * MINUTE);
    expect([letters(EMAIL), letters(OTHER)]).toEqual([2, 2]);
    expect(await batchState()).toBe("assumed");
    expect(await sendStates()).toEqual([{ state: "unknown", reason: null }]);
  });

  it("for 20 hours: it becomes unknown, and is never tried again", async () => {
    await twoDue();
    world.mailbox.faults.add({ drop: "before", times: 500 });
    await world.pass(2 * DAY, 20 * MINUTE);
    const unsent = await rows<{ state: string }>(
      "SELECT state FROM batches WHERE state NOT IN ('sent', 'open')",
    );
    expect(new Set(unsent.map(({ state }) => state))).toEqual(new Set(["unknown"]));
    world.mailbox.faults.clear();
    await world.pass(30 * DAY);
    const subjects = world.mailTo(EMAIL).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });
});

describe("a refusal", () => {
  it("of the rate: nobody is lost, and the next turn waits as long as it was told", async () => {
    await twoDue();
    world.mailbox.faults.add({ status: 429, name: "rate_limit_exceeded", retryAfter: 30 });
    await tick(world.deps);
    world.clock.now += 20_000;
    const calls = world.mailbox.calls().length;
    await tick(world.deps);
    expect(world.mailbox.calls()).toHaveLength(calls);
    world.clock.now += 20_000;
    await tick(world.deps);
    expect([letters(EMAIL), letters(OTHER)]).toEqual([2, 2]);
  });

  it("of the day's quota: the sender rests until it resets, without burning tries", async () => {
    await twoDue();
    world.mailbox.faults.add({ status: 429, name: "daily_quota_exceeded", times: 2 });
    await world.pass(6 * HOUR, 10 * MINUTE);
    expect(letters(EMAIL) + letters(OTHER)).toBe(2);
    await world.pass(DAY, 10 * MINUTE);
    expect([letters(EMAIL), letters(OTHER)]).toEqual([2, 2]);
  });

  it("of our key: everybody waits, nobody fails, and the reason stands at /healthz", async () => {
    await twoDue();
    world.mailbox.faults.add({ status: 403, name: "invalid_api_key", times: 3 });
    await world.pass(30 * MINUTE, 5 * MINUTE);
    const health = await world.request("/healthz");
    expect([health.status, await health.json()]).toEqual([
      503,
      expect.objectContaining({ status: "degraded", reason: "403-invalid_api_key" }),
    ]);
    await world.pass(HOUR, 5 * MINUTE);
    expect([letters(EMAIL), letters(OTHER)]).toEqual([2, 2]);
    expect(await sendStates()).toEqual([]);
  });

  it("of one address among others: it fails by name, the others get their letter", async () => {
    await twoDue();
    world.mailbox.faults.add({ memberAddress: OTHER });
    await world.pass(2 * HOUR, 10 * MINUTE);
    expect([letters(EMAIL), letters(OTHER)]).toEqual([2, 1]);
    expect(await sendStates()).toEqual([{ state: "failed", reason: "refused-by-provider" }]);
  });

  it("of a whole batch because of one: it is halved until the one stands alone", async () => {
    await twoDue();
    world.mailbox.faults.add({ status: 422, name: "validation_error" });
    await world.pass(2 * HOUR, 10 * MINUTE);
    expect([letters(EMAIL), letters(OTHER)]).toEqual([2, 2]);
  });
});

describe("a provider that is down", () => {
  it("for a day: afterwards each lead gets one letter, never a burst", async () => {
    await twoDue();
    world.mailbox.faults.add({ status: 500, times: 500 });
    await world.pass(DAY, 20 * MINUTE);
    world.mailbox.faults.clear();
    const before = world.mailbox.emails().length;
    await world.pass(3 * HOUR, 10 * MINUTE);
    expect(world.mailbox.emails().length - before).toBeLessThanOrEqual(2);
  });
});

describe("two ticks at once", () => {
  it("send each letter once", async () => {
    await twoDue();
    await Promise.all([tick(world.deps), tick(world.deps), tick(world.deps)]);
    expect([letters(EMAIL), letters(OTHER)]).toEqual([2, 2]);
  });
});

describe("somebody who stopped", () => {
  it("between claim and retry is not written to", async () => {
    await twoDue();
    world.mailbox.faults.add({ drop: "before" });
    await tick(world.deps);
    await world.request(linkIn(world.mailTo(EMAIL).at(-1), "unsubscribe"), { method: "POST" });
    await world.pass(2 * HOUR, 5 * MINUTE);
    expect(letters(EMAIL)).toBe(1);
  });

  it.each([0, -1])("before letter %d of the series went gets it once they are back", async (at) => {
    const steps = world.deps.sequences.find(({ key }) => key === "general")?.steps ?? [];
    const key = steps.at(at)?.key ?? "";
    await confirmedLead(world, EMAIL);
    const [lead] = await rows<{ id: string }>("SELECT id FROM leads");
    const had = "INSERT INTO sends SELECT ?, 'general', value, NULL, 'delivered', NULL FROM json_each(?)";
    const before = steps.slice(0, steps.length + at).map((step) => (at < 0 ? step.key : null));
    await env.DB.batch([
      env.DB.prepare("DELETE FROM sends WHERE sequence = 'general'"),
      env.DB.prepare(had).bind(lead?.id, JSON.stringify(before.filter((step) => step !== null))),
      env.DB.prepare("UPDATE enrollments SET step = ?, due_at = 1, last_batch = NULL WHERE step <> '1'").bind(
        key,
      ),
    ]);
    world.mailbox.faults.add({ status: 429, name: "rate_limit_exceeded", retryAfter: 30 });
    await tick(world.deps);
    await stopAll(world.deps, lead?.id ?? "", "");
    await world.pass(5 * HOUR);
    expect(await sendStates()).toContainEqual({ state: "cancelled", reason: null });
    await confirmedLead(world, EMAIL);
    await world.pass(2 * DAY);
    const subject = world.deps.letters.find("general", key, "nl")?.subject;
    expect(world.mailTo(EMAIL).filter((mail) => mail.subject === subject)).toHaveLength(at === 0 ? 2 : 1);
    expect(await sendStates()).not.toContainEqual({ state: "cancelled", reason: null });
  });
});

describe("a letter that can't be made", () => {
  it("fails by name, and the others of its batch get theirs", async () => {
    await twoDue();
    const [first] = await rows<{ id: string }>("SELECT id FROM leads ORDER BY id LIMIT 1");
    await env.DB.prepare("UPDATE leads SET email_enc = 'gone' WHERE id = ?").bind(first?.id).run();
    await tick(world.deps);
    expect(letters(EMAIL) + letters(OTHER)).toBe(3);
    expect(await sendStates()).toEqual([{ state: "failed", reason: "address-unreadable" }]);
  });

  it("for anybody fails by name, without a call", async () => {
    const broken = {
      ...{ revision: 0, lay: () => {} },
      find: () => ({ ...world.deps.letters.find("general", "look-front-door", "nl"), html: null }),
    };
    await twoDue();
    const calls = world.mailbox.calls().length;
    await tick({ ...world.deps, letters: broken as unknown as World["deps"]["letters"] });
    expect(world.mailbox.calls()).toHaveLength(calls);
    expect(new Set((await sendStates()).map(({ reason }) => reason))).toEqual(new Set(["letter-broken"]));
  });
});
