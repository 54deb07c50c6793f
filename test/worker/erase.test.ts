import { beforeEach, describe, expect, it } from "vitest";
import { done, refused } from "../../src/result.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { erase } from "../../src/usecases/reader/erase.ts";
import { dump, EMAIL, letters, postForm, run } from "./http/support.ts";
import { purge } from "./purge-all.ts";
import { confirmedLead, DAY, HOUR, linkIn, newWorld, rows, type World } from "./world.ts";

const OTHER = "robin@reader.example";
/** What holds rows of one lead. */
const TABLES = ["leads", "sign_ups", "consents", "enrollments", "sends", "goals", "notes"] as const;

let world: World;
beforeEach(async () => {
  world = await newWorld();
  await confirmedLead(world, EMAIL);
  await confirmedLead(world, OTHER);
  await world.pass(2 * HOUR);
});

const idOf = async (email: string) => {
  const hash = await world.deps.vault.hashAddress(email);
  const [lead] = await rows<{ id: string }>(`SELECT id FROM leads WHERE email_hash = '${hash}'`);
  return lead?.id ?? "";
};
const about = async (id: string) =>
  (await Promise.all(TABLES.map((table) => rows(`SELECT * FROM ${table}`)))).map(
    (found) => found.filter((row) => JSON.stringify(row).includes(id)).length,
  );

describe("erasing somebody", () => {
  it("takes them from the members of settled batches, where the others keep their places", async () => {
    const [id, other] = [await idOf(EMAIL), await idOf(OTHER)];
    const both = JSON.stringify([
      [id, "general", "look-first-reading"],
      [other, "general", "look-first-reading"],
    ]);
    const its = "SELECT batch_id FROM sends WHERE lead_id = ? AND sequence = 'general'";
    await run(`UPDATE batches SET members = ? WHERE id = (${its})`, both, id);
    const naming = async () =>
      (await rows<{ members: string }>("SELECT members FROM batches")).filter(({ members }) =>
        members.includes(id),
      );
    expect((await naming()).length).toBeGreaterThan(1);
    await erase(world.deps, id);
    expect(await naming()).toEqual([]);
    const all = (await rows<{ members: string }>("SELECT members FROM batches")).map(
      ({ members }) => members,
    );
    expect(all).toContain(both.replace(id, ""));
  });

  it("leaves nobody's id behind where a lead goes by night, or had letters in batches of before", async () => {
    const id = await idOf(EMAIL);
    const members = JSON.stringify([
      [id, "general", "look-front-door"],
      ["test", "general", "look-front-door"],
    ]);
    await run("UPDATE batches SET members = ? WHERE lane = 1", members);
    await run("DELETE FROM sends WHERE sequence = 'general'");
    await erase(world.deps, id);
    await purge(world.deps);
    const all = await rows<{ members: string }>("SELECT members FROM batches");
    expect(all.filter((batch) => batch.members.includes(id))).toEqual([]);
    expect(all.filter((batch) => batch.members.includes("test")).length).toBeGreaterThan(0);
  });

  it("leaves no row of theirs and every row of others, the counts, and a keyed hash of the address", async () => {
    const [id, other] = [await idOf(EMAIL), await idOf(OTHER)];
    const [before, counts] = [await about(other), (await dump()).daily_counts];
    world.counting.reset();
    expect(await erase(world.deps, id)).toEqual(done());
    expect(world.counting.cost.trips).toBe(1);
    expect(await about(id)).toEqual(TABLES.map(() => 0));
    expect(await about(other)).toEqual(before);
    const after = await dump();
    expect(after.suppressions).toEqual([
      {
        email_hash: await world.deps.vault.hashAddress(EMAIL),
        reason: "erased",
        created_at: world.clock.now,
        cause: null,
      },
    ]);
    expect((after.daily_counts ?? []).toSorted(byKey)).toEqual(
      [...(counts ?? []), { day: "2026-11-23", metric: "erased", key: "", count: 1 }].sort(byKey),
    );
  });

  it("twice, or of nobody, does nothing the second time", async () => {
    const id = await idOf(EMAIL);
    await erase(world.deps, id);
    const before = await dump();
    expect([await erase(world.deps, id), await erase(world.deps, "nobody")]).toEqual([
      refused("nobody"),
      refused("nobody"),
    ]);
    expect(await dump()).toEqual(before);
  });

  it.each([
    ["unsubscribed", "unsubscribed", "erased"],
    ["active", "imported", "erased"],
    ["bounced", "bounced", "bounced"],
    ["complained", "complained", "complained"],
    ["unsubscribed", "bounced", "bounced"],
    ["complained", null, "complained"],
  ])("who was %s (suppressed: %s) keeps the stronger reason: %s", async (status, suppressed, reason) => {
    const id = await idOf(EMAIL);
    await run("UPDATE leads SET status = ? WHERE id = ?", status, id);
    const hash = await world.deps.vault.hashAddress(EMAIL);
    if (suppressed)
      await run(
        "INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, ?, 0)",
        hash,
        suppressed,
      );
    await erase(world.deps, id);
    expect((await dump()).suppressions).toMatchObject([{ email_hash: hash, reason }]);
  });
});

/** In the order of the table's own key. */
function byKey(a: unknown, b: unknown): number {
  const key = ({ day, metric, key }: Record<string, unknown>) => `${day}/${metric}/${key}`;
  return key(a as Record<string, unknown>) < key(b as Record<string, unknown>) ? -1 : 1;
}

describe("a letter in flight to whoever is erased", () => {
  const due = () => world.pass(2 * DAY, 2 * DAY);

  it("that was claimed and refused does not go at the next try; the others of its batch do", async () => {
    world.mailbox.faults.add({ status: 429, name: "rate_limit_exceeded", retryAfter: 60 });
    await due();
    expect(await rows("SELECT 1 FROM batches WHERE state = 'open'")).toHaveLength(1);
    await erase(world.deps, await idOf(EMAIL));
    await world.pass(HOUR);
    expect([world.mailTo(EMAIL).length, world.mailTo(OTHER).length]).toEqual([2, 3]);
    expect(await rows("SELECT 1 FROM batches WHERE state = 'open'")).toEqual([]);
  });

  it("that was accepted without our hearing of it does not go again, and the others get theirs once", async () => {
    world.mailbox.faults.add({ drop: "after" });
    await due();
    expect(world.mailTo(EMAIL)).toHaveLength(3);
    await erase(world.deps, await idOf(EMAIL));
    await world.pass(DAY);
    expect([world.mailTo(EMAIL).length, world.mailTo(OTHER).length]).toEqual([3, 3]);
  });

  it("alone in its batch: the batch is closed without a call", async () => {
    await erase(world.deps, await idOf(OTHER));
    world.mailbox.faults.add({ status: 429, name: "rate_limit_exceeded", retryAfter: 60 });
    await due();
    await erase(world.deps, await idOf(EMAIL));
    await world.pass(DAY);
    expect(world.mailTo(EMAIL)).toHaveLength(2);
    expect(await rows("SELECT state FROM batches ORDER BY rowid DESC LIMIT 1")).toEqual([
      { state: "closed" },
    ]);
  });

  it("is not brought back by what the provider tells of it later", async () => {
    const id = await idOf(EMAIL);
    const letter = world.mailTo(EMAIL).at(-1);
    await erase(world.deps, id);
    const before = await dump();
    const told = await world.mailbox.sendEvent(letter?.id ?? "", { type: "complained" });
    expect(told.deliveries[0]?.status).toBe(204);
    const after = await dump();
    for (const table of [...TABLES, "suppressions"]) expect(after[table]).toEqual(before[table]);
  });
});

describe("whoever is erased while their button waits in the mail", () => {
  it("finds that the link has expired, and nothing comes of pressing it", async () => {
    await world.post("/v1/leads", { email: "kim@reader.example", consents: [letters] });
    const link = linkIn(world.mailTo("kim@reader.example")[0], "confirm");
    await erase(world.deps, await idOf("kim@reader.example"));
    const before = await dump();
    expect((await postForm(world, link, {})).status).toBe(410);
    await tick(world.deps);
    expect(await dump()).toEqual(before);
  });
});
