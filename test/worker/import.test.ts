import { beforeEach, describe, expect, it } from "vitest";
import { IMPORT_CHUNK } from "../../src/config.ts";
import { importLeads } from "../../src/usecases/desk/import-leads.ts";
import { importSuppressions } from "../../src/usecases/desk/import-suppressions.ts";
import { nightly } from "../../src/usecases/upkeep/nightly.ts";
import { dump, EMAIL, letters, run } from "./http/support.ts";
import { confirmedLead, DAY, HOUR, linkIn, MONDAY, newWorld, rows, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

const OTHER = "noor@reader.example";
const bytes = (text: string) => new TextEncoder().encode(text);
const stopList = async (text: string, write = true) =>
  reportOf(await importSuppressions(world.deps, bytes(text), { write }));
const leadList = async (text: string, write = true) =>
  reportOf(await importLeads(world.deps, bytes(text), { write }));
const reportOf = <T, R>(read: { ok: true; value: T } | R) =>
  typeof read === "object" && read !== null && "value" in read ? read.value : read;

const HEADER = "email;firstName;consents;wording;givenAt;confirmedAt;page;series";
const lead = (email: string, consents = "newsletter", series = "") =>
  `${email};Sam;${consents};Ja, stuur me de nieuwsbrief.;1-3-2024 10:00;1-3-2024 10:05;https://coach.example/;${series}`;
const list = (...lines: string[]) => [HEADER, ...lines].join("\r\n");

async function everything() {
  const { daily_counts: _, audit: _acts, ...tables } = await dump();
  return tables;
}

describe("an old unsubscribe list", () => {
  it("is kept as keyed hashes, and nothing else of it", async () => {
    expect(
      await stopList(`email;naam\r\n${EMAIL};Samira\r\nSAM@reader.example;x\r\n${OTHER};Noor`),
    ).toMatchObject({
      counts: { fresh: 2, known: 0, stops: 0, later: 0 },
    });
    const hashes = await Promise.all([EMAIL, OTHER].map((email) => world.deps.vault.hashAddress(email)));
    expect(await rows("SELECT * FROM suppressions ORDER BY email_hash")).toEqual(
      hashes
        .sort()
        .map((hash) => ({ email_hash: hash, reason: "imported", created_at: MONDAY, cause: null })),
    );
    expect(JSON.stringify(await dump())).not.toMatch(/samira|noor|reader\.example/i);
  });

  it("changes nothing when it comes again, nor where a graver reason stands", async () => {
    const hash = await world.deps.vault.hashAddress(EMAIL);
    await run("INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, 'complained', 1)", hash);
    await stopList(`${EMAIL}\n${OTHER}`);
    const before = await everything();
    expect(await stopList(`${EMAIL}\n${OTHER}`)).toMatchObject({ counts: { fresh: 0, known: 2 } });
    expect(await everything()).toEqual(before);
    expect(await rows("SELECT 1 FROM suppressions WHERE reason = 'complained'")).toHaveLength(1);
  });

  it("stops an active lead at once: no letter comes any more", async () => {
    await confirmedLead(world, EMAIL);
    const { length: had } = world.mailTo(EMAIL);
    expect(await stopList(EMAIL)).toMatchObject({ counts: { stops: 1 } });
    await world.pass(10 * DAY, 6 * HOUR);
    expect(world.mailTo(EMAIL)).toHaveLength(had);
    expect(await rows("SELECT status FROM leads")).toEqual([{ status: "unsubscribed" }]);
  });

  it("leaves alone a lead that confirmed here after it had stopped there, if the list says when", async () => {
    await confirmedLead(world, EMAIL);
    const before = await everything();
    expect(await stopList(`email,stoppedAt\n${EMAIL},2025-01-01`)).toMatchObject({ counts: { later: 1 } });
    expect(await everything()).toEqual(before);
    world.clock.now += 2 * DAY;
    expect(await stopList(`email,stoppedAt\n${EMAIL},24-11-2026`)).toMatchObject({ counts: { stops: 1 } });
  });

  it("is no bar to signing up anew: the button lifts it", async () => {
    await stopList(EMAIL);
    await confirmedLead(world, EMAIL);
    expect(await rows("SELECT * FROM suppressions")).toEqual([]);
    expect(await rows("SELECT status FROM leads")).toEqual([{ status: "active" }]);
  });
});

describe("leads that carry proof of consent", () => {
  it("are active at once, without a mail, with that proof in the ledger and no address in the clear", async () => {
    expect(await leadList(list(lead(EMAIL)))).toMatchObject({ counts: { fresh: 1 }, faults: [] });
    await world.pass(3 * DAY);
    expect(world.mailbox.emails()).toEqual([]);
    const confirmedAt = Date.UTC(2024, 2, 1, 9, 5);
    expect(await rows("SELECT status, style, source, confirmed_at, newsletter_at FROM leads")).toEqual([
      {
        status: "active",
        style: null,
        source: '{"page":"https://coach.example/"}',
        confirmed_at: confirmedAt,
        newsletter_at: confirmedAt,
      },
    ]);
    expect(await rows("SELECT consent, version, given_at, page, form, confirmed_at FROM consents")).toEqual([
      {
        consent: "newsletter",
        version: "imported: Ja, stuur me de nieuwsbrief.",
        given_at: Date.UTC(2024, 2, 1, 9),
        page: "https://coach.example/",
        form: "import",
        confirmed_at: confirmedAt,
      },
    ]);
    expect(JSON.stringify(await dump())).not.toMatch(/sam@|reader\.example|"Sam"/i);
  });

  it("start the general series only where their row asks for it, in its window", async () => {
    world.clock.now = MONDAY + 12 * HOUR;
    await leadList(list(lead(EMAIL, "letters", "ja"), lead(OTHER, "letters newsletter")));
    await world.pass(9 * HOUR);
    expect(world.mailTo(EMAIL)).toEqual([]);
    await world.pass(3 * HOUR);
    expect(world.mailTo(EMAIL)).toHaveLength(1);
    expect(world.mailTo(OTHER)).toEqual([]);
    await world.request(linkIn(world.mailTo(EMAIL)[0], "unsubscribe"), { method: "POST" });
    expect(await rows("SELECT count(*) AS stopped FROM leads WHERE status = 'unsubscribed'")).toEqual([
      { stopped: 1 },
    ]);
  });

  it("are still there the morning after, and can sign up for more like anybody", async () => {
    await leadList(list(lead(EMAIL)));
    await nightly(world.deps);
    await world.post("/v1/leads", { email: EMAIL, consents: [letters] });
    await world.request(linkIn(world.mailTo(EMAIL)[0], "confirm"), { method: "POST" });
    expect(await rows("SELECT consent, sign_up FROM consents ORDER BY sign_up")).toEqual([
      { consent: "newsletter", sign_up: 0 },
      { consent: "letters", sign_up: 1 },
    ]);
    expect(world.mailTo(EMAIL)).toHaveLength(2);
  });

  it("stay out where they stopped, in whatever way, and change nothing where they are active", async () => {
    await stopList("list@reader.example");
    await run(
      "INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, 'erased', 1)",
      await world.deps.vault.hashAddress("erased@reader.example"),
    );
    await confirmedLead(world, EMAIL);
    await confirmedLead(world, OTHER);
    await world.request(linkIn(world.mailTo(OTHER).at(-1), "unsubscribe"), { method: "POST" });
    const before = await everything();
    const addresses = ["list@reader.example", "erased@reader.example", EMAIL, OTHER];
    expect(await leadList(list(...addresses.map((email) => lead(email, "letters", "ja"))))).toMatchObject({
      counts: { fresh: 0, pending: 0, known: 1, stopped: 3 },
    });
    expect(await everything()).toEqual(before);
  });

  it("that signed up here and never confirmed become active by their proof", async () => {
    await world.post("/v1/leads", { email: EMAIL, firstName: "Samira", consents: [letters] });
    const [before] = await rows<{ id: string }>("SELECT id FROM leads");
    expect(await leadList(list(lead(EMAIL)))).toMatchObject({ counts: { pending: 1 } });
    const [after] = await rows<{ id: string; status: string; name: string }>(
      "SELECT id, status, first_name_enc AS name FROM leads",
    );
    expect(after).toMatchObject({ id: before?.id, status: "active" });
    expect(await world.deps.vault.decrypt(after?.name ?? "")).toBe("Samira");
    expect(await rows("SELECT consent FROM consents WHERE confirmed_at IS NOT NULL")).toEqual([
      { consent: "newsletter" },
    ]);
  });

  it("come in once, however often the file does", async () => {
    const file = list(lead(EMAIL), lead(OTHER));
    await leadList(file);
    const before = await everything();
    expect(await leadList(file)).toMatchObject({ counts: { fresh: 0, known: 2 } });
    expect(await everything()).toEqual(before);
  });

  it("come all or none: where the database fails half-way, nothing is done", async () => {
    const many = Array.from({ length: IMPORT_CHUNK + 5 }, (_, i) => lead(`reader${i}@many.example`));
    const before = await everything();
    // The last of them meets a key that is taken, in the second chunk.
    const ids = [...many.keys()].map((i) => (i === many.length - 1 ? "id0" : `id${i}`));
    const newId = () => ids.shift() ?? "";
    await expect(
      importLeads({ ...world.deps, newId }, bytes(list(...many)), { write: true }),
    ).rejects.toThrow();
    expect(await everything()).toEqual(before);
    expect(await leadList(list(...many))).toMatchObject({ counts: { fresh: many.length } });
    expect(await rows("SELECT count(*) AS leads FROM leads")).toEqual([{ leads: many.length }]);
    expect(await rows("SELECT count FROM daily_counts WHERE metric = 'imported'")).toEqual([
      { count: many.length },
    ]);
  });
});

it("a dry run says what would happen, to the address, and changes nothing", async () => {
  await confirmedLead(world, EMAIL);
  const before = await dump();
  const leadFile = list(lead(EMAIL), lead(OTHER), lead("nobody"));
  const stopFile = `${EMAIL}\n${OTHER}\nnobody`;
  const dry = [await leadList(leadFile, false), await stopList(stopFile, false)];
  expect(await dump()).toEqual(before);
  expect([await leadList(leadFile), await stopList(`${EMAIL}\nthird@reader.example\nnobody`)]).toEqual(dry);
});

it("an import is told in the log by its numbers alone", async () => {
  await leadList(list(lead(EMAIL), lead("nobody")));
  expect(world.logged.at(-1)).toEqual({
    event: "imported-leads",
    fresh: 1,
    pending: 0,
    known: 0,
    stopped: 0,
    stops: 0,
    refused: 1,
  });
});
