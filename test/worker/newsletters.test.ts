import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { sequences } from "../../src/drip/sequences.generated.ts";
import { done, refused } from "../../src/result.ts";
import { seeNewsletter } from "../../src/usecases/desk/see-newsletters.ts";
import { recordEvent } from "../../src/usecases/letters/record-event.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { cancelNewsletter, changeNewsletter } from "../../src/usecases/newsletter/change-newsletter.ts";
import { startNewsletter } from "../../src/usecases/newsletter/start-newsletter.ts";
import { reachGoal } from "../../src/usecases/reader/reach-goal.ts";
import { dueLeads } from "../support/due-leads.ts";
import { seriesOf, stepLetters } from "../support/step-letters.ts";
import { DAY, HOUR, linkIn, MINUTE, MONDAY, newWorld, rows, type World } from "./world.ts";

const NEWS = "news-spring";
const letters = stepLetters([...sequences, seriesOf("newsletter", [NEWS, "news-autumn"])]);

let world: World;
beforeEach(async () => {
  world = await newWorld({ letters });
});

/** An active lead who asked for newsletters, and for the series where said. */
async function reader(
  email: string,
  { timeZone = "Europe/Amsterdam", locale = "nl", consents = ["newsletter"] } = {},
): Promise<void> {
  const asked = consents.map((id) => ({ id, version: "1" }));
  await world.post("/v1/leads", { email, locale, timeZone, consents: asked });
  await world.request(linkInConfirmation(email), { method: "POST" });
}

function linkInConfirmation(email: string): string {
  return linkIn(world.mailTo(email).at(-1), "confirm");
}

const got = (email: string, id = NEWS) => world.mailTo(email).filter(({ subject }) => subject === id).length;
const goalsOf = async (id: string) =>
  (await rows<{ goals: number }>(`SELECT goals FROM newsletters WHERE id = '${id}'`))[0]?.goals;
const stateOf = async (id = NEWS) =>
  (await rows<{ state: string }>(`SELECT state FROM newsletters WHERE id = '${id}'`))[0]?.state;

describe("a newsletter", () => {
  it("comes once to everybody who asked for newsletters, and to nobody else", async () => {
    await reader("a@reader.example");
    await reader("b@reader.example", { consents: ["letters", "newsletter"] });
    await reader("c@reader.example", { consents: ["letters"] });
    expect(await startNewsletter(world.deps, NEWS, null)).toEqual(done());
    await world.pass(DAY);
    expect(["a", "b", "c"].map((name) => got(`${name}@reader.example`))).toEqual([1, 1, 0]);
    expect(await stateOf()).toBe("sent");
  });

  it("that was ever started does not start again, and an unknown one not at all", async () => {
    await reader("a@reader.example");
    await startNewsletter(world.deps, NEWS, null);
    await world.pass(HOUR, 10 * MINUTE);
    expect(await startNewsletter(world.deps, NEWS, null)).toEqual(refused("already-started"));
    expect(await startNewsletter(world.deps, "news-nothing", null)).toEqual(refused("unknown-letter"));
    await world.pass(HOUR, 10 * MINUTE);
    expect(got("a@reader.example")).toBe(1);
  });

  it("waits for the day of readers who sleep", async () => {
    await reader("near@reader.example");
    await reader("far@reader.example", { timeZone: "America/Los_Angeles" });
    await startNewsletter(world.deps, NEWS, null);
    await world.pass(HOUR, 10 * MINUTE);
    expect([got("near@reader.example"), got("far@reader.example")]).toEqual([1, 0]);
    expect(await stateOf()).toBe("sending");
    // Eight in the morning in Los Angeles is five in the afternoon in Amsterdam.
    await world.pass(7 * HOUR, 10 * MINUTE);
    expect([got("near@reader.example"), got("far@reader.example")]).toEqual([1, 1]);
    expect(await stateOf()).toBe("sent");
  });

  it("in one language goes to its readers only", async () => {
    await reader("nl@reader.example");
    await reader("en@reader.example", { locale: "en" });
    await startNewsletter(world.deps, NEWS, "en");
    await world.pass(HOUR, 10 * MINUTE);
    expect([got("nl@reader.example"), got("en@reader.example")]).toEqual([0, 1]);
  });

  it("does not reach somebody who stops while it is on its way, nor somebody who pauses", async () => {
    await reader("stops@reader.example");
    await reader("pauses@reader.example");
    world.mailbox.faults.add({ drop: "before" }, { drop: "before" });
    await startNewsletter(world.deps, NEWS, null);
    await tick(world.deps);
    await unsubscribe("stops@reader.example");
    await env.DB.prepare(`UPDATE leads SET paused_until = ${MONDAY + 14 * DAY}`).run();
    await world.pass(5 * HOUR, 5 * MINUTE);
    expect([got("stops@reader.example"), got("pauses@reader.example")]).toEqual([0, 0]);
  });

  it("counts a goal that its reader reached within two weeks after it, once, and by the last newsletter alone", async () => {
    const [sequence] = world.deps.sequences.flatMap(({ goals }) => goals);
    const goal = sequence ?? "";
    for (const name of ["soon", "late", "without"])
      await reader(`${name}@reader.example`, { locale: name === "without" ? "en" : "nl" });
    await startNewsletter(world.deps, NEWS, "nl");
    await world.pass(DAY, HOUR);
    for (const _ of [1, 2]) await reachGoal(world.deps, "soon@reader.example", goal);
    await reachGoal(world.deps, "without@reader.example", goal);
    expect(await goalsOf(NEWS)).toBe(1);
    world.clock.now += 14 * DAY;
    await reachGoal(world.deps, "late@reader.example", goal);
    expect(await goalsOf(NEWS)).toBe(1);
    await startNewsletter(world.deps, "news-autumn", "nl");
    await world.pass(DAY, HOUR);
    await reachGoal(world.deps, "late@reader.example", goal);
    expect([await goalsOf(NEWS), await goalsOf("news-autumn")]).toEqual([1, 1]);
  });

  it("counts itself as it goes: who was claimed, whose was taken, what arrived, who stopped by its link", async () => {
    for (const name of ["a", "b", "c"]) await reader(`${name}@reader.example`);
    await startNewsletter(world.deps, NEWS, null);
    await tick(world.deps);
    for (const _ of [1, 2]) await unsubscribe("a@reader.example", `.newsletter.${NEWS}`);
    const [send] = await rows<{ tag: string }>(
      "SELECT id || '-1' AS tag FROM batches WHERE lane = 2 AND state = 'sent'",
    );
    const tag = send?.tag ?? "";
    // Complained of before it was said to have arrived: it has.
    for (const kind of ["complained", "delivered"] as const)
      await recordEvent(world.deps, { id: kind, kind, tag, reason: null });
    await recordEvent(world.deps, {
      id: "other",
      kind: "delivered",
      tag: tag.replace(/1$/, "2"),
      reason: null,
    });
    await recordEvent(world.deps, {
      id: "other",
      kind: "delivered",
      tag: tag.replace(/1$/, "2"),
      reason: null,
    });
    expect(
      await rows("SELECT claimed, taken, failed, delivered, bounced, complained, stopped FROM newsletters"),
    ).toEqual([{ claimed: 3, taken: 3, failed: 0, delivered: 2, bounced: 0, complained: 1, stopped: 1 }]);
  });

  it("rests where the coach says so, with what is claimed, and goes on where it was", async () => {
    await reader("a@reader.example");
    world.mailbox.faults.add({ drop: "before", times: 1 });
    await startNewsletter(world.deps, NEWS, null);
    await tick(world.deps);
    expect(await changeNewsletter(world.deps, NEWS, "pause")).toEqual(refused("not-possible-now"));
    await reader("b@reader.example", { timeZone: "America/Los_Angeles" });
    await startNewsletter(world.deps, "news-autumn", null);
    await tick(world.deps);
    expect(await changeNewsletter(world.deps, "news-autumn", "pause")).toEqual(done());
    await world.pass(DAY);
    expect(got("b@reader.example", "news-autumn")).toBe(0);
    expect(await stateOf("news-autumn")).toBe("paused");
    expect(await changeNewsletter(world.deps, "news-autumn", "resume")).toEqual(done());
    await world.pass(DAY);
    expect(got("b@reader.example", "news-autumn")).toBe(1);
  });

  it("that is planned waits for its moment, and can be called back until then", async () => {
    await reader("a@reader.example");
    const start = { dueAt: MONDAY + DAY, localHour: null };
    await startNewsletter(world.deps, NEWS, null, start);
    await world.pass(23 * HOUR);
    expect([got("a@reader.example"), await stateOf()]).toEqual([0, "scheduled"]);
    expect(await changeNewsletter(world.deps, NEWS, "unplan")).toEqual(done());
    await world.pass(3 * HOUR);
    expect([got("a@reader.example"), await stateOf()]).toEqual([0, "draft"]);
    await startNewsletter(world.deps, NEWS, null, { dueAt: world.clock.now + HOUR, localHour: null });
    await world.pass(2 * HOUR);
    expect([got("a@reader.example"), await stateOf()]).toEqual([1, "sent"]);
  });

  it("for a few of many looks through them in steps, and reads no more for the many", async () => {
    await dueLeads(env.DB, world.deps.vault, 5_000, MONDAY + 30 * DAY);
    await env.DB.prepare(`UPDATE leads SET newsletter_at = ${MONDAY}`).run();
    await env.DB.prepare(
      "UPDATE leads SET locale = 'en' WHERE id IN (SELECT id FROM leads ORDER BY id DESC LIMIT 150)",
    ).run();
    await startNewsletter(world.deps, NEWS, "en");
    world.counting.reset();
    await tick(world.deps);
    expect(world.mailbox.emails()).toHaveLength(150);
    expect(await stateOf()).toBe("sent");
    // Four claims, each of which looks through two thousand at most; a few rows for each.
    expect(world.counting.cost.rowsRead / 5_000).toBeLessThanOrEqual(8);
  });

  it("that the coach calls off reaches nobody from then on", async () => {
    await reader("a@reader.example");
    world.mailbox.faults.add({ status: 429, retryAfter: 60 });
    await startNewsletter(world.deps, NEWS, null);
    await tick(world.deps);
    expect(await cancelNewsletter(world.deps, NEWS)).toEqual(done());
    await world.pass(3 * HOUR, 10 * MINUTE);
    expect(got("a@reader.example")).toBe(0);
    expect(await stateOf()).toBe("cancelled");
    expect(await cancelNewsletter(world.deps, NEWS)).toEqual(refused("not-possible-now"));
  });

  it("lets whoever unsubscribed come back for the letters alone without it", async () => {
    const email = "a@reader.example";
    await reader(email, { consents: ["letters", "newsletter"] });
    await unsubscribe(email);
    world.clock.now += 2 * HOUR;
    await reader(email, { consents: ["letters"] });
    await startNewsletter(world.deps, NEWS, null);
    await world.pass(2 * HOUR, 10 * MINUTE);
    expect(got(email)).toBe(0);
  });

  it("meets a used-up quota, and is carried on when it resets: each reader once", async () => {
    world = await newWorld({ letters }, { daily: 8 });
    const emails = Array.from({ length: 5 }, (_, i) => `q${i}@reader.example`);
    for (const email of emails) await reader(email);
    await startNewsletter(world.deps, NEWS, null);
    await world.pass(2 * HOUR, 10 * MINUTE);
    const sofar = emails.reduce((sum, email) => sum + got(email), 0);
    expect(sofar).toBeLessThan(5);
    await world.pass(2 * DAY);
    expect(emails.map((email) => got(email))).toEqual([1, 1, 1, 1, 1]);
  });

  it("of which one address is refused is written to all the others", async () => {
    const emails = Array.from({ length: 4 }, (_, i) => `r${i}@reader.example`);
    for (const email of emails) await reader(email);
    world.mailbox.faults.add({ memberAddress: "r2@reader.example", times: 50 });
    await startNewsletter(world.deps, NEWS, null);
    await world.pass(DAY, 30 * MINUTE);
    expect(emails.map((email) => got(email))).toEqual([1, 1, 0, 1]);
    const failed = await rows("SELECT state FROM sends WHERE sequence = 'newsletter' AND state = 'failed'");
    expect(failed).toHaveLength(1);
  });

  it("comes after the letters that are due", async () => {
    await dueLeads(env.DB, world.deps.vault, 150, MONDAY);
    await env.DB.prepare(`UPDATE leads SET newsletter_at = ${MONDAY}`).run();
    await startNewsletter(world.deps, NEWS, null);
    await tick(world.deps);
    const order = () => world.mailbox.emails().map(({ subject }) => subject);
    expect([order().length, order().indexOf(NEWS)]).toEqual([150, -1]);
    await world.pass(DAY);
    expect([order().length, order().indexOf(NEWS)]).toEqual([300, 150]);
  });

  it("and another and the letters of a series: one in twenty hours to each reader, the letters first", async () => {
    const email = "all@reader.example";
    await reader(email, { consents: ["letters", "newsletter"] });
    world.clock.now += 2 * DAY + 3 * HOUR;
    for (const id of [NEWS, "news-autumn"]) {
      await startNewsletter(world.deps, id, null);
      world.clock.now += MINUTE;
    }
    await world.pass(5 * DAY);
    const came = world.mailTo(email).slice(2);
    const kind = ({ subject }: { subject: string }) => (subject.startsWith("news-") ? subject : "letter");
    expect(came.map(kind).slice(0, 3)).toEqual(["letter", NEWS, "news-autumn"]);
    const at = came.map(({ createdAt }) => Date.parse(createdAt));
    const apart = at.slice(1).map((ms, i) => (ms - (at[i] ?? 0)) / HOUR);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(20);
    expect(came.map(kind).filter((each) => each === "letter").length).toBeGreaterThan(1);
  });

  it("waits as long behind one that may have gone, though that was called off while nobody answered", async () => {
    const email = "a@reader.example";
    await reader(email);
    world.mailbox.faults.add({ status: 500, accepts: true });
    await startNewsletter(world.deps, NEWS, null);
    await tick(world.deps);
    await cancelNewsletter(world.deps, NEWS);
    await startNewsletter(world.deps, "news-autumn", null);
    await world.pass(19 * HOUR);
    expect([got(email), got(email, "news-autumn")]).toEqual([1, 0]);
    await world.pass(DAY);
    expect(got(email, "news-autumn")).toBe(1);
  });

  it("ends for whoever's letters leave no place for it in seven days, and the coach sees how many those are", async () => {
    await reader("full@reader.example", { consents: ["letters", "newsletter"] });
    await startNewsletter(world.deps, NEWS, null);
    await env.DB.prepare(`UPDATE newsletters SET started_at = ${MONDAY - 7 * DAY}`).run();
    await world.pass(HOUR);
    expect([got("full@reader.example"), await stateOf()]).toEqual([0, "sent"]);
    expect(await rows("SELECT state, reason FROM sends WHERE sequence = 'newsletter'")).toEqual([
      { state: "skipped", reason: "no-turn" },
    ]);
    expect(await seeNewsletter(world.deps, NEWS)).toMatchObject({ skipped: 1, claimed: 0 });
  });

  it("moves the letters that it came before: no more rows than 3.3 a letter of both", async () => {
    await dueLeads(env.DB, world.deps.vault, 100, MONDAY + HOUR);
    await env.DB.prepare(`UPDATE leads SET newsletter_at = ${MONDAY}`).run();
    await startNewsletter(world.deps, NEWS, null);
    world.counting.reset();
    await world.pass(DAY);
    expect(world.mailbox.emails()).toHaveLength(200);
    expect(world.counting.cost.rowsWritten / 200).toBeLessThanOrEqual(3.3);
  });

  it("costs two rows a hundred letters beside each receipt, and three round trips", async () => {
    await dueLeads(env.DB, world.deps.vault, 1_000, MONDAY + DAY);
    await env.DB.prepare(`UPDATE leads SET newsletter_at = ${MONDAY}`).run();
    await startNewsletter(world.deps, NEWS, null);
    world.counting.reset();
    await tick(world.deps);
    expect(world.mailbox.emails()).toHaveLength(1_000);
    const { rowsWritten, rowsRead, trips } = world.counting.cost;
    expect(rowsWritten / 1_000).toBeLessThanOrEqual(1.15);
    expect(trips / 10).toBeLessThanOrEqual(4.5);
    expect(rowsRead / 1_000).toBeLessThanOrEqual(20);
  });
});

/** By the button of any letter to this reader. */
async function unsubscribe(email: string, letter = ""): Promise<void> {
  const hash = await world.deps.vault.hashAddress(email);
  const [lead] = await rows<{ id: string }>(`SELECT id FROM leads WHERE email_hash = '${hash}'`);
  const token = await world.deps.vault.seal("unsubscribe", `${lead?.id}${letter}`);
  await world.request(`/unsubscribe/${token}`, { method: "POST" });
}
