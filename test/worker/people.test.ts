import { beforeEach, describe, expect, it } from "vitest";
import { comingLetters } from "../../src/usecases/reader/coming-letters.ts";
import { dump, EMAIL, letters, postForm, run } from "./http/support.ts";
import { type Desk, newDesk, textIn } from "./people-desk.ts";
import { DAY, HOUR, linkIn, type World } from "./world.ts";

let desk: Desk;
let world: World;
beforeEach(async () => {
  desk = await newDesk();
  world = desk.world;
});

describe("looking somebody up", () => {
  it("is done by a form that posts the address, so that it stands in no link", async () => {
    const page = await (await desk.app.request("/admin/people?lang=nl")).text();
    expect(page).toMatch(/<form class="find" method="post" action="\/admin\/people">/);
    const found = await (await desk.post("", { email: EMAIL })).text();
    // A mail program of the coach's own is no address of ours.
    expect(found).not.toMatch(/(?:href|action)="(?!mailto:)[^"]*reader\.example/);
    expect(found).not.toMatch(new RegExp(`(?:href|action)="[^"]*${await desk.leadId()}`));
  });

  it("finds them however the address is written, with where they stand and what they had", async () => {
    const text = await desk.find(" SAM@Reader.Example ");
    for (const words of [
      "krijgt post",
      "De reeks bij angstig",
      "loopt",
      "Ja, stuur me de brieven",
      "verstuurd",
    ])
      expect(text).toContain(words);
    for (const { subject } of world.mailTo(EMAIL)) expect(text).toContain(subject);
  });

  it("shows the coming letters on the days that they then come", async () => {
    const coming = await comingLetters(world.deps, await desk.leadId());
    const steps = world.deps.sequences.find(({ key }) => key === "anxious")?.steps ?? [];
    expect(coming.map(({ sequence, step }) => `${sequence}/${step}`)).toEqual(
      steps.slice(1).map(({ key }) => `anxious/${key}`),
    );
    const text = await desk.find();
    const subjects = coming.map(
      ({ sequence, step }) => world.deps.letters.find(sequence, step, "nl")?.subject,
    );
    for (const subject of subjects) expect(text).toContain(subject);
    expect(text).toContain("25 november 2026 om 10:00");
    await world.pass(40 * DAY);
    const came = world.mailTo(EMAIL).slice(2);
    expect(came.map(({ subject }) => subject)).toEqual(subjects);
    for (const [i, { createdAt }] of came.entries()) {
      expect(Date.parse(createdAt) - (coming[i]?.dueAt ?? 0)).toBeLessThan(HOUR);
      expect(Date.parse(createdAt)).toBeGreaterThanOrEqual(coming[i]?.dueAt ?? 0);
    }
    expect(await comingLetters(world.deps, await desk.leadId())).toEqual([]);
  });

  it("shows no coming letter of whoever asks for each, is held back or stopped", async () => {
    await run("UPDATE leads SET rhythm = 'on-request'");
    await run("UPDATE enrollments SET due_at = NULL WHERE sequence = 'anxious'");
    expect(await comingLetters(world.deps, await desk.leadId())).toEqual([]);
    expect(await desk.find()).toContain("Er staat geen brief klaar die vanzelf gaat.");
    await run("UPDATE enrollments SET due_at = ? WHERE sequence = 'anxious'", world.clock.now);
    expect(await comingLetters(world.deps, await desk.leadId())).not.toEqual([]);
    await run(
      "INSERT INTO suppressions (email_hash, reason, created_at) SELECT email_hash, 'imported', 0 FROM leads",
    );
    expect(await comingLetters(world.deps, await desk.leadId())).toEqual([]);
    await postForm(world, linkIn(world.mailTo(EMAIL).at(-1), "unsubscribe"), {});
    expect(await comingLetters(world.deps, await desk.leadId())).toEqual([]);
    expect(await desk.find()).toContain("afgemeld");
  });

  it("says so of an address that nothing is kept of, that is only held back, or that is none", async () => {
    expect(await desk.find("nobody@reader.example")).toContain("Van dit adres bewaren we niets.");
    const hash = await world.deps.vault.hashAddress("kim@reader.example");
    await run("INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, 'imported', 0)", hash);
    expect(await desk.find("kim@reader.example")).toContain("stond op een oude lijst van afmeldingen");
    const response = await desk.post("", { email: "no address" });
    expect([response.status, await textIn(response)]).toEqual([
      422,
      expect.stringContaining("geen e-mailadres"),
    ]);
  });

  it("changes nothing", async () => {
    const before = await dump();
    await desk.find();
    await desk.post("/proof", { email: EMAIL });
    for (const name of ["erase", "lift", "resend-unknown"]) {
      const page = await (
        await desk.post(`/${name}`, { email: EMAIL, sequence: "anxious", step: "x" })
      ).text();
      expect(page).toContain('name="sure" value="1"');
    }
    expect(await dump()).toEqual(before);
  });
});

describe("the proof of consent", () => {
  it("is one page with each wording, its version, page, form and both moments", async () => {
    world.clock.now += HOUR;
    await world.post(
      "/v1/leads",
      { email: EMAIL, consents: [letters, { id: "newsletter", version: "1" }] },
      { referer: "https://coach.example/thanks" },
    );
    const text = await textIn(await desk.post("/proof", { email: EMAIL }));
    for (const words of [
      ...["Bewijs van toestemming", EMAIL, "“", "tekst 1", "Gegeven op 23 november 2026 om 10:00"],
      ...["Bevestigd op 23 november 2026 om 10:00", "https://coach.example/thanks", "Niet bevestigd"],
      ...["Stuur me daarna ook af en toe de nieuwsbrief."],
    ]) {
      expect(text).toContain(words);
    }
  });
});

describe("erasing", () => {
  it("takes the person away, and says so", async () => {
    expect(await desk.act("erase")).toContain("Alles van deze persoon is gewist.");
    const { leads, consents, suppressions } = await dump();
    expect([leads, consents, suppressions]).toMatchObject([[], [], [{ reason: "erased" }]]);
    expect(await desk.act("erase")).toContain("Er was niets te wissen.");
  });
});

describe("lifting a block", () => {
  const bounced = async (why = "bounced") =>
    run(
      "INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, ?, 0)",
      await world.deps.vault.hashAddress(EMAIL),
      why,
    );

  it.each(["bounced", "complained"])(
    "(%s) sends nothing by itself, and a new sign-up works again",
    async (why) => {
      await run("UPDATE leads SET status = ?, soft_bounces = 5", why);
      await run("UPDATE enrollments SET state = 'exited', due_at = NULL, exit_reason = ?", why);
      await bounced(why);
      expect(await desk.act("lift")).toContain("De blokkade is opgeheven.");
      await world.pass(5 * DAY);
      expect(world.mailTo(EMAIL)).toHaveLength(2);
      expect((await dump()).leads).toMatchObject([{ status: "unsubscribed", soft_bounces: 0 }]);
      expect((await dump()).suppressions).toMatchObject([{ reason: "unsubscribed" }]);
      await world.post("/v1/leads", { email: EMAIL, consents: [letters] });
      await postForm(world, linkIn(world.mailTo(EMAIL).at(-1), "confirm"), {});
      expect((await dump()).suppressions).toEqual([]);
    },
  );

  it("works for an address of which nothing else is kept, and is offered there", async () => {
    const hash = await world.deps.vault.hashAddress("kim@reader.example");
    await run("INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, 'bounced', 0)", hash);
    expect(await (await desk.post("", { email: "kim@reader.example" })).text()).toContain(
      'action="/admin/people/lift"',
    );
    await desk.act("lift", { email: "kim@reader.example" });
    expect((await dump()).suppressions).toMatchObject([{ reason: "unsubscribed" }]);
  });

  it("lifts it at the provider as well, by a call that names the address in its body only", async () => {
    await bounced();
    expect(await desk.act("lift")).toContain("De blokkade is opgeheven.");
    const { path, payload } = world.mailbox.calls().at(-1) ?? {};
    expect([path, payload]).toEqual(["/suppressions/batch/remove", { emails: [EMAIL] }]);
  });

  it.each([{ name: "restricted_api_key" }, { status: 503 }, { status: 404 }])(
    "says that it still stands at a provider that answers %o, and keeps what was lifted here",
    async (fault) => {
      await bounced();
      world.mailbox.faults.add({ ...fault, times: 9, match: { path: "/suppressions/batch/remove" } });
      expect(await desk.act("lift")).toContain("maar bij Resend niet");
      expect((await dump()).suppressions).toMatchObject([{ reason: "unsubscribed" }]);
    },
  );

  it("is offered for an address that was put on the provider's list by hand", async () => {
    await bounced("provider");
    expect(await (await desk.post("", { email: EMAIL })).text()).toContain('action="/admin/people/lift"');
  });

  it("lifts no stop that the person asked for", async () => {
    await postForm(world, linkIn(world.mailTo(EMAIL).at(-1), "unsubscribe"), {});
    const before = await dump();
    expect(await desk.act("lift")).toContain("Er was geen blokkade");
    expect(await dump()).toEqual(before);
  });
});
