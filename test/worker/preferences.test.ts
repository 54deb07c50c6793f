import { beforeEach, describe, expect, it } from "vitest";
import { people } from "../support/answers.ts";
import { dump, EMAIL, postForm, run } from "./http/support.ts";
import { newReader, pageText, type Reader } from "./reader.ts";
import { confirmedLead, DAY, HOUR, linkIn, myDataOf, resultFor, type World } from "./world.ts";

let reader: Reader;
let world: World;
beforeEach(async () => {
  reader = await newReader();
  world = reader.world;
});

describe("the preferences link of a letter", () => {
  it("opens a page in the letter's language that says when the next one comes, and changes nothing", async () => {
    const before = await dump();
    const response = await world.request(reader.link);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const page = await response.text();
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain("De volgende brief komt op woensdag 25 november.");
    expect(page).toContain(`<form method="post" action="${reader.link}">`);
    await world.request(reader.link.replace("lang=nl", "lang=en"), { method: "HEAD" });
    expect(await dump()).toEqual(before);
  });

  it("shows nothing of the result", async () => {
    const email = "robin@reader.example";
    await confirmedLead(world, email, await resultFor(world, people.disorganised));
    const page = await (await world.request(linkIn(world.mailTo(email).at(-1), "preferences"))).text();
    expect(page).not.toMatch(/veilig(?! thuis)(?! is,)(?!\?)|angst|vermijd|gedesorg|disorg/i);
  });

  it.each(["nl", "en"])(
    "is read in %s where the link says so, whatever was chosen for letters",
    async (lang) => {
      const page = await (await world.request(reader.link.replace("lang=nl", `lang=${lang}`))).text();
      expect(page).toContain(`<html lang="${lang}">`);
    },
  );
});

/** The name is the reader's own: it takes the link that goes to their mailbox. */
const named = async (firstName: string) =>
  postForm(world, `${await myDataOf(world, EMAIL)}/name`, { firstName });

describe("language and name", () => {
  it("change the next letter, and the page at once", async () => {
    const page = await reader.act({ act: "save", locale: "en" });
    await named("  Noor ");
    expect(await page.text()).toContain('<html lang="en">');
    await world.pass(3 * DAY);
    const letter = reader.letters().at(-1);
    expect(letter?.subject).toBe(
      world.deps.letters.find("general", reader.steps[1]?.key ?? "", "en")?.subject,
    );
    expect(letter?.text).toContain("Noor");
  });

  it("an empty name takes it away; what is left out stays", async () => {
    await named("Noor");
    await reader.act({ act: "save", rhythm: "weekly" });
    expect(await (await world.request(await myDataOf(world, EMAIL))).text()).toContain('value="Noor"');
    await named(" ");
    expect((await dump()).leads).toMatchObject([{ first_name_enc: null, rhythm: "weekly", locale: "nl" }]);
  });

  it("stand encrypted in the database", async () => {
    await named("Noortje");
    expect(JSON.stringify(await dump())).not.toContain("Noortje");
  });
});

describe("stopping the series", () => {
  it("ends the letters and leaves the consents, the lead and its newsletter as they are", async () => {
    const before = await dump();
    expect(await pageText(await reader.act({ act: "stop-sequence" }))).toContain(
      "Je hebt deze reeks stopgezet.",
    );
    await world.pass(30 * DAY, 6 * HOUR);
    expect(reader.letters()).toHaveLength(1);
    const after = await dump();
    expect(after.enrollments).toContainEqual(
      expect.objectContaining({ sequence: "general", state: "exited", exit_reason: "stopped", due_at: null }),
    );
    expect([after.consents, after.leads, after.suppressions]).toEqual([before.consents, before.leads, []]);
    expect(after.daily_counts).toContainEqual(expect.objectContaining({ metric: "stopped", count: 1 }));
  });

  it("reaches the last letter too while that has yet to go", async () => {
    const last = reader.steps.at(-1)?.key ?? "";
    await run("UPDATE enrollments SET step = ? WHERE sequence = 'general'", last);
    for (const { key } of reader.steps.slice(1, -1))
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
    await reader.act({ act: "stop-sequence" });
    await world.pass(DAY);
    expect(reader.letters()).toHaveLength(1);
  });

  it("can be taken back from the same page, and goes on where it was", async () => {
    await reader.act({ act: "stop-sequence" });
    await world.pass(10 * DAY, 6 * HOUR);
    await reader.act({ act: "resume" });
    await world.pass(40 * DAY, 6 * HOUR);
    expect(reader.subjects()).toEqual(reader.everySubject);
  });
});

describe("stopping everything", () => {
  it("is the same as unsubscribing, and the page then leads to a new beginning", async () => {
    const page = await (await reader.act({ act: "stop-all" })).text();
    expect(page).toContain("Je bent afgemeld");
    expect(page).toContain('href="/quiz?lang=nl"');
    const { leads, suppressions, daily_counts } = await dump();
    expect(leads).toMatchObject([{ status: "unsubscribed" }]);
    expect(suppressions).toMatchObject([{ reason: "unsubscribed" }]);
    expect(daily_counts).toContainEqual(expect.objectContaining({ metric: "unsubscribed", count: 1 }));
    expect(await (await world.request(reader.link)).text()).toContain("Je bent afgemeld");
  });

  it.each(["pause", "resume", "next", "save", "stop-sequence", "stop-all"])(
    "afterwards %s changes nothing",
    async (name) => {
      await reader.act({ act: "stop-all" });
      const before = await dump();
      expect((await reader.act({ act: name, rhythm: "weekly" })).status).toBe(200);
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
    expect(await pageText(await world.request(reader.link))).toContain(words);
    expect((await reader.act({ act: "resume" })).status).toBe(200);
    expect(await dump()).toEqual(before);
  });

  it("any more, as all have come: the page says so, and offers no pause", async () => {
    await world.pass(40 * DAY, 6 * HOUR);
    const page = await (await world.request(reader.link)).text();
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
    expect((await world.request(reader.link)).status).toBe(404);
    expect((await reader.act({ act: "save", rhythm: "weekly" })).status).toBe(404);
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
    const response = await reader.act(fields as Record<string, string>);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('role="alert"');
    expect(await dump()).toEqual(before);
  });

  it("without a form is refused by its type", async () => {
    expect((await world.request(reader.link, { method: "POST", body: "act=stop-all" })).status).toBe(415);
  });

  it("with a name that is too long shortens it", async () => {
    const page = await (await named("n".repeat(50))).text();
    expect(page).toContain(`value="${"n".repeat(40)}"`);
  });
});
