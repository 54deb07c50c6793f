import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { sequences } from "../../src/drip/sequences.generated.ts";
import { done, refused } from "../../src/result.ts";
import { recoverAfterRestore, recoverWhileStopped } from "../../src/usecases/desk/recover-after-restore.ts";
import { setStop } from "../../src/usecases/desk/stop-sending.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { startNewsletter } from "../../src/usecases/newsletter/start-newsletter.ts";
import { seriesOf, stepLetters } from "../support/step-letters.ts";
import { confirmedLead, DAY, HOUR, MINUTE, newWorld, rows, type World } from "./world.ts";

const EMAIL = "sam@reader.example";
const TABLES = ["leads", "sign_ups", "consents", "enrollments", "sends", "batches", "newsletters", "sender"];

let world: World;
beforeEach(async () => {
  world = await newWorld({ letters: stepLetters([...sequences, seriesOf("newsletter", ["news-one"])]) });
});

/** The database as it is now, and a way back to it. */
async function backup(): Promise<() => Promise<void>> {
  const kept = await Promise.all(
    TABLES.map(async (table) => ({
      table,
      held: await rows<Record<string, unknown>>(`SELECT * FROM ${table}`),
    })),
  );
  return async () => {
    for (const { table, held } of kept) {
      await env.DB.prepare(`DELETE FROM ${table}`).run();
      for (const row of held) {
        const columns = Object.keys(row);
        const sql = `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => "?").join()})`;
        await env.DB.prepare(sql)
          .bind(...Object.values(row))
          .run();
      }
    }
  };
}

const subjects = () => world.mailTo(EMAIL).map(({ subject }) => subject);

describe("a database that was set back by an hour", () => {
  it("sends nobody again what went in the lost hour, and goes on with the next letter", async () => {
    await confirmedLead(world, EMAIL);
    world.clock.now += 2 * DAY + 3 * HOUR;
    const fromMs = world.clock.now;
    const setBack = await backup();
    await world.pass(HOUR, 10 * MINUTE);
    expect(subjects()).toEqual(["confirm", "look-first-reading", "look-front-door"]);
    await setBack();
    expect(await recoverAfterRestore(world.deps, fromMs)).toBe(1);
    await world.pass(20 * DAY);
    expect(new Set(subjects()).size).toBe(subjects().length);
    expect(subjects().at(-1)).toBe("look-three-seconds");
    expect(
      await rows("SELECT step FROM sends s JOIN batches b ON b.id = s.batch_id AND b.state = 'unknown'"),
    ).toEqual([{ step: "look-front-door" }]);
  });

  it("holds an open batch for one that may have gone, and ends newsletters that were on their way", async () => {
    await confirmedLead(world, EMAIL);
    // Its turn, a day after the first letter.
    world.clock.now += DAY;
    await env.DB.prepare("UPDATE leads SET newsletter_at = 1").run();
    world.mailbox.faults.add({ drop: "before" });
    await startNewsletter(world.deps, "news-one", null);
    await tick(world.deps);
    const setBack = await backup();
    await world.pass(HOUR, 10 * MINUTE);
    expect(subjects()).toContain("news-one");
    await setBack();
    await recoverAfterRestore(world.deps, world.clock.now - HOUR);
    await world.pass(2 * HOUR, 10 * MINUTE);
    expect(subjects().filter((subject) => subject === "news-one")).toHaveLength(1);
  });

  it("is not recovered at the desk while letters go, but once all mail is stopped", async () => {
    await confirmedLead(world, EMAIL);
    world.clock.now += 2 * DAY + 3 * HOUR;
    const fromMs = world.clock.now - HOUR;
    expect(await recoverWhileStopped(world.deps, fromMs)).toEqual(refused("still-sending"));
    expect(await rows("SELECT * FROM batches WHERE state = 'unknown'")).toEqual([]);
    await setStop(world.deps, "all", true, "key");
    expect(await recoverWhileStopped(world.deps, fromMs)).toEqual(done(1));
    await tick(world.deps);
    expect(subjects()).toHaveLength(2);
  });
});
