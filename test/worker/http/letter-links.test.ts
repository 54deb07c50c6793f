import { describe, expect, it } from "vitest";
import { confirmedLead, DAY, HOUR, linkIn, newWorld, SITE, type World } from "../world.ts";
import { dump, EMAIL, formData, letters, postForm, run, tokenOf } from "./support.ts";

const press = (world: World, link: string) => postForm(world, link, {});
const signUp = (world: World, locale = "en") =>
  world.post("/v1/leads", { email: EMAIL, consents: [letters], locale });

async function pendingLead() {
  const world = await newWorld();
  await signUp(world);
  return { world, link: linkIn(world.mailTo(EMAIL)[0], "confirm") };
}

/** Where the mail client's own button posts to. */
const oneClickIn = (mail: { headers: Record<string, string> } | undefined) =>
  mail?.headers["List-Unsubscribe"]?.slice(1, -1).replace(SITE, "") ?? "";

/** The same token with its last character but one another letter. */
const altered = (token: string) => token.slice(0, -2) + (token.at(-2) === "A" ? "B" : "A") + token.slice(-1);

describe("the confirmation's link", () => {
  it("opens a page in the letter's language, with one button that posts to the same place", async () => {
    const { world, link } = await pendingLead();
    const page = await (await world.request(link)).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain(`<form method="post" action="${link}">`);
    expect(page).toContain("Yes, this is my address");
  });

  it("once pressed says so, and pressed or opened again says that it was", async () => {
    const { world, link } = await pendingLead();
    const page = await (await press(world, link)).text();
    expect(page).toMatch(/\w•••@\S+ is confirmed/);
    expect(page).toMatch(/<a href="\/preferences\/[^"]+">Choose your own pace/);
    expect(page).toContain("Today · on its way");
    const before = await dump();
    for (const again of [await press(world, link), await world.request(link)]) {
      expect([again.status, (await again.text()).includes("already confirmed")]).toEqual([200, true]);
    }
    expect(await dump()).toEqual(before);
  });

  it("works for fourteen days; after them it is gone and changes nothing", async () => {
    const { world, link } = await pendingLead();
    world.clock.now += 14 * DAY;
    expect((await world.request(link)).status).toBe(200);
    world.clock.now += 1;
    const before = await dump();
    for (const late of [await world.request(link), await press(world, link)]) {
      expect([late.status, (await late.text()).includes("expired")]).toEqual([410, true]);
    }
    expect(await dump()).toEqual(before);
  });

  it("of an older mail does nothing once a newer one's was pressed", async () => {
    const { world, link } = await pendingLead();
    await world.pass(DAY);
    await signUp(world);
    await press(world, linkIn(world.mailTo(EMAIL)[1], "confirm"));
    const before = await dump();
    expect(await (await press(world, link)).text()).toContain("already confirmed");
    expect(await dump()).toEqual(before);
  });

  it("does nothing for an address that bounced meanwhile", async () => {
    const { world, link } = await pendingLead();
    await run("UPDATE leads SET status = 'bounced'");
    expect((await press(world, link)).status).toBe(410);
    expect((await dump()).leads).toMatchObject([{ status: "bounced" }]);
  });
});

describe("the confirmation's page", () => {
  const choose = async (rhythm: string | null, locale = "en") => {
    const world = await newWorld();
    await signUp(world, locale);
    const link = linkIn(world.mailTo(EMAIL)[0], "confirm");
    await postForm(world, link, rhythm === null ? {} : { rhythm });
    return world;
  };
  const kept = async () => (await dump()).leads?.map((lead) => (lead as { rhythm: string }).rhythm);

  it.each([
    ["nl", "Hoe vaak wil je een brief?"],
    ["en", "How often would you like a letter?"],
  ])("asks for the rhythm, as written unless another is chosen (%s)", async (locale, question) => {
    const world = await newWorld();
    await signUp(world, locale);
    const page = await (await world.request(linkIn(world.mailTo(EMAIL)[0], "confirm"))).text();
    expect(page).toContain(question);
    expect(page.match(/type="radio"[^>]* checked/g)).toHaveLength(1);
    expect(page).toContain('name="rhythm" value="as-written" checked');
  });

  it.each([
    ["weekly", "weekly"],
    ["on-request", "on-request"],
    ["as-written", "as-written"],
    ["hourly", "as-written"],
    [null, "as-written"],
  ])("confirms with %s as %s", async (rhythm, expected) => {
    await choose(rhythm);
    expect([await kept(), (await dump()).leads]).toMatchObject([[expected], [{ status: "active" }]]);
  });

  it("chosen once a week, brings one letter a week", async () => {
    const weekly = await choose("weekly");
    await weekly.pass(6 * DAY, 6 * HOUR);
    expect(weekly.mailTo(EMAIL)).toHaveLength(2);
    await weekly.pass(7 * DAY, 6 * HOUR);
    expect(weekly.mailTo(EMAIL)).toHaveLength(3);
  });

  it("chosen on request, brings the first letter and then none by itself", async () => {
    const world = await choose("on-request");
    await world.pass(30 * DAY, 6 * HOUR);
    expect(world.mailTo(EMAIL)).toHaveLength(2);
  });

  it("asks for no rhythm where no series starts, or one runs with a rhythm of its own", async () => {
    const world = await choose("weekly");
    world.clock.now += 2 * HOUR;
    const newsletter = { id: "newsletter", version: "1" };
    await world.post("/v1/leads", { email: EMAIL, consents: [letters, newsletter] });
    const link = linkIn(world.mailTo(EMAIL).at(-1), "confirm");
    expect(await (await world.request(link)).text()).not.toContain('type="radio"');
    await postForm(world, link, { rhythm: "on-request" });
    expect(await kept()).toEqual(["weekly"]);
  });
});

describe("the unsubscribe link", () => {
  const activeLead = async () => {
    const world = await newWorld();
    await confirmedLead(world, EMAIL);
    return { world, link: linkIn(world.mailTo(EMAIL).at(-1), "unsubscribe") };
  };

  it("opens a page with a button, and stops nothing by being opened", async () => {
    const { world, link } = await activeLead();
    const page = await (await world.request(link)).text();
    expect(page).toContain(`<form method="post" action="${link}">`);
    expect((await dump()).leads).toMatchObject([{ status: "active" }]);
  });

  it("once pressed has stopped everything; pressed twice it is the same", async () => {
    const { world, link } = await activeLead();
    expect(await (await press(world, link)).text()).toContain("We sturen je geen");
    const { leads, suppressions, enrollments } = await dump();
    expect(leads).toMatchObject([{ status: "unsubscribed" }]);
    expect(suppressions).toMatchObject([{ reason: "unsubscribed" }]);
    expect(enrollments).toContainEqual(
      expect.objectContaining({ exit_reason: "unsubscribed", due_at: null }),
    );
    const before = await dump();
    expect((await press(world, link)).status).toBe(200);
    expect(await dump()).toEqual(before);
  });

  it.each([
    ["urlencoded", new URLSearchParams("List-Unsubscribe=One-Click")],
    ["multipart", formData({ "List-Unsubscribe": "One-Click" })],
    ["without a body", undefined],
  ])(
    "pressed by a mail client (RFC 8058), %s, works without cookie, referrer or redirect",
    async (_, body) => {
      const { world } = await activeLead();
      const mail = world.mailTo(EMAIL).at(-1);
      expect(mail?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
      const response = await world.request(oneClickIn(mail), { method: "POST", body });
      expect([response.status, response.headers.get("set-cookie")]).toEqual([200, null]);
      expect((await dump()).leads).toMatchObject([{ status: "unsubscribed" }]);
    },
  );

  it("works two years later, and for somebody who was erased, and leaves a bounce a bounce", async () => {
    const { world, link } = await activeLead();
    world.clock.now += 730 * DAY;
    await run("UPDATE leads SET status = 'bounced'");
    expect((await press(world, link)).status).toBe(200);
    expect((await dump()).leads).toMatchObject([{ status: "bounced" }]);
    await run("DELETE FROM leads");
    expect((await press(world, link)).status).toBe(200);
  });

  it("stops somebody who has not confirmed, too", async () => {
    const { world } = await pendingLead();
    const [lead] = (await dump()).leads as { id: string }[];
    await press(world, `/unsubscribe/${await world.deps.vault.seal("unsubscribe", lead?.id ?? "")}`);
    expect(await dump()).toMatchObject({
      leads: [{ status: "unsubscribed" }],
      suppressions: [{ reason: "unsubscribed" }],
    });
  });
});

describe("a link that is not ours gets a plain page, whoever asks and however, and does nothing", () => {
  it.each(["confirm", "unsubscribe", "r"])("/%s", async (path) => {
    const world = await newWorld();
    await confirmedLead(world, EMAIL);
    const mails = world.mailTo(EMAIL);
    const tokens = {
      confirm: tokenOf(linkIn(mails[0], "confirm")),
      unsubscribe: tokenOf(linkIn(mails[1], "unsubscribe")),
      preferences: tokenOf(linkIn(mails[1], "preferences")),
    };
    const { [path as keyof typeof tokens]: own, ...others } = tokens;
    const wrong = [
      ...Object.values(others),
      altered(own ?? tokens.confirm),
      "x",
      "%00",
      "%ff",
      "a".repeat(5_000),
      "<b>",
    ];
    const before = await dump();
    for (const token of wrong) {
      for (const method of path === "r" ? ["GET"] : ["GET", "POST"]) {
        const response = await world.request(`/${path}/${token}?lang=en`, { method });
        const page = await response.text();
        expect([token, response.status]).toEqual([token, 404]);
        expect(page).toContain("Something is off with this link");
        expect(page).not.toContain("<b>");
      }
    }
    expect(await dump()).toEqual(before);
  });
});
