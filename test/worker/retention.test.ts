import { beforeEach, describe, expect, it } from "vitest";
import { NIGHT_PAGE, NIGHT_RUNS_MAX } from "../../src/config.ts";
import { nightly, wholeNight } from "../../src/usecases/upkeep/nightly.ts";
import { dump, EMAIL, letters, run } from "./http/support.ts";
import { purge } from "./purge-all.ts";
import { confirmedLead, DAY, HOUR, linkIn, MONDAY, newWorld, rows, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

const YEAR = 365 * DAY;
const OTHER = "noor@reader.example";
const newsletter = { id: "newsletter", version: "1" };

const signUp = (email: string, more: object = {}) =>
  world.post("/v1/leads", { email, consents: [letters], ...more });

/** Every row but the numbers by day, the sender's own and the night's, which change by the work itself. */
async function kept() {
  const { daily_counts: _, night: __, sender: ___, ...tables } = await dump();
  return tables;
}

const counts = async () =>
  Object.fromEntries(Object.entries(await kept()).map(([name, all]) => [name, all.length]));

async function purgeAfter(ms: number) {
  world.clock.now = MONDAY + ms;
  return purge(world.deps);
}

describe("a sign-up that nobody confirms", () => {
  it("is still there after 13 days, and its button works", async () => {
    await signUp(EMAIL);
    const before = await kept();
    await purgeAfter(13 * DAY);
    expect(await kept()).toEqual(before);
    const pressed = await world.request(linkIn(world.mailTo(EMAIL)[0], "confirm"), { method: "POST" });
    expect(pressed.status).toBe(200);
    expect(await rows("SELECT status FROM leads")).toEqual([{ status: "active" }]);
  });

  it("is gone after 15 days, with all that hung on it, and its button says so", async () => {
    await signUp(EMAIL, { firstName: "Sam" });
    expect(await purgeAfter(15 * DAY)).toMatchObject({ "sign-ups": 1 });
    expect(await counts()).toMatchObject({ leads: 0, sign_ups: 0, consents: 0, enrollments: 0, sends: 0 });
    const pressed = await world.request(linkIn(world.mailTo(EMAIL)[0], "confirm"), { method: "POST" });
    expect(pressed.status).toBe(410);
  });

  it("leaves alone everybody who did confirm", async () => {
    await confirmedLead(world, OTHER);
    const before = await kept();
    await signUp(EMAIL);
    await purgeAfter(15 * DAY);
    const { batches: _, limits: __, ...others } = before;
    expect(await kept()).toMatchObject(others);
  });

  it("takes nothing from an active lead but itself, and a later one is confirmed as ever", async () => {
    await confirmedLead(world, EMAIL);
    world.clock.now += 2 * HOUR;
    await signUp(EMAIL, { consents: [letters, newsletter] });
    expect(world.mailTo(EMAIL).filter((mail) => mail.text?.includes("/confirm/"))).toHaveLength(2);
    await purgeAfter(15 * DAY);
    expect(await rows("SELECT number FROM sign_ups")).toEqual([{ number: 1 }]);
    expect(await rows("SELECT consent FROM consents")).toEqual([{ consent: "letters" }]);
    world.clock.now += 30 * DAY;
    await signUp(EMAIL, { consents: [letters, newsletter] });
    const mails = world.mailTo(EMAIL).filter((mail) => mail.text?.includes("/confirm/"));
    expect(mails).toHaveLength(3);
    await world.request(linkIn(mails.at(-1), "confirm"), { method: "POST" });
    expect(await rows("SELECT DISTINCT consent FROM consents WHERE confirmed_at IS NOT NULL")).toHaveLength(
      2,
    );
  });
});

describe("a lead that stopped", () => {
  const stopAfterAWeek = async () => {
    await confirmedLead(world, EMAIL);
    world.clock.now = MONDAY + 7 * DAY;
    await world.request(linkIn(world.mailTo(EMAIL).at(-1), "unsubscribe"), { method: "POST" });
  };

  it("is kept for two years, its proof of consent too", async () => {
    await stopAfterAWeek();
    const { leads: lead, consents } = await kept();
    await purgeAfter(2 * YEAR + 6 * DAY);
    expect(await kept()).toMatchObject({ leads: lead, consents });
  });

  it("then goes, but for the hash that keeps it from being written to", async () => {
    await stopAfterAWeek();
    const { suppressions } = await kept();
    expect(await purgeAfter(2 * YEAR + 8 * DAY)).toMatchObject({ "stopped-leads": 1 });
    expect(await kept()).toMatchObject({
      leads: [],
      sign_ups: [],
      consents: [],
      enrollments: [],
      sends: [],
      suppressions,
    });
    expect(suppressions).toHaveLength(1);
  });

  it("stays while it asks for letters anew", async () => {
    await stopAfterAWeek();
    world.clock.now = MONDAY + 2 * YEAR + 8 * DAY;
    await signUp(EMAIL);
    await purge(world.deps);
    expect(await counts()).toMatchObject({ leads: 1, sign_ups: 2 });
  });
});

describe("a lead that stays", () => {
  it("and wants no newsletter is kept until two years after its last letter", async () => {
    await confirmedLead(world, EMAIL);
    await world.pass(30 * DAY, 6 * HOUR);
    expect(await rows("SELECT state FROM enrollments WHERE sequence <> 'confirmation'")).toEqual([
      { state: "done" },
    ]);
    const [last] = await rows<{ at: number }>("SELECT max(settled_at) AS at FROM batches");
    const lastDay = (last?.at ?? 0) - MONDAY;
    await purgeAfter(lastDay + 2 * YEAR - DAY);
    expect(await counts()).toMatchObject({ leads: 1, suppressions: 0 });
    expect(await purgeAfter(lastDay + 2 * YEAR + DAY)).toMatchObject({ "finished-leads": 1 });
    expect(await counts()).toMatchObject({ leads: 0, suppressions: 0, sends: 0, consents: 0 });
  });

  it("with a newsletter or letters to come is kept for as long as it likes", async () => {
    for (const email of [EMAIL, OTHER]) await confirmedLead(world, email);
    await world.pass(30 * DAY, 6 * HOUR);
    await run("UPDATE leads SET newsletter_at = ? WHERE id = (SELECT min(id) FROM leads)", MONDAY);
    await run(
      "UPDATE enrollments SET state = 'paused', step = 'x' WHERE lead_id = (SELECT max(id) FROM leads) AND sequence <> 'confirmation'",
    );
    const { leads } = await kept();
    await purgeAfter(20 * YEAR);
    expect((await kept()).leads).toEqual(leads);
  });
});

describe("what machines leave behind", () => {
  it("goes after its period and not a day sooner: webhooks, posts, counts of requests", async () => {
    await run("INSERT INTO email_events VALUES ('msg', 'me', ?)", MONDAY);
    await run("INSERT INTO form_posts VALUES ('html', 'hash', 'taken', NULL, ?)", MONDAY);
    await run("INSERT INTO limits VALUES ('key', ?, 1, ?)", MONDAY / HOUR, MONDAY);
    await purgeAfter(30 * DAY);
    expect(await counts()).toMatchObject({ email_events: 1, form_posts: 1, limits: 1 });
    await purgeAfter(30 * DAY + 1);
    expect(await counts()).toMatchObject({ email_events: 0, form_posts: 0, limits: 1 });
    await purgeAfter(31 * DAY + HOUR);
    expect(await counts()).toMatchObject({ limits: 0 });
  });

  it("answer sheets of before they were sealed go two years after it", async () => {
    await run("INSERT INTO answers VALUES ('id', 'attachment', '1', 'nl', '3', '', 'mixed', '2026-W48')");
    await purgeAfter(2 * YEAR);
    expect(await counts()).toMatchObject({ answers: 1 });
    await purgeAfter(2 * YEAR + 7 * DAY);
    expect(await counts()).toMatchObject({ answers: 0 });
  });

  it("a batch forgets after a year who was in it, while a receipt still knows what became of its letter", async () => {
    await confirmedLead(world, EMAIL);
    await run("UPDATE leads SET newsletter_at = ?", MONDAY);
    const fates =
      "SELECT s.step, coalesce(s.state, b.state) AS fate FROM sends s JOIN batches b ON b.id = s.batch_id";
    const before = await rows(fates);
    expect(before).toHaveLength(2);
    await purgeAfter(YEAR - DAY);
    expect(await rows("SELECT 1 FROM batches WHERE members = '[]'")).toEqual([]);
    expect(await purgeAfter(YEAR + DAY)).toMatchObject({ batches: 2 });
    expect(await rows("SELECT DISTINCT members FROM batches")).toEqual([{ members: "[]" }]);
    expect(await rows(fates)).toEqual(before);
    expect(await purge(world.deps)).toMatchObject({ batches: 0 });
  });

  it("a batch that no receipt needs goes whole, a test letter's too; an open one never", async () => {
    const batch = (id: string, state: string, test: string | null) =>
      run(
        "INSERT INTO batches (id, lane, state, members, next_at, settled_at, test_enc) VALUES (?, 1, ?, ?, ?, ?, ?)",
        ...[
          id,
          state,
          test ? "[]" : '[["gone","welcome","x"]]',
          MONDAY,
          state === "open" ? null : MONDAY,
          test,
        ],
      );
    await batch("released", "released", null);
    await batch("test", "sent", "value");
    await batch("open", "open", null);
    await purgeAfter(2 * YEAR);
    expect(await rows("SELECT id FROM batches")).toEqual([{ id: "open" }]);
  });
});

describe("a night", () => {
  const manyEvents = (count: number) =>
    run(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO email_events SELECT 'msg' || i, 'me', ? FROM n",
      ...[count, MONDAY],
    );

  const free = () => ({ ...world.deps, settings: { ...world.deps.settings, batchesPerTick: 1 } });

  it("does a bounded share a run, goes on where that came to, and then rests", async () => {
    await manyEvents(8 * NIGHT_PAGE);
    world.clock.now = MONDAY + 40 * DAY;
    const left: number[] = [];
    while ((await nightly(free())) === "left") left.push((await counts()).email_events ?? 0);
    expect(left[0]).toBeGreaterThan(0);
    expect(left).toEqual([...left].sort((a, b) => b - a));
    expect(await counts()).toMatchObject({ email_events: 0 });
    world.counting.reset();
    await nightly(world.deps);
    expect(world.counting.cost).toMatchObject({ trips: 1, rowsWritten: 0 });
    expect(world.counting.cost.rowsRead).toBeLessThanOrEqual(1);
  });

  it("goes on the next night where the one before had to stop", async () => {
    await manyEvents(8 * NIGHT_PAGE);
    world.clock.now = MONDAY + 40 * DAY;
    expect(await nightly(free())).toBe("left");
    const [{ position } = { position: null }] = await rows<{ position: string | null }>(
      "SELECT position FROM night WHERE kind = 'email-events'",
    );
    expect(position).not.toBeNull();
    world.clock.now += DAY;
    await nightly(free());
    const [after] = await rows<{ position: string | null }>(
      "SELECT position FROM night WHERE kind = 'email-events'",
    );
    expect(after?.position === null || (after?.position ?? "") > (position ?? "")).toBe(true);
  });

  it("is worked again the next day", async () => {
    expect(await nightly(world.deps)).toBe("done");
    await manyEvents(1);
    world.clock.now = MONDAY + 40 * DAY;
    expect(await nightly(world.deps)).toBe("done");
    expect(await counts()).toMatchObject({ email_events: 0 });
  });

  it("is run whole where a laptop's clock passes one", async () => {
    await manyEvents(2 * NIGHT_PAGE + 1);
    world.clock.now = MONDAY + 40 * DAY;
    expect(await wholeNight(world.deps)).toBe("done");
    expect(NIGHT_RUNS_MAX).toBeGreaterThan(3);
    expect(await counts()).toMatchObject({ email_events: 0 });
  });

  it("fits Workers Free's 50 queries a run, with something to do of every kind", async () => {
    await confirmedLead(world, OTHER);
    await world.request(linkIn(world.mailTo(OTHER).at(-1), "unsubscribe"), { method: "POST" });
    await signUp(EMAIL);
    await manyEvents(3);
    world.clock.now = MONDAY + 3 * YEAR;
    let outcome = "left";
    for (let runs = 0; outcome === "left" && runs < 10; runs++) {
      world.counting.reset();
      outcome = await nightly(free());
      expect(world.counting.cost.statements).toBeLessThanOrEqual(50);
    }
    expect(await counts()).toMatchObject({ leads: 0, email_events: 0 });
  });
});
