import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { ASKED_A_DAY } from "../../src/config.ts";
import { askForLetter } from "../../src/usecases/letters/ask-for-letter.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { DAY, HOUR, MINUTE, newWorld, rows, type World } from "./world.ts";

const EMAIL = "sam@reader.example";
const URL = "https://quiz.example/my-data/a-token";

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

async function ask(email = EMAIL, isAlarm = false): Promise<boolean> {
  const words = {
    subject: "Je link",
    preview: "Een uur lang geldig.",
    body: "Je vroeg bij {{brand.name}} om een link.",
    button: "Open mijn gegevens",
  };
  const statements = await askForLetter(world.deps, { email, locale: "nl", words, url: URL, isAlarm });
  return (await world.db.batch(statements))[0]?.length === 1;
}

describe("a letter that somebody asked for", () => {
  it("comes with the next tick, at night too, with its button and nothing to stop, and counts as no lead's letter", async () => {
    world.clock.now += 14 * HOUR;
    expect(await ask()).toBe(true);
    await tick(world.deps);
    const [mail] = world.mailTo(EMAIL);
    expect(mail?.text).toContain(`Open mijn gegevens: ${URL}`);
    expect(mail?.html).toContain(URL);
    expect(mail?.text).not.toContain("/unsubscribe/");
    expect(mail?.headers).toEqual({});
    expect(await rows("SELECT * FROM sends")).toEqual([]);
    expect(await rows("SELECT metric, key, count FROM daily_counts")).toEqual([
      { metric: "sent", key: "asked", count: 1 },
    ]);
  });

  it("keeps its reader encrypted, and only until it is sent", async () => {
    await ask();
    expect(JSON.stringify(await rows("SELECT * FROM batches"))).not.toMatch(/reader\.example|a-token/);
    await tick(world.deps);
    expect(await rows("SELECT state, test_enc FROM batches")).toEqual([{ state: "sent", test_enc: null }]);
  });

  it("comes once where the provider's answer is lost, the same to the letter", async () => {
    world.mailbox.faults.add({ drop: "after" });
    await ask();
    await world.pass(HOUR, 10 * MINUTE);
    expect(world.mailTo(EMAIL)).toHaveLength(1);
    expect(await rows("SELECT state FROM batches")).toEqual([{ state: "sent" }]);
  });

  it(`comes ${ASKED_A_DAY} times a day to one mailbox, however it is spelled`, async () => {
    for (let i = 0; i < ASKED_A_DAY; i++) expect(await ask(`sam+${i}@reader.example`)).toBe(true);
    expect([await ask(), await ask("robin@reader.example")]).toEqual([false, true]);
    world.clock.now += DAY;
    expect(await ask()).toBe(true);
  });

  it("does not come to who complained, whose mail bounces, or whose mailbox said never", async () => {
    const [hash, mailbox] = await Promise.all(
      [EMAIL, "mailbox robin@reader.example"].map((text) => world.deps.vault.hashAddress(text)),
    );
    await world.db.rows(sql`INSERT INTO suppressions (email_hash, reason, created_at)
      VALUES (${hash}, 'complained', 1), (${mailbox}, 'refused', 1)`);
    expect([await ask(), await ask("robin+x@reader.example")]).toEqual([false, false]);
  });

  it("waits while the coach has stopped all mail; an alarm passes every stop of hers", async () => {
    await world.db.rows(sql`UPDATE sender SET stopped_at = 1, newsletters_stopped_at = 1, braked_at = 1`);
    await ask();
    await ask("coach@practice.example", true);
    await tick(world.deps);
    expect([world.mailTo(EMAIL).length, world.mailTo("coach@practice.example").length]).toEqual([0, 1]);
    await world.db.rows(sql`UPDATE sender SET stopped_at = NULL`);
    await world.pass(HOUR, 10 * MINUTE);
    expect(world.mailTo(EMAIL)).toHaveLength(1);
  });
});
