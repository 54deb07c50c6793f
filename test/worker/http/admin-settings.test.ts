import { beforeEach, describe, expect, it } from "vitest";
import { brand } from "../../../src/brand.ts";
import { textIn } from "../people-desk.ts";
import { confirmedLead, DAY, HOUR, linkIn, rows, type World } from "../world.ts";
import { cookieOf, deskPage, deskWorld, postDesk } from "./admin-desk.ts";
import { EMAIL } from "./support.ts";

let world: World;
let cookie: string;
beforeEach(async () => {
  world = await deskWorld();
  await comeIn();
});

/** A session lasts eight hours: whoever lets days go by comes in anew. */
const comeIn = async () => {
  cookie = `${await cookieOf(world)}; __Host-admin-language=en`;
};
const see = async (path: string) => textIn(await world.request(path, { headers: { cookie } }));
const press = (act: string, what: string, fields: Record<string, string> = { sure: "1" }) =>
  postDesk(world, `/admin/settings/sending/${act}`, { what, ...fields }, { cookie });
const sender = async () =>
  (
    await rows<{ stopped_at: number | null; newsletters_stopped_at: number | null; series_stopped: string }>(
      "SELECT stopped_at, newsletters_stopped_at, series_stopped FROM sender",
    )
  )[0];

describe("stopping from the desk", () => {
  it("asks once, holds at once, is said on every page while it lasts, and leaves its row", async () => {
    expect(await textIn(await press("stop", "all", {}))).toContain("Stop this: All mail?");
    expect((await sender())?.stopped_at).toBeNull();
    await press("stop", "all");
    expect((await sender())?.stopped_at).toBe(world.clock.now);
    for (const path of ["/admin", "/admin/people", "/admin/letters", "/admin/settings", "/admin/forms"])
      expect(await see(path)).toContain("You have stopped all mail.");
    await press("start", "all");
    expect((await sender())?.stopped_at).toBeNull();
    expect(await see("/admin/people")).not.toContain("You have stopped all mail.");
    expect(
      await rows("SELECT who, act, lead_id, detail FROM audit WHERE act NOT LIKE 'sign-%' ORDER BY act DESC"),
    ).toEqual([
      { who: "key", act: "stop-sending", lead_id: null, detail: "all" },
      { who: "key", act: "start-sending", lead_id: null, detail: "all" },
    ]);
  });

  it("can be one series, or newsletters, each once however often it is pressed", async () => {
    for (let i = 0; i < 2; i++) await press("stop", "anxious");
    await press("stop", "secure");
    await press("stop", "newsletters");
    expect(await sender()).toMatchObject({
      series_stopped: '["anxious","secure"]',
      newsletters_stopped_at: world.clock.now,
    });
    await press("start", "anxious");
    expect((await sender())?.series_stopped).toBe('["secure"]');
    expect((await press("stop", "no-such-series")).status).toBe(404);
  });

  it("keeps confirmations, which go afterwards, and sends no letter meanwhile", async () => {
    await confirmedLead(world, "noor@reader.example");
    await press("stop", "all");
    await world.post("/v1/leads", { email: EMAIL, consents: [{ id: "letters", version: "1" }] });
    await world.pass(5 * DAY, 6 * HOUR);
    expect(world.mailTo(EMAIL)).toHaveLength(0);
    expect(world.mailTo("noor@reader.example")).toHaveLength(2);
    await comeIn();
    await press("start", "all");
    await world.pass(DAY, 6 * HOUR);
    expect(world.mailTo(EMAIL)).toHaveLength(1);
    expect(world.mailTo("noor@reader.example")).toHaveLength(3);
  });

  it("of a series holds back that one alone; the brake holds back every letter, and no confirmation", async () => {
    await confirmedLead(world, "noor@reader.example");
    const [noor] = await rows<{ sequence: string }>(
      "SELECT sequence FROM enrollments WHERE sequence <> 'confirmation'",
    );
    await press("stop", noor?.sequence ?? "");
    await confirmedLead(world, EMAIL);
    await world.pass(5 * DAY, 6 * HOUR);
    expect([world.mailTo("noor@reader.example").length, world.mailTo(EMAIL).length]).toEqual([2, 1]);
    await comeIn();
    await rows("UPDATE sender SET braked_at = 1");
    await press("start", noor?.sequence ?? "");
    await world.pass(5 * DAY, 6 * HOUR);
    expect([world.mailTo("noor@reader.example").length, world.mailTo(EMAIL).length]).toEqual([2, 1]);
    await comeIn();
    expect(await see("/admin/people")).toContain("Too many readers reported your mail as spam");
    await press("release", "brake");
    await world.pass(DAY, 6 * HOUR);
    expect([world.mailTo("noor@reader.example").length, world.mailTo(EMAIL).length]).toEqual([3, 2]);
  });

  it("is told to whoever watches over the service, as what it is", async () => {
    await press("stop", "all");
    const response = await world.request("/healthz");
    expect([response.status, await response.json()]).toMatchObject([503, { reason: "switched-off" }]);
  });
});

describe("the settings", () => {
  it("say what is set and what is missing, with its remedy, and no secret", async () => {
    const page = await see("/admin/settings");
    expect(page).toContain("https://quiz.example");
    expect(page).toContain("API_KEY");
    expect(page).not.toContain(String(process.env.ADMIN_TOKEN ?? "no token in a Worker"));
  });

  it("can be tried: a letter to herself, one to the provider's own mailbox, and what others say of her address", async () => {
    const tryIt = async (what: string) =>
      textIn(await postDesk(world, "/admin/settings/try", { what }, { cookie }));
    expect(await tryIt("letter")).toContain("On its way.");
    expect(world.mailTo(brand.replyTo)).toHaveLength(1);
    expect(await tryIt("webhook")).toContain("On its way.");
    const [mail] = world.mailTo("delivered@resend.dev");
    expect(await see("/admin/settings")).toContain("never heard yet");
    await world.mailbox.sendEvent(mail?.id ?? "", { type: "email.delivered" });
    expect(await see("/admin/settings")).toContain("last heard on");
    expect(await tryIt("sender")).toContain("There is nobody to ask here");
    world = await deskWorld({
      senderCheck: async () => ({ domain: "unverified", dmarc: "found", quota: null }),
    });
    expect(await tryIt("sender")).toContain("Resend may not send for it yet");
  });

  it("say which mail she wants, and her choice holds", async () => {
    const checked = async () =>
      [
        ...(await (await world.request("/admin/settings", { headers: { cookie } })).text()).matchAll(
          /name="(alarm|week|goal)" value="1" checked/g,
        ),
      ].map(([, kind]) => kind);
    expect(await checked()).toEqual(["alarm", "week"]);
    await postDesk(world, "/admin/settings/mails", { alarm: "1", goal: "1" }, { cookie });
    expect(await checked()).toEqual(["alarm", "goal"]);
    expect(await rows("SELECT act, detail FROM audit WHERE act NOT LIKE 'sign-%'")).toEqual([
      { act: "coach-mails", detail: "alarm goal" },
    ]);
  });

  it("are nobody's without the key", async () => {
    expect((await world.request("/admin/settings")).status).toBe(401);
    expect((await postDesk(world, "/admin/settings/sending/stop", { what: "all", sure: "1" })).status).toBe(
      401,
    );
    expect((await sender())?.stopped_at).toBeNull();
  });
});

describe("one person's letters", () => {
  const act = (name: string, fields: Record<string, string> = {}) =>
    postDesk(world, `/admin/people/${name}`, { email: EMAIL, sure: "1", ...fields }, { cookie });

  beforeEach(() => confirmedLead(world, EMAIL));

  it("can be put on hold and go on, each with its row and a line in the story", async () => {
    await act("pause");
    expect(await rows("SELECT paused_until IS NOT NULL AS paused FROM leads")).toEqual([{ paused: 1 }]);
    await world.pass(10 * DAY, 6 * HOUR);
    expect(world.mailTo(EMAIL)).toHaveLength(2);
    await comeIn();
    expect(await textIn(await act("resume"))).toContain("At the desk: put on hold");
    await world.pass(10 * DAY, 6 * HOUR);
    expect(world.mailTo(EMAIL).length).toBeGreaterThan(2);
    const [lead] = await rows<{ id: string }>("SELECT id FROM leads");
    expect(await rows("SELECT act, lead_id FROM audit WHERE act NOT LIKE 'sign-%' ORDER BY at")).toEqual([
      { act: "pause", lead_id: lead?.id },
      { act: "resume", lead_id: lead?.id },
    ]);
  });

  it("can move to another series, and stop", async () => {
    await act("move", { sequence: "secure" });
    expect(
      await rows(
        "SELECT sequence, state FROM enrollments WHERE sequence <> 'confirmation' ORDER BY sequence",
      ),
    ).toEqual([
      { sequence: "general", state: "exited" },
      { sequence: "secure", state: "active" },
    ]);
    await act("stop-series");
    expect(await rows("SELECT state FROM enrollments WHERE sequence = 'secure'")).toEqual([
      { state: "exited" },
    ]);
    await act("stop-all");
    expect(await rows("SELECT status FROM leads")).toEqual([{ status: "unsubscribed" }]);
    expect(await textIn(await act("pause"))).toContain("this reader gets no letters now");
  });

  it("begin with a confirmation that can be sent again, an hour later, with what was agreed to as it was", async () => {
    const address = "noor@reader.example";
    const resend = async () =>
      textIn(
        await postDesk(world, "/admin/people/resend-confirmation", { email: address, sure: "1" }, { cookie }),
      );
    await world.post("/v1/leads", { email: address, consents: [{ id: "letters", version: "1" }] });
    expect(await resend()).toContain("This can't be done now");
    const givenAt = world.clock.now;
    world.clock.now += 2 * HOUR;
    expect(await resend()).toContain("The confirmation is on its way.");
    expect(world.mailTo(address)).toHaveLength(2);
    await world.request(linkIn(world.mailTo(address).at(-1), "confirm"), { method: "POST" });
    const [agreed] = await rows<{ given_at: number; confirmed_at: number | null }>(
      "SELECT given_at, confirmed_at FROM consents WHERE sign_up = 2",
    );
    expect(agreed).toEqual({ given_at: givenAt, confirmed_at: world.clock.now });
    expect(await resend()).toContain("This can't be done now");
    expect(await rows("SELECT sum(count) AS n FROM daily_counts WHERE metric = 'signed-up'")).toEqual([
      { n: 2 },
    ]);
  });

  it("come with a note that only the practice and the reader see, and that goes with them", async () => {
    await postDesk(world, "/admin/people/note", { email: EMAIL, note: "Rang on Monday." }, { cookie });
    const [note] = await rows<{ text_enc: string }>("SELECT text_enc FROM notes");
    expect(note?.text_enc).not.toContain("Monday");
    const exported = await act("export");
    expect(await exported.json()).toMatchObject({
      notes: [{ text: "Rang on Monday." }],
      person: { email: EMAIL },
    });
    await act("erase");
    expect(await rows("SELECT * FROM notes")).toEqual([]);
  });
});

describe("the list of people", () => {
  it("shows the newest first, by state, and each leads to a story", async () => {
    await confirmedLead(world, EMAIL);
    world.clock.now += DAY;
    await comeIn();
    await world.post("/v1/leads", {
      email: "noor@reader.example",
      consents: [{ id: "letters", version: "1" }],
    });
    const text = await see("/admin/people");
    expect(text.indexOf("noor@reader.example")).toBeLessThan(text.indexOf(EMAIL));
    expect(await see("/admin/people?state=waiting")).not.toContain(EMAIL);
    expect(await see("/admin/people?state=reading")).not.toContain("noor@reader.example");
    expect(await see("/admin/people?series=general")).toContain(EMAIL);
    expect(await see("/admin/people?series=secure")).toContain("Nobody, with this filter.");
    const html = await (await deskPage(world, "/admin/people?state=reading")).text();
    const href = /href="(\/admin\/people\/[\w-]{10,})"/.exec(html)?.[1] ?? "";
    expect(await see(href)).toContain("Confirmed the address");
    expect((await world.request("/admin/people/nobody-at-all", { headers: { cookie } })).status).toBe(404);
  });

  it("can be narrowed to who came by one source", async () => {
    const from = (email: string, utm_source: string) =>
      world.post("/v1/leads", { email, consents: [{ id: "letters", version: "1" }], source: { utm_source } });
    await from("noor@reader.example", "instagram");
    await from(EMAIL, "spring-letter");
    const text = await see("/admin/people?source=instagram");
    expect([text.includes("noor@reader.example"), text.includes(EMAIL)]).toEqual([true, false]);
    expect(await see("/admin/people?source=nowhere")).toContain("Nobody, with this filter.");
  });

  it("goes on by key, and costs no more for a page further back", async () => {
    const many = Array.from({ length: 120 }, (_, i) => i);
    for (const i of many)
      await rows(
        `INSERT INTO leads (id, email_hash, email_enc, locale, time_zone, status, created_at)
         VALUES ('lead-${String(i).padStart(3, "0")}', 'h${i}', 'x', 'nl', 'UTC', 'pending', ${1_000 + (i % 7)})`,
      );
    const seen: string[] = [];
    let path: string | undefined = "/admin/people";
    for (let pages = 0; path && pages < 5; pages++) {
      const html: string = await (await deskPage(world, path)).text();
      seen.push(...[...html.matchAll(/href="\/admin\/people\/(lead-\d+)"/g)].map(([, id = ""]) => id));
      path = /href="(\/admin\/people\?state=all&amp;series=&amp;source=&amp;after=[^"]+)"/
        .exec(html)?.[1]
        ?.replaceAll("&amp;", "&");
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  it("is taken along as CSV, by a button, without series or result", async () => {
    await confirmedLead(world, EMAIL);
    const response = await postDesk(world, "/admin/people/csv", {}, { cookie });
    expect(await response.text()).toBe(
      `email,first_name,status,source,since\r\n${EMAIL},,active,direct,2026-11-23T09:00:00.000Z\r\n`,
    );
  });

  it("on Workers Free comes in files of 400 people, each of which says where the next one begins", async () => {
    Object.assign(world.deps, { settings: { ...world.deps.settings, plan: "free" } });
    await rows(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 450)
      INSERT INTO leads (id, email_hash, email_enc, locale, time_zone, status, created_at)
      SELECT 'lead-' || i, 'h' || i, 'x', 'nl', 'UTC', 'pending', i FROM n`);
    const linesOf = async (fields: Record<string, string>) =>
      (await (await postDesk(world, "/admin/people/csv", fields, { cookie })).text()).trim().split("\r\n");
    const first = await linesOf({});
    expect(first).toHaveLength(402);
    const after = /Open http\S+\/admin\/people\?after=(\S+) and choose/.exec(first.at(-1) ?? "")?.[1] ?? "";
    expect(await linesOf({ after })).toHaveLength(51);
  });
});
