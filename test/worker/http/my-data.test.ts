import { beforeEach, describe, expect, it } from "vitest";
import type { PersonData } from "../../../src/person-data.ts";
import { addressKeys } from "../../../src/usecases/address-hash.ts";
import { people } from "../../support/answers.ts";
import { textIn } from "../people-desk.ts";
import { confirmedLead, DAY, linkIn, myDataOf, newWorld, resultFor, type World } from "../world.ts";
import { dump, EMAIL, postForm, run, tokenOf } from "./support.ts";

let world: World;
/** Of their own page, without a query. */
let path: string;

/** Somebody anxious who agreed to everything, and has had two letters. */
beforeEach(async () => {
  world = await newWorld();
  await world.post(
    "/v1/leads",
    {
      email: EMAIL,
      firstName: "Noor",
      locale: "nl",
      timeZone: "Europe/Brussels",
      consents: ["letters", "newsletter", "profile"].map((id) => ({ id, version: "1" })),
      result: await resultFor(world, people.anxious),
      source: { utm_source: "post" },
    },
    { referer: "https://coach.example/quiz?x=1" },
  );
  await postForm(world, linkIn(world.mailTo(EMAIL).at(-1), "confirm"), {});
  await world.pass(3 * DAY);
  path = await myDataOf(world, EMAIL);
});

const open = (below = "", lang = "nl") => world.request(`${path}${below}?lang=${lang}`);
const take = (lang = "nl") => postForm(world, `${path}/export?lang=${lang}`, {});
const held = async () => (await (await take()).json()) as PersonData;
/** Their letters, without what the page itself brings. */
const letters = () => world.mailTo(EMAIL).filter(({ headers }) => headers["List-Unsubscribe"]);
const last = () => world.mailTo(EMAIL).at(-1);

describe("the page of one's own data", () => {
  it("is never cached, and opening it changes nothing", async () => {
    const before = await dump();
    for (const below of ["", "/erase"]) {
      const response = await open(below);
      expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
      expect((await world.request(`${path}${below}`, { method: "HEAD" })).status).toBe(200);
    }
    expect(await dump()).toEqual(before);
  });

  it("says in Dutch who somebody is, what their result was, what they agreed to and what they got", async () => {
    const text = await textIn(await open());
    for (const words of [
      ...[EMAIL, "Noor", "Europe/Brussels", "utm_source: post", "Je krijgt wat je hebt gekozen"],
      ...["Manier van hechten angstig", "Ja, stuur me de brieven", "https://coach.example/quiz"],
      ...["Bevestigd op 23 november 2026 om 10:00", "De reeks bij angstig", "verstuurd"],
    ]) {
      expect(text).toContain(words);
    }
    for (const { subject } of letters()) expect(text).toContain(subject);
    expect(text).toMatch(/Bang de ander kwijt te raken [\d,]+ van 5/);
  });

  it("says the same in English", async () => {
    const text = await textIn(await open("", "en"));
    for (const words of [
      "Attachment style anxious",
      "The series for anxious",
      "Confirmed on 23 November 2026",
    ])
      expect(text).toContain(words);
  });

  it("tells nothing of the result in its title", async () => {
    expect(await (await open()).text()).toContain("<title>Jouw gegevens · ");
  });

  it("is there for whoever stopped, bounced or never confirmed: the right to see it does not stop", async () => {
    for (const status of ["unsubscribed", "bounced", "complained", "pending"]) {
      await run("UPDATE leads SET status = ?", status);
      expect((await open()).status).toBe(200);
    }
    await run("UPDATE leads SET status = 'unsubscribed'");
    expect((await world.request(await myDataOf(world, EMAIL))).status).toBe(200);
    await run("UPDATE leads SET status = 'bounced'");
    const preferences = linkIn(letters().at(-1), "preferences");
    expect(await textIn(await world.request(preferences))).toContain(world.deps.brand.replyTo);
  });
});

describe("the export", () => {
  it("is a file to keep, with everything held", async () => {
    const response = await take();
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="my-data.json"');
    expect(response.headers.get("content-type")).toContain("application/json");
    const data = (await response.json()) as PersonData;
    expect(data.person).toMatchObject({
      email: EMAIL,
      firstName: "Noor",
      locale: "nl",
      timeZone: "Europe/Brussels",
      status: "active",
      rhythm: "as-written",
      newsletterSince: "2026-11-23T09:00:00.000Z",
      pausedUntil: null,
      signedUpAt: "2026-11-23T09:00:00.000Z",
      confirmedAt: "2026-11-23T09:00:00.000Z",
    });
    expect(data.result).toMatchObject({ style: "anxious", means: { anxiety: expect.any(Number) } });
    expect(data.consents.map(({ consent, form, confirmedAt }) => [consent, form, confirmedAt])).toEqual(
      ["letters", "newsletter", "profile"].map((id) => [id, expect.any(String), "2026-11-23T09:00:00.000Z"]),
    );
    expect(data.consents[0]?.text).toMatch(/^Ja, stuur me de brieven/);
    expect(data.signUps).toMatchObject([{ firstName: "Noor", result: null }]);
    expect(data.letters.map(({ subject }) => subject)).toEqual(letters().map(({ subject }) => subject));
    expect(data.letters.map(({ fate }) => fate)).toEqual(["sent", "sent", "sent"]);
    expect(data.confirmationMails).toMatchObject([{ count: 1 }]);
  });

  it("holds every row of every table that is about this person, and no key, hash or id of ours", async () => {
    const tables = await dump();
    const text = JSON.stringify(await held());
    const [lead] = tables.leads as { id: string; email_hash: string; email_enc: string }[];
    const batches = (tables.batches as { id: string }[]).map(({ id }) => id);
    for (const secret of [lead?.id, lead?.email_hash, lead?.email_enc, ...batches]) {
      expect(text).not.toContain(secret);
    }
    const data = await held();
    expect([data.signUps, data.consents, data.series, data.letters].map((rows) => rows.length)).toEqual(
      ["sign_ups", "consents", "enrollments", "sends"].map((name) => tables[name]?.length),
    );
  });

  it("names the fate of each letter, by its own state or its batch's", async () => {
    await run("UPDATE batches SET state = 'unknown', maybe = 1 WHERE lane = 1");
    await run("UPDATE sends SET state = 'bounced' WHERE sequence = 'confirmation'");
    expect((await held()).letters.map(({ fate }) => fate)).toEqual(["bounced", "unknown", "unknown"]);
    await run("DELETE FROM batches");
    expect((await held()).letters.map(({ fate }) => fate).sort()).toEqual([
      ...["bounced", "long-ago", "long-ago"],
    ]);
  });

  it("says that a value can't be read where its key is gone, rather than nothing at all", async () => {
    await run("UPDATE leads SET email_enc = 'x', profile_enc = 'x'");
    const data = await held();
    expect([data.person.email, data.result]).toEqual([
      null,
      { style: "anxious", means: null, headline: null, confidence: null },
    ]);
    expect(await textIn(await open())).toContain("E-mailadres onbekend");
  });
});

describe("what is wrong", () => {
  it("can be put right there: the name at once, the language on the page that it leads to", async () => {
    const page = await (await open()).text();
    const preferences = page.match(/href="(\/preferences\/[^"]+)"/)?.[1] ?? "";
    await postForm(world, preferences, { act: "save", locale: "en" });
    await postForm(world, `${path}/name`, { firstName: "Nora" });
    expect((await held()).person).toMatchObject({ firstName: "Nora", locale: "en" });
  });
});

describe("a new address", () => {
  const NEW = "nora@elsewhere.example";
  const ask = (email = NEW) => postForm(world, `${path}/address?lang=en`, { email });
  const linkTo = (email: string) =>
    linkIn(
      world.mailTo(email).findLast(({ text }) => text?.includes("/new-address/")),
      "new-address",
    );
  const press = () => postForm(world, linkTo(NEW), {});

  it("is confirmed from its own mailbox, told to the old one, and gets the letters from there on", async () => {
    expect(await textIn(await ask())).toContain("Check the email at your new address");
    expect(JSON.stringify(await dump())).not.toContain("elsewhere.example");
    expect((await held()).signUps.map(({ newAddress }) => newAddress)).toEqual([null, NEW]);
    const before = letters().length;
    await world.pass(2 * DAY);
    expect(letters().length, "until then nothing changes").toBeGreaterThan(before);
    expect((await world.request(linkIn(world.mailTo(NEW)[0], "new-address"))).status).toBe(200);
    expect((await press()).status).toBe(200);
    expect(last()?.subject).toBe("Je post gaat nu naar een ander adres");
    const old = world.mailTo(EMAIL).length;
    await world.pass(20 * DAY);
    expect(world.mailTo(EMAIL)).toHaveLength(old);
    expect(world.mailTo(NEW).length).toBeGreaterThan(1);
    expect((await press()).status, "once").toBe(410);
  });

  it("that others have is not given, and one that is no address is said so", async () => {
    expect((await ask("nobody")).status).toBe(422);
    await ask();
    world.clock.now += DAY;
    await confirmedLead(world, NEW);
    expect((await press()).status).toBe(409);
  });

  it("gets three mails a month by this door too, and none once it said never", async () => {
    for (let n = 0; n < 5; n += 1) {
      await ask();
      world.clock.now += DAY;
      path = await myDataOf(world, EMAIL);
    }
    expect(world.mailTo(NEW)).toHaveLength(3);
    const { mailboxHash } = await addressKeys(world.deps, "robin@elsewhere.example");
    await run(
      "INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, 'refused', 0)",
      mailboxHash,
    );
    await ask("robin+x@elsewhere.example");
    expect(world.mailTo("robin+x@elsewhere.example")).toEqual([]);
  });

  it("of an older mail does not take an address that was asked for later", async () => {
    await ask();
    const older = linkIn(world.mailTo(NEW).at(-1), "new-address");
    await run("DELETE FROM sign_ups WHERE confirmed_at IS NULL");
    await ask("other@elsewhere.example");
    expect((await postForm(world, older, {})).status).toBe(410);
  });
});

describe("erasure", () => {
  it("is asked once more on a page with one button, and done by that button alone", async () => {
    const page = await (await open("/erase", "en")).text();
    expect(page).toContain(`<form method="post" action="${path}/erase?lang=en">`);
    expect((await dump()).leads).toHaveLength(1);
    const response = await postForm(world, `${path}/erase?lang=en`, {});
    expect([response.status, await textIn(response)]).toEqual([200, expect.stringContaining("is erased")]);
    expect((await dump()).leads).toEqual([]);
    expect(last()?.subject, "told by mail").toBe("Alles is gewist");
  });

  it("pressed twice is the same as once; afterwards no link of a letter finds anybody", async () => {
    const letter = letters().at(-1);
    await postForm(world, `${path}/erase`, {});
    const before = await dump();
    expect((await postForm(world, `${path}/erase`, {})).status).toBe(200);
    for (const below of ["", "/erase"]) expect((await open(below)).status).toBe(404);
    expect((await take()).status).toBe(404);
    expect((await world.request(linkIn(letter, "preferences"))).status).toBe(404);
    expect((await postForm(world, linkIn(letter, "unsubscribe"), {})).status).toBe(200);
    expect(await dump()).toEqual(before);
  });
});

describe("a link that is not ours", () => {
  it("shows and erases nothing, whatever its token is for", async () => {
    const letter = letters().at(-1);
    const tokens = [
      "x",
      "%00",
      tokenOf(linkIn(letter, "preferences")),
      tokenOf(linkIn(letter, "unsubscribe")),
    ];
    const before = await dump();
    for (const token of tokens) {
      for (const below of ["", "/erase"]) {
        const response = await world.request(`/my-data/${token}${below}?lang=en`);
        expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-store"]);
      }
      for (const below of ["/erase", "/export", "/name", "/forget-result"])
        expect((await postForm(world, `/my-data/${token}${below}`, {})).status).toBe(404);
    }
    expect(await dump()).toEqual(before);
  });
});
