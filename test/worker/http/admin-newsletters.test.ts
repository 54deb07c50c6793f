import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { BATCHES_KEPT_MS } from "../../../src/config.ts";
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

const list = async () => textIn(await world.request("/admin/newsletters", { headers: { cookie } }));
const press = (act: string, fields: Record<string, string> = { sure: "1" }, id = NEWS) =>
  postDesk(world, `/admin/newsletters/${id}/${act}`, fields, { cookie });
const got = (email: string) => world.mailTo(email).filter(({ subject }) => subject === NEWS).length;
const started = () => rows<{ id: string; locale: string | null }>("SELECT id, locale FROM newsletters");

describe("the newsletters at the desk", () => {
  it("are all there before any is sent, each with a way to look at it and a button to send it", async () => {
    const html = await (await deskPage(world, "/admin/newsletters")).text();
    for (const id of [NEWS, "news-autumn"]) {
      expect(html).toContain(`href="/admin/letters/newsletter/${id}"`);
      expect(html).toContain(`action="/admin/newsletters/${id}/start"`);
    }
    expect(html).not.toContain("/stop");
    expect((await deskPage(world, `/admin/letters/newsletter/${NEWS}`)).status).toBe(200);
  });

  it("are there in both languages", async () => {
    for (const locale of ["nl", "en"])
      expect(await (await deskPage(world, `/admin/newsletters?lang=${locale}`)).text()).not.toMatch(
        /undefined|null|\{\w+\}/,
      );
  });

  it("say so where there is none", async () => {
    world = await deskWorld({ letters: stepLetters(sequences), newId: world.deps.newId });
    const none = await deskPage(world, "/admin/newsletters?lang=en");
    expect(await textIn(none)).toContain("There is no newsletter yet.");
  });

  it("are nobody's without the key", async () => {
    expect((await world.request("/admin/newsletters")).status).toBe(401);
    expect((await postDesk(world, `/admin/newsletters/${NEWS}/start`, { sure: "1" })).status).toBe(401);
    expect(await started()).toEqual([]);
  });
});

describe("the button that sends a newsletter", () => {
  it("first says to how many it goes, by language, of those who get newsletters now, and does nothing yet", async () => {
    await reader("a@reader.example");
    await reader("b@reader.example");
    await reader("c@reader.example", "en");
    await reader("series@reader.example", "nl", ["letters"]);
    await reader("stops@reader.example");
    const token = await world.deps.vault.seal("unsubscribe", await leadId("stops@reader.example"));
    await world.request(`/unsubscribe/${token}`, { method: "POST" });
    await reader("pauses@reader.example", "en");
    await pause("pauses@reader.example");
    const sure = await textIn(await press("start", {}));
    expect(sure).toContain("get this newsletter: 3 (2 in Dutch, 1 in English)");
    expect(await started()).toEqual([]);
  });

  it("sends it to all of them, once, and the list says how far it is", async () => {
    await reader("a@reader.example");
    await reader("c@reader.example", "en");
    expect(await textIn(await press("start"))).toContain("The newsletter is on its way.");
    await world.pass(HOUR, 10 * MINUTE);
    expect([got("a@reader.example"), got("c@reader.example")]).toEqual([1, 1]);
    expect(await started()).toEqual([{ id: NEWS, locale: null }]);
    expect(await list()).toMatch(
      /news-spring +sent · started on 23 November 2026 at 10:00 · letters sent: 2 /,
    );
  });

  it("does not start one again that was ever started", async () => {
    await reader("a@reader.example");
    await press("start");
    await world.pass(HOUR, 10 * MINUTE);
    const again = await press("start");
    expect([again.status, await textIn(again)]).toEqual([
      409,
      expect.stringContaining("does not start again"),
    ]);
    await world.pass(HOUR, 10 * MINUTE);
    expect(got("a@reader.example")).toBe(1);
    expect(await list()).not.toMatch(/Stop sending/);
  });

  it("offers nothing to press where nobody asked for it", async () => {
    const html = await (await press("start", {})).text();
    expect(html).toContain("Nobody has asked for the newsletter yet.");
    expect(html).not.toContain('name="sure"');
  });

  it("finds no newsletter that is not written, and no other act", async () => {
    expect((await press("start", { sure: "1" }, "news-nothing")).status).toBe(404);
    expect((await press("start", { sure: "1" }, "look-front-door")).status).toBe(404);
    expect((await press("begin")).status).toBe(404);
    expect(await started()).toEqual([]);
  });
});

describe("the button that stops a newsletter", () => {
  it("asks once more, and then it reaches nobody from then on", async () => {
    await reader("a@reader.example");
    world.mailbox.faults.add({ status: 429, times: 1 });
    await press("start");
    expect(await list()).toMatch(
      /news-spring +on its way · started on [^·]+ · letters sent: 0 +Stop sending/,
    );
    expect(await textIn(await press("stop", {}))).toContain("can't start again");
    expect(await list()).toContain("on its way");
    expect(await textIn(await press("stop"))).toContain("Sending has stopped.");
    await world.pass(3 * HOUR, 10 * MINUTE);
    expect(got("a@reader.example")).toBe(0);
    expect(await list()).toMatch(/news-spring +stopped · started on [^·]+ · letters sent: 0 /);
  });

  it("says so where there is nothing to stop", async () => {
    const response = await press("stop");
    expect([response.status, await textIn(response)]).toEqual([
      409,
      expect.stringContaining("not on its way"),
    ]);
  });
});

it("of a newsletter of long ago, the list does not claim that nobody got it", async () => {
  await reader("a@reader.example");
  await press("start");
  await world.pass(HOUR, 10 * MINUTE);
  await env.DB.prepare("UPDATE batches SET members = '[]'").run();
  world.clock.now += BATCHES_KEPT_MS + DAY;
  cookie = `${await cookieOf(world)}; __Host-admin-language=en`;
  expect(await list()).toMatch(/news-spring +sent · started on 23 November 2026 at 10:00 $/);
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
