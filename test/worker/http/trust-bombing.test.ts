import { describe, expect, it } from "vitest";
import { DOMAIN_SIGN_UPS_MAX, UNPRESSED_MAX } from "../../../src/config.ts";
import { checkHealth } from "../../../src/usecases/desk/check-health.ts";
import { importLeads } from "../../../src/usecases/desk/import-leads.ts";
import { confirmedLead, DAY, HOUR, linkIn, newWorld, rows } from "../world.ts";
import { letters, postForm, run } from "./support.ts";

/** Spellings of one mailbox, which the world's mailbox takes for many. */
const spelling = (n: number) => {
  const dots = ["jansen.sam", "j.ansensam", "jan.sen.sam", "jansensam"][n % 4];
  return `${dots}+${n.toString(36)}@${n % 3 === 0 ? "googlemail.com" : "gmail.com"}`;
};

it("one mailbox gets three confirmations in thirty days, by whatever spelling, door and network", async () => {
  const world = await newWorld();
  const mails = () => world.mailbox.emails().length;
  for (let n = 0; n < 60; n += 1) {
    const from = { "cf-connecting-ip": `198.51.${n}.7` };
    const email = spelling(n);
    if (n % 3 === 0) await world.post("/v1/leads", { email, consents: [letters] }, from);
    else if (n % 3 === 1) await postForm(world, "/v1/leads", { email, "consents[letters]": "on" }, from);
    else await postForm(world, "/v1/forms/html", { email, "consents[letters]": "on" }, from);
    world.clock.now += HOUR / 2;
  }
  expect(mails()).toBe(3);
  world.clock.now += 28 * DAY;
  await world.post("/v1/leads", { email: spelling(100), consents: [letters] });
  expect(mails(), "still within the month").toBe(3);
  world.clock.now += 3 * DAY;
  await world.post("/v1/leads", { email: spelling(101), consents: [letters] });
  expect(mails(), "a month later").toBe(4);
});

it("sign-ups of one mailbox at the same moment, spelt in as many ways, get one mail", async () => {
  const world = await newWorld();
  const all = Array.from({ length: 12 }, (_, n) =>
    world.post(
      "/v1/leads",
      { email: spelling(n), consents: [letters] },
      { "cf-connecting-ip": `203.0.${n}.9` },
    ),
  );
  for (const response of await Promise.all(all)) expect(response.status).toBe(202);
  expect(world.mailbox.emails()).toHaveLength(1);
});

it("somebody else at the same provider is not counted with them", async () => {
  const world = await newWorld();
  for (const email of ["anna@gmail.com", "bas@gmail.com", "c.ees@reader.example", "cees@reader.example"])
    await world.post("/v1/leads", { email, consents: [letters] });
  expect(world.mailbox.emails()).toHaveLength(4);
});

it("a domain that strangers do not share gets so many sign-ups a day, each of a mailbox of its own", async () => {
  const world = await newWorld();
  const ask = async (n: number, domain: string) =>
    (await world.post("/v1/leads", { email: `box-${n}@${domain}`, consents: [letters] })).status;
  await ask(1, "one.catch-all.example");
  await run(
    "UPDATE limits SET count = ? WHERE key NOT IN (SELECT mailbox_hash FROM leads)",
    DOMAIN_SIGN_UPS_MAX - 1,
  );
  expect(await ask(2, "two.catch-all.example")).toBe(202);
  expect([await ask(99, "catch-all.example"), await ask(99, "other.example")]).toEqual([429, 202]);
  for (let n = 0; n < 3; n += 1) expect(await ask(100 + n, "ziggo.nl")).toBe(202);
  world.clock.now += DAY;
  expect(await ask(100, "catch-all.example")).toBe(202);
});

it("confirmations that nobody presses stop the whole house for the day, and the desk says so", async () => {
  const world = await newWorld();
  const ask = (n: number) => world.post("/v1/leads", { email: `p@d${n}.example`, consents: [letters] });
  await ask(1);
  await run("UPDATE daily_counts SET count = ? WHERE metric = 'signed-up'", UNPRESSED_MAX);
  expect((await ask(2)).status).toBe(429);
  expect((await checkHealth(world.deps)).signs.map(({ id }) => id)).toContain("sign-ups-held");
  await world.request(linkIn(world.mailbox.emails()[0], "confirm"), { method: "POST" });
  expect((await ask(3)).status, "one pressed, two more may be asked").toBe(202);
  expect((await ask(4)).status).toBe(202);
  expect((await ask(5)).status).toBe(429);
  world.clock.now += DAY;
  expect((await ask(6)).status).toBe(202);
});

describe("never write to me again", () => {
  const refusing = async () => {
    const world = await newWorld();
    await confirmedLead(world, "jansen.sam@gmail.com");
    await world.post("/v1/leads", { email: "jan.sensam@gmail.com", consents: [letters] });
    world.clock.now += 2 * HOUR;
    await world.post("/v1/leads", { email: "jansensam+x@gmail.com", consents: [letters] });
    const mail = world.mailTo("jansensam+x@gmail.com")[0];
    return { world, mail, link: linkIn(mail, "refuse") };
  };

  it("holds for every spelling, form and list, and stops what that mailbox gets", async () => {
    const { world, mail, link } = await refusing();
    expect(await (await world.request(link)).text()).toContain("Nooit meer mail van ons?");
    await postForm(world, link, {});
    expect((await rows<{ status: string }>("SELECT status FROM leads")).map(({ status }) => status)).toEqual(
      Array(2).fill("unsubscribed"),
    );
    const sent = world.mailbox.emails().length;
    world.clock.now += 40 * DAY;
    for (const n of [1, 2, 3, 4])
      expect((await world.post("/v1/leads", { email: spelling(n), consents: [letters] })).status).toBe(202);
    await world.pass(5 * DAY);
    expect(world.mailbox.emails()).toHaveLength(sent);
    const list = [
      "email;firstName;consents;wording;givenAt;confirmedAt;page;series",
      "jan.sen.sam@gmail.com;Sam;newsletter;Ja graag;1-3-2024 10:00;1-3-2024 10:05;https://coach.example/;",
    ].join("\n");
    const read = await importLeads(world.deps, new TextEncoder().encode(list), { write: true });
    expect(read).toMatchObject({ ok: true, value: { faults: [], counts: { stopped: 1, fresh: 0 } } });
    expect((await world.request(linkIn(mail, "confirm"), { method: "POST" })).status).toBe(410);
  });

  it("is taken back by whoever holds that mail, and by nothing else", async () => {
    const { world, link } = await refusing();
    await postForm(world, link, {});
    expect(await (await world.request(link)).text()).toContain("We mailen je nooit meer");
    await postForm(world, link, { lift: "1" });
    world.clock.now += 40 * DAY;
    await world.post("/v1/leads", { email: spelling(7), consents: [letters] });
    expect(world.mailTo(spelling(7))).toHaveLength(1);
  });

  it("the mail program's own button on a confirmation drops that sign-up, and nothing that was asked for before", async () => {
    const { world, mail } = await refusing();
    const oneClick = (mail?.headers["List-Unsubscribe"] ?? "")
      .slice(1, -1)
      .replace("https://quiz.example", "");
    expect(await (await world.request(oneClick)).text()).toContain("Was jij dit niet?");
    for (let twice = 0; twice < 2; twice += 1)
      await postForm(world, oneClick, { "List-Unsubscribe": "One-Click" });
    expect(await rows("SELECT status FROM leads")).toEqual([{ status: "active" }]);
    expect(await rows("SELECT * FROM suppressions")).toEqual([]);
    expect((await world.request(linkIn(mail, "confirm"), { method: "POST" })).status).toBe(410);
  });
});
