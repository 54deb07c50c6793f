import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/db/database.ts";
import { tick } from "../../src/usecases/tick.ts";
import { people } from "../support/answers.ts";
import { dump, EMAIL, postForm, run } from "./http/support.ts";
import { confirmedLead, DAY, HOUR, linkIn, MINUTE, newWorld, resultFor, type World } from "./world.ts";

let world: World;
/** The link in the first letter, which came on Monday morning; the next is due on Wednesday. */
let link: string;
beforeEach(async () => {
  world = await newWorld();
  await confirmedLead(world, EMAIL);
  link = linkIn(world.mailTo(EMAIL).at(-1), "preferences");
});

const act = (fields: Record<string, string>) => postForm(world, link, fields);
const pageText = async (response: Response) => (await response.text()).replace(/<[^>]+>/g, " ");
const lettersNow = () => world.mailTo(EMAIL).length - 1;
const generalSteps = () => world.deps.sequences.find(({ key }) => key === "general")?.steps ?? [];
const everySubject = () =>
  generalSteps().map(({ key }) => world.deps.letters.find("general", key, "nl")?.subject);
const subjects = () =>
  world
    .mailTo(EMAIL)
    .slice(1)
    .map(({ subject }) => subject);

describe("the preferences link of a letter", () => {
  it("opens a page in the letter's language that says when the next one comes, and changes nothing", async () => {
    const before = await dump();
    const response = await world.request(link);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const page = await response.text();
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain("De volgende brief komt op woensdag 25 november.");
    expect(page).toContain(`<form method="post" action="${link}">`);
    await world.request(link.replace("lang=nl", "lang=en"), { method: "HEAD" });
    expect(await dump()).toEqual(before);
  });

  it("shows nothing of the result", async () => {
    const email = "robin@reader.example";
    await confirmedLead(world, email, await resultFor(world, people.disorganised));
    const page = await (await world.request(linkIn(world.mailTo(email).at(-1), "preferences"))).text();
    expect(page).not.toMatch(/veilig(?! thuis)(?!\?)|angst|vermijd|gedesorg|disorg/i);
  });

  it.each(["nl", "en"])(
    "is read in %s where the link says so, whatever was chosen for letters",
    async (lang) => {
      const page = await (await world.request(link.replace("lang=nl", `lang=${lang}`))).text();
      expect(page).toContain(`<html lang="${lang}">`);
    },
  );
});

describe("a pause", () => {
  it("holds the letters for two weeks, says until when, and afterwards loses none", async () => {
    expect(await pageText(await act({ act: "pause" }))).toContain(
      "Je brieven wachten tot maandag 7 december.",
    );
    await world.pass(14 * DAY - HOUR, 6 * HOUR);
    expect(lettersNow()).toBe(1);
    await world.pass(2 * HOUR);
    expect(lettersNow()).toBe(2);
    await world.pass(40 * DAY, 6 * HOUR);
    expect(subjects()).toEqual(everySubject());
  });

  it("that ends early leaves the next letter on the day it would have come", async () => {
    await act({ act: "pause" });
    expect(await pageText(await act({ act: "resume" }))).toContain("komt op woensdag 25 november");
    await world.pass(2 * DAY - MINUTE, 12 * HOUR);
    expect(lettersNow()).toBe(1);
    await world.pass(MINUTE);
    expect(lettersNow()).toBe(2);
  });

  it("that ends after that day brings the letter at once, by day", async () => {
    await act({ act: "pause" });
    await world.pass(5 * DAY);
    await act({ act: "resume" });
    await world.pass(MINUTE, MINUTE);
    expect(lettersNow()).toBe(2);
  });

  it("takes a claimed letter back that the provider refused for now: it comes after the pause, once", async () => {
    await world.pass(2 * DAY - HOUR);
    world.mailbox.faults.add({ status: 429, name: "rate_limit_exceeded", retryAfter: 600 });
    await world.pass(HOUR);
    expect((await dump()).batches).toContainEqual(expect.objectContaining({ lane: 1, state: "open" }));
    await act({ act: "pause" });
    await world.pass(13 * DAY, 6 * HOUR);
    expect(lettersNow()).toBe(1);
    await world.pass(40 * DAY, 6 * HOUR);
    expect(subjects()).toEqual(everySubject());
  });

  it("stops a retry whose first try was never answered: its fate is unknown, and it never goes twice", async () => {
    await world.pass(2 * DAY - HOUR);
    world.mailbox.faults.add({ drop: "before" });
    await world.pass(HOUR);
    await act({ act: "pause" });
    await world.pass(50 * DAY, 6 * HOUR);
    expect((await dump()).sends).toContainEqual(
      expect.objectContaining({ step: generalSteps()[1]?.key, state: "unknown" }),
    );
    expect(subjects()).toEqual(everySubject().filter((_, i) => i !== 1));
  });

  it("holds even where only the lead's record says so, and a batch with the letter is already open", async () => {
    await world.pass(2 * DAY - HOUR);
    world.mailbox.faults.add({ status: 429, name: "rate_limit_exceeded", retryAfter: 600 });
    await world.pass(HOUR);
    await run("UPDATE leads SET paused_until = ?", world.clock.now + 14 * DAY);
    await world.pass(13 * DAY, 6 * HOUR);
    expect(lettersNow()).toBe(1);
  });

  it("that falls between the engine's look and its claim loses no letter", async () => {
    world.clock.now += 2 * DAY;
    const real = openDatabase(env.DB);
    let looked = false;
    const db: typeof real = {
      rows: real.rows,
      async batch(statements) {
        const found = await real.batch(statements);
        if (!looked) await run("UPDATE leads SET paused_until = ?", world.clock.now + DAY);
        looked = true;
        return found;
      },
    };
    await tick({ ...world.deps, db });
    expect(lettersNow()).toBe(1);
    await world.pass(2 * DAY);
    expect(lettersNow()).toBe(2);
  });
});

describe("the rhythm", () => {
  it("once a week: no two letters within a week of each other, counted from the last one", async () => {
    expect(await pageText(await act({ act: "save", rhythm: "weekly" }))).toContain(
      "komt op maandag 30 november",
    );
    await world.pass(60 * DAY, 6 * HOUR);
    const times = world
      .mailTo(EMAIL)
      .slice(1)
      .map(({ createdAt }) => Date.parse(createdAt));
    expect(times).toHaveLength(everySubject().length);
    for (const [i, time] of times.slice(1).entries())
      expect(time - (times[i] ?? 0)).toBeGreaterThanOrEqual(7 * DAY);
  });

  it("back from once a week, the next letter is due as it was written", async () => {
    await act({ act: "save", rhythm: "weekly" });
    expect(await pageText(await act({ act: "save", rhythm: "as-written" }))).toContain(
      "woensdag 25 november",
    );
  });

  it("on request: nothing comes by itself, and one letter each time it is asked for, by day", async () => {
    await act({ act: "save", rhythm: "on-request" });
    await world.pass(30 * DAY, 6 * HOUR);
    expect(lettersNow()).toBe(1);
    world.clock.now += 13 * HOUR;
    expect(await pageText(await act({ act: "next" }))).toContain("Je hebt om de volgende brief gevraagd.");
    await act({ act: "next" });
    expect(lettersNow()).toBe(1);
    await world.pass(14 * HOUR);
    expect(lettersNow()).toBe(2);
    await act({ act: "next" });
    expect(lettersNow()).toBe(3);
    await world.pass(20 * DAY, 6 * HOUR);
    expect(lettersNow()).toBe(3);
  });

  it("back from on request, letters come by themselves again, and each of them", async () => {
    await act({ act: "save", rhythm: "on-request" });
    await world.pass(20 * DAY, 6 * HOUR);
    await act({ act: "save", rhythm: "as-written" });
    await world.pass(MINUTE, MINUTE);
    expect(lettersNow()).toBe(2);
    await world.pass(40 * DAY, 6 * HOUR);
    expect(subjects()).toEqual(everySubject());
  });

  it("that is not on request makes asking for a letter do nothing", async () => {
    const before = await dump();
    await act({ act: "next" });
    await world.pass(DAY);
    expect((await dump()).enrollments).toEqual(before.enrollments);
  });

  it("holds also where the engine sends a letter while it is being chosen", async () => {
    const real = openDatabase(env.DB);
    let reads = 0;
    const db: typeof real = {
      batch: real.batch,
      async rows(statement) {
        const found = await real.rows(statement);
        // The route's own look-up is the first; the tick falls between the use case's read and its write.
        if (++reads === 2) await tick(world.deps);
        return found as never;
      },
    };
    world.clock.now += 2 * DAY;
    const meanwhile = await newWorld({ db });
    meanwhile.clock.now = world.clock.now;
    await postForm(meanwhile, link, { act: "save", rhythm: "on-request" });
    expect((await dump()).leads).toMatchObject([{ rhythm: "on-request" }]);
    expect((await dump()).enrollments).toContainEqual(
      expect.objectContaining({ sequence: "general", step: generalSteps()[2]?.key, due_at: null }),
    );
  });
});

describe("language and name", () => {
  it("change the next letter, and the page at once", async () => {
    const page = await act({ act: "save", locale: "en", firstName: "  Noor " });
    expect(await page.text()).toContain('<html lang="en">');
    await world.pass(3 * DAY);
    const letter = world.mailTo(EMAIL).at(-1);
    expect(letter?.subject).toBe(
      world.deps.letters.find("general", generalSteps()[1]?.key ?? "", "en")?.subject,
    );
    expect(letter?.text).toContain("Noor");
  });

  it("an empty name takes it away; what is left out stays", async () => {
    await act({ act: "save", firstName: "Noor" });
    await act({ act: "save", rhythm: "weekly" });
    expect(await (await world.request(link)).text()).toContain('value="Noor"');
    await act({ act: "save", firstName: " " });
    expect((await dump()).leads).toMatchObject([{ first_name_enc: null, rhythm: "weekly", locale: "nl" }]);
  });

  it("stand encrypted in the database", async () => {
    await act({ act: "save", firstName: "Noortje" });
    expect(JSON.stringify(await dump())).not.toContain("Noortje");
  });
});

describe("stopping the series", () => {
  it("ends the letters and leaves the consents, the lead and its newsletter as they are", async () => {
    const before = await dump();
    expect(await pageText(await act({ act: "stop-sequence" }))).toContain("Je hebt deze reeks stopgezet.");
    await world.pass(30 * DAY, 6 * HOUR);
    expect(lettersNow()).toBe(1);
    const after = await dump();
    expect(after.enrollments).toContainEqual(
      expect.objectContaining({ sequence: "general", state: "exited", exit_reason: "stopped", due_at: null }),
    );
    expect([after.consents, after.leads, after.suppressions]).toEqual([before.consents, before.leads, []]);
    expect(after.daily_counts).toContainEqual(expect.objectContaining({ metric: "stopped", count: 1 }));
  });

  it("reaches the last letter too while that has yet to go", async () => {
    const last = generalSteps().at(-1)?.key ?? "";
    await run("UPDATE enrollments SET step = ? WHERE sequence = 'general'", last);
    for (const { key } of generalSteps().slice(1, -1))
      await run(
        "INSERT INTO sends (lead_id, sequence, step, state) SELECT id, 'general', ?, 'sent' FROM leads",
        key,
      );
    await world.pass(2 * DAY - HOUR);
    world.mailbox.faults.add({ status: 429, name: "rate_limit_exceeded", retryAfter: 600 });
    await world.pass(HOUR);
    expect((await dump()).enrollments).toContainEqual(
      expect.objectContaining({ state: "done", sequence: "general" }),
    );
    await act({ act: "stop-sequence" });
    await world.pass(DAY);
    expect(lettersNow()).toBe(1);
  });

  it("can be taken back from the same page, and goes on where it was", async () => {
    await act({ act: "stop-sequence" });
    await world.pass(10 * DAY, 6 * HOUR);
    await act({ act: "resume" });
    await world.pass(40 * DAY, 6 * HOUR);
    expect(subjects()).toEqual(everySubject());
  });
});

describe("stopping everything", () => {
  it("is the same as unsubscribing, and the page then leads to a new beginning", async () => {
    const page = await (await act({ act: "stop-all" })).text();
    expect(page).toContain("Je bent afgemeld");
    expect(page).toContain('href="/quiz?lang=nl"');
    const { leads, suppressions, daily_counts } = await dump();
    expect(leads).toMatchObject([{ status: "unsubscribed" }]);
    expect(suppressions).toMatchObject([{ reason: "unsubscribed" }]);
    expect(daily_counts).toContainEqual(expect.objectContaining({ metric: "unsubscribed", count: 1 }));
    expect(await (await world.request(link)).text()).toContain("Je bent afgemeld");
  });

  it.each(["pause", "resume", "next", "save", "stop-sequence", "stop-all"])(
    "afterwards %s changes nothing",
    async (name) => {
      await act({ act: "stop-all" });
      const before = await dump();
      expect((await act({ act: name, rhythm: "weekly" })).status).toBe(200);
      expect(await dump()).toEqual(before);
    },
  );
});

describe("somebody who gets no letters", () => {
  it.each([
    ["pending", "nog niet bevestigd"],
    ["bounced", "kwam niet aan"],
    ["complained", "kwam niet aan"],
  ])("%s: hears why, and can't change that here", async (status, words) => {
    await run("UPDATE leads SET status = ?", status);
    const before = await dump();
    expect(await pageText(await world.request(link))).toContain(words);
    expect((await act({ act: "resume" })).status).toBe(200);
    expect(await dump()).toEqual(before);
  });

  it("any more, as all have come: the page says so, and offers no pause", async () => {
    await world.pass(40 * DAY, 6 * HOUR);
    const page = await (await world.request(link)).text();
    expect(page).toContain("Je hebt alle brieven van deze reeks gekregen.");
    expect(page).not.toContain('value="pause"');
    expect(page).not.toContain('value="stop-sequence"');
  });
});

describe("what is no such link", () => {
  it("gets a plain page, whoever asks and however, and changes nothing", async () => {
    const [lead] = (await dump()).leads as { id: string }[];
    const id = lead?.id ?? "";
    const wrong = [
      "x",
      "%00",
      await world.deps.vault.seal("unsubscribe", id),
      await world.deps.vault.seal("preferences", "nobody"),
    ];
    const before = await dump();
    for (const token of wrong) {
      for (const init of [{}, { method: "POST", body: new URLSearchParams({ act: "stop-all" }) }]) {
        const response = await world.request(`/preferences/${token}?lang=en`, init);
        expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-store"]);
        expect(await response.text()).toContain("Something is off with this link");
      }
    }
    expect(await dump()).toEqual(before);
  });

  it("any more, as its lead was erased, gets the same page", async () => {
    await run("DELETE FROM leads");
    expect((await world.request(link)).status).toBe(404);
    expect((await act({ act: "save", rhythm: "weekly" })).status).toBe(404);
  });
});

describe("a post that can't be understood", () => {
  it.each([
    {},
    { act: "" },
    { act: "erase" },
    { act: "save", rhythm: "hourly" },
    { act: "save", locale: "fr" },
  ])("%o: shows the page again, says so, and changes nothing", async (fields) => {
    const before = await dump();
    const response = await act(fields as Record<string, string>);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('role="alert"');
    expect(await dump()).toEqual(before);
  });

  it("without a form is refused by its type", async () => {
    expect((await world.request(link, { method: "POST", body: "act=stop-all" })).status).toBe(415);
  });

  it("with an overlong name changes nothing; one a little long is shortened", async () => {
    expect((await act({ act: "save", firstName: "n".repeat(81) })).status).toBe(422);
    await act({ act: "save", firstName: "n".repeat(50) });
    expect(await (await world.request(link)).text()).toContain(`value="${"n".repeat(40)}"`);
  });
});
