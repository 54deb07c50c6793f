import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { sequences } from "../../../src/drip/sequences.generated.ts";
import { seriesOf, stepLetters } from "../../support/step-letters.ts";
import { textIn } from "../people-desk.ts";
import { DAY, HOUR, linkIn, MINUTE, rows, type World } from "../world.ts";
import { cookieOf, deskPage, deskWorld, postDesk } from "./admin-desk.ts";

const NEWS = "news-spring";
const letters = stepLetters([...sequences, seriesOf("newsletter", [NEWS, "news-autumn"])]);

let world: World;
let cookie: string;
beforeEach(async () => {
  world = await deskWorld({ letters });
  cookie = `${await cookieOf(world)}; __Host-admin-language=en`;
});

async function reader(email: string, locale: "nl" | "en" = "nl", consents = ["newsletter"]): Promise<void> {
  const asked = consents.map((id) => ({ id, version: "1" }));
  await world.post("/v1/leads", { email, locale, consents: asked });
  await world.request(linkIn(world.mailTo(email).at(-1), "confirm"), { method: "POST" });
}

const page = async (path = "") =>
  textIn(await world.request(`/admin/newsletters${path}`, { headers: { cookie } }));
const press = (act: string, fields: Record<string, string> = {}, id = NEWS) =>
  postDesk(world, `/admin/newsletters/${id}/${act}`, fields, { cookie });
const said = async (act: string, fields: Record<string, string> = {}) => textIn(await press(act, fields));
const now = (typed: number) => ({ kind: "now", typed: String(typed) });
const got = (email: string) => world.mailTo(email).filter(({ subject }) => subject === NEWS).length;
const started = () => rows("SELECT id, locale FROM newsletters WHERE state <> 'draft'");

describe("the newsletters at the desk", () => {
  it("are all there before any is sent, each with its page, in both languages", async () => {
    const html = await (await deskPage(world, "/admin/newsletters")).text();
    for (const id of [NEWS, "news-autumn"]) expect(html).toContain(`href="/admin/newsletters/${id}"`);
    for (const path of ["/admin/newsletters", `/admin/newsletters/${NEWS}`])
      for (const language of ["nl", "en"]) {
        const headers = { cookie: `${await cookieOf(world)}; __Host-admin-language=${language}` };
        expect(await (await world.request(path, { headers })).text()).not.toMatch(/undefined|null|\{\w+\}/);
      }
  });

  it("say so where there is none", async () => {
    world = await deskWorld({ letters: stepLetters(sequences), newId: world.deps.newId });
    cookie = `${await cookieOf(world)}; __Host-admin-language=en`;
    expect(await page()).toContain("There is no newsletter yet.");
  });

  it("are nobody's without the key", async () => {
    expect((await world.request("/admin/newsletters")).status).toBe(401);
    expect((await postDesk(world, `/admin/newsletters/${NEWS}/plan`, now(0))).status).toBe(401);
    expect(await rows("SELECT id FROM newsletters")).toEqual([]);
  });

  it("begin with the words of another, as drafts of their own that go away again", async () => {
    const begun = await postDesk(world, "/admin/newsletters/new", { from: "" }, { cookie });
    const id = begun.headers.get("location")?.split("/").at(-1) ?? "";
    expect(await page(`/${id}`)).toContain("No subject yet");
    const edit = await world.request(`/admin/letters/newsletter/${id}/edit?locale=en`, {
      headers: { cookie },
    });
    expect(await edit.text()).toContain("Ready to go");
    expect(await textIn(await press("discard", {}, id))).toContain("Throw the draft away?");
    expect(await textIn(await press("discard", { sure: "1" }, id))).toContain("The draft is gone.");
    expect(await rows("SELECT step FROM letter_versions")).toEqual([]);
    expect(
      (await postDesk(world, "/admin/newsletters/new", { from: "news-nothing" }, { cookie })).status,
    ).toBe(404);
  });

  it("written at the desk in one language go to the readers of both", async () => {
    await reader("nl@reader.example");
    await reader("en@reader.example", "en");
    const begun = await postDesk(world, "/admin/newsletters/new", { from: "" }, { cookie });
    const id = begun.headers.get("location")?.split("/").at(-1) ?? "";
    const words = {
      locale: "nl",
      seen: "",
      subject: "Van mij",
      preview: "Een eerste regel.",
      body: "Een hele brief.",
    };
    const draft = { ...words, subject: "Nog een concept" };
    await postDesk(world, `/admin/letters/newsletter/${id}/edit/draft`, draft, { cookie });
    const test = { email: "anna@desk.example", locale: "nl" };
    expect(await textIn(await press("test", test, id))).toContain("The test is on its way to you.");
    await world.pass(0);
    expect(world.mailTo("anna@desk.example").map(({ subject }) => subject)).toEqual(["Nog een concept"]);
    expect(await textIn(await press("test", { ...test, locale: "en" }, id))).toContain("can't be made into");
    await postDesk(world, `/admin/letters/newsletter/${id}/edit`, words, { cookie });
    await press("count", {}, id);
    expect(await textIn(await press("plan", now(2), id))).toContain("on its way");
    await world.pass(HOUR, 10 * MINUTE);
    for (const name of ["nl", "en"])
      expect(world.mailTo(`${name}@reader.example`).at(-1)?.subject).toBe("Van mij");
  });
});

describe("whom a newsletter reaches", () => {
  it("is counted with each reader who drops out by one reason, the first that holds", async () => {
    await reader("a@reader.example");
    await reader("b@reader.example", "nl", ["letters", "newsletter"]);
    await reader("c@reader.example", "en");
    await reader("series@reader.example", "nl", ["letters"]);
    await reader("stops@reader.example");
    const token = await world.deps.vault.seal("unsubscribe", await leadId("stops@reader.example"));
    await world.request(`/unsubscribe/${token}`, { method: "POST" });
    await reader("pauses@reader.example", "en");
    await pause("pauses@reader.example");
    const everybody = await said("count");
    expect(everybody).toMatch(/3 people get this newsletter\. +2 in Dutch, 1 in English/);
    expect(everybody).toMatch(
      /Of the 5 who ever asked for it, these don't get it, [^:]+: +stopped: 1 +on hold: 1 /,
    );
    const some = await said("readers", { locale: "nl", series: "not-under-way" });
    expect(some).toContain("Everybody who asked for the newsletter, in Dutch, who gets no letters now.");
    expect(some).toMatch(/1 person gets this newsletter/);
    expect(some).toMatch(/another language: 1 +elsewhere in the letters: 1/);
  });

  it("is narrowed by source, by when they confirmed and by a goal, and only they get it", async () => {
    for (const name of ["campaign", "site", "direct", "booked"]) await reader(`${name}@reader.example`);
    const source = (name: string, json: object) =>
      env.DB.prepare("UPDATE leads SET source = ? WHERE id = ?").bind(JSON.stringify(json), name);
    await env.DB.batch([
      source(await leadId("campaign@reader.example"), {
        utm_source: "Spring",
        page: "https://coach.example/a",
      }),
      source(await leadId("site@reader.example"), { page: "https://www.coach.example/a" }),
      source(await leadId("booked@reader.example"), { page: "https://coach.example" }),
      env.DB.prepare("INSERT INTO goals (lead_id, goal, at) VALUES (?, 'booked', 1)").bind(
        await leadId("booked@reader.example"),
      ),
    ]);
    const count = async (fields: Record<string, string>) => {
      const html = await said("readers", fields);
      return Number(/(\d+) (?:person|people) gets? this newsletter/.exec(html)?.[1] ?? html);
    };
    expect(await count({ source: "spring" })).toBe(1);
    expect(await count({ source: "coach.example" })).toBe(2);
    expect(await count({ from: "2026-11-23", until: "2026-11-23" })).toBe(4);
    expect(await count({ from: "2026-11-24" })).toBe(0);
    expect(await count({ goal: "reached:booked" })).toBe(1);
    expect(await count({ goal: "reached:nothing" })).toBe(4);
    expect(await count({ goal: "not:booked", source: "coach.example" })).toBe(1);
    await press("plan", now(1));
    await world.pass(HOUR, 10 * MINUTE);
    expect(["campaign", "site", "direct", "booked"].map((name) => got(`${name}@reader.example`))).toEqual([
      0, 1, 0, 0,
    ]);
  });
});

describe("sending a newsletter", () => {
  it("asks for the number that was counted, and sends nothing for another", async () => {
    await reader("a@reader.example");
    await reader("c@reader.example", "en");
    expect(await page(`/${NEWS}`)).toContain("once the letter is ready to go and you have counted");
    const uncounted = await press("plan", now(2));
    expect([uncounted.status, await started()]).toEqual([409, []]);
    await press("count");
    expect(await said("plan", now(3))).toContain("Nothing was sent");
    expect(await started()).toEqual([]);
    expect(await said("plan", now(2))).toContain("on its way, or planned");
    await world.pass(HOUR, 10 * MINUTE);
    expect([got("a@reader.example"), got("c@reader.example")]).toEqual([1, 1]);
    expect(await page()).toMatch(/news-spring +Sent, started on 23 November 2026 at 10:00 +2 +0 +0 +0 +0/);
    expect(await rows("SELECT act, detail FROM audit WHERE act NOT LIKE 'sign-%'")).toEqual([
      { act: "start-newsletter", detail: NEWS },
    ]);
    expect(await said("plan", now(2))).toContain("does not start again");
    await world.pass(HOUR, 10 * MINUTE);
    expect(got("a@reader.example")).toBe(1);
  });

  it("counts anew where the count is old, and says so where it is another by now", async () => {
    await reader("a@reader.example");
    await press("count");
    await reader("b@reader.example");
    world.clock.now += 2 * HOUR;
    expect(await said("plan", now(1))).toMatch(/Nothing was sent.*2 people get this newsletter/s);
    expect(await said("plan", now(2))).toContain("on its way, or planned");
  });

  it("waits for the day and hour that the coach chose, and is taken back until then", async () => {
    await reader("a@reader.example");
    await press("count");
    expect(await said("plan", { kind: "moment", typed: "1" })).toContain("Choose a day and an hour.");
    const planned = { kind: "moment", day: "2026-11-24", hour: "9", typed: "1" };
    expect(await said("plan", planned)).toContain("Goes on 24 November 2026 at 09:00.");
    expect(await said("unplan")).toContain("it is a draft again");
    expect(await said("plan", { ...planned, kind: "own-hour" })).toMatch(
      /Goes on Tuesday,? 24 November, at 9:00 by each reader's own clock/,
    );
    await world.pass(22 * HOUR);
    expect(got("a@reader.example")).toBe(0);
    await world.pass(2 * HOUR, 10 * MINUTE);
    expect(got("a@reader.example")).toBe(1);
  });

  it("finds no newsletter that is not written, and no other act", async () => {
    expect((await press("plan", now(0), "news-nothing")).status).toBe(404);
    expect((await press("count", {}, "look-front-door")).status).toBe(404);
    expect((await press("begin")).status).toBe(404);
    expect(await rows("SELECT id FROM newsletters")).toEqual([]);
  });
});

describe("the button that stops a newsletter", () => {
  it("asks once more, and then it reaches nobody from then on", async () => {
    await reader("a@reader.example");
    world.mailbox.faults.add({ retryAfter: 60, status: 429, times: 1 });
    await press("count");
    await press("plan", now(1));
    expect(await page(`/${NEWS}`)).toMatch(/On its way.*0 of 1 are gone/s);
    expect(await said("stop")).toContain("can't start again");
    expect(await page()).toContain("On its way");
    expect(await said("stop", { sure: "1" })).toContain("Sending has stopped.");
    await world.pass(3 * HOUR, 10 * MINUTE);
    expect(got("a@reader.example")).toBe(0);
    expect(await page()).toMatch(/news-spring +Stopped, started on [^·]+ +0 +0 +0 +0 +0/);
  });

  it("says so where there is nothing to stop", async () => {
    const response = await press("stop", { sure: "1" });
    expect([response.status, await textIn(response)]).toEqual([
      409,
      expect.stringContaining("can't be done any more"),
    ]);
  });
});

async function leadId(email: string): Promise<string> {
  const hash = await world.deps.vault.hashAddress(email);
  return (await rows<{ id: string }>(`SELECT id FROM leads WHERE email_hash = '${hash}'`))[0]?.id ?? "";
}

async function pause(email: string): Promise<void> {
  const until = world.clock.now + DAY;
  await env.DB.prepare("UPDATE leads SET paused_until = ? WHERE id = ?")
    .bind(until, await leadId(email))
    .run();
}
