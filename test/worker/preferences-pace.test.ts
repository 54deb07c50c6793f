import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/db/database.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { dump, postForm, run } from "./http/support.ts";
import { newReader, pageText, type Reader } from "./reader.ts";
import { DAY, HOUR, MINUTE, newWorld, type World } from "./world.ts";

let reader: Reader;
let world: World;
beforeEach(async () => {
  reader = await newReader();
  world = reader.world;
});

describe("a pause", () => {
  it("holds the letters for two weeks, says until when, and afterwards loses none", async () => {
    expect(await pageText(await reader.act({ act: "pause" }))).toContain(
      "Je brieven wachten tot maandag 7 december.",
    );
    await world.pass(14 * DAY - HOUR, 6 * HOUR);
    expect(reader.letters()).toHaveLength(1);
    await world.pass(2 * HOUR);
    expect(reader.letters()).toHaveLength(2);
    await world.pass(40 * DAY, 6 * HOUR);
    expect(reader.subjects()).toEqual(reader.everySubject);
  });

  it("that ends early leaves the next letter on the day it would have come", async () => {
    await reader.act({ act: "pause" });
    expect(await pageText(await reader.act({ act: "resume" }))).toContain("komt op woensdag 25 november");
    await world.pass(2 * DAY - MINUTE, 12 * HOUR);
    expect(reader.letters()).toHaveLength(1);
    await world.pass(MINUTE);
    expect(reader.letters()).toHaveLength(2);
  });

  it("that ends after that day brings the letter at once, by day", async () => {
    await reader.act({ act: "pause" });
    await world.pass(5 * DAY);
    await reader.act({ act: "resume" });
    await world.pass(MINUTE, MINUTE);
    expect(reader.letters()).toHaveLength(2);
  });

  it("takes a claimed letter back that the provider refused for now: it comes after the pause, once", async () => {
    await world.pass(2 * DAY - HOUR);
    world.mailbox.faults.add({ status: 429, name: "rate_limit_exceeded", retryAfter: 600 });
    await world.pass(HOUR);
    expect((await dump()).batches).toContainEqual(expect.objectContaining({ lane: 1, state: "open" }));
    await reader.act({ act: "pause" });
    await world.pass(13 * DAY, 6 * HOUR);
    expect(reader.letters()).toHaveLength(1);
    await world.pass(40 * DAY, 6 * HOUR);
    expect(reader.subjects()).toEqual(reader.everySubject);
  });

  it("stops a retry whose first try was never answered: its fate is unknown, and it never goes twice", async () => {
    await world.pass(2 * DAY - HOUR);
    world.mailbox.faults.add({ drop: "before" });
    await world.pass(HOUR);
    await reader.act({ act: "pause" });
    await world.pass(50 * DAY, 6 * HOUR);
    expect((await dump()).sends).toContainEqual(
      expect.objectContaining({ step: reader.steps[1]?.key, state: "unknown" }),
    );
    expect(reader.subjects()).toEqual(reader.everySubject.filter((_, i) => i !== 1));
  });

  it("holds even where only the lead's record says so, and a batch with the letter is already open", async () => {
    await world.pass(2 * DAY - HOUR);
    world.mailbox.faults.add({ status: 429, name: "rate_limit_exceeded", retryAfter: 600 });
    await world.pass(HOUR);
    await run("UPDATE leads SET paused_until = ?", world.clock.now + 14 * DAY);
    await world.pass(13 * DAY, 6 * HOUR);
    expect(reader.letters()).toHaveLength(1);
  });

  it("that falls between the engine's look and its claim loses no letter", async () => {
    world.clock.now += 2 * DAY;
    const real = openDatabase(env.DB);
    let looked = false;
    const db: typeof real = {
      ...real,
      async batch(statements) {
        const found = await real.batch(statements);
        if (!looked) await run("UPDATE leads SET paused_until = ?", world.clock.now + DAY);
        looked = true;
        return found;
      },
    };
    await tick({ ...world.deps, db });
    expect(reader.letters()).toHaveLength(1);
    await world.pass(2 * DAY);
    expect(reader.letters()).toHaveLength(2);
  });
});

describe("the rhythm", () => {
  it("once a week: no two letters within a week of each other, counted from the last one", async () => {
    expect(await pageText(await reader.act({ act: "save", rhythm: "weekly" }))).toContain(
      "komt op maandag 30 november",
    );
    await world.pass(60 * DAY, 6 * HOUR);
    const times = reader.letters().map(({ createdAt }) => Date.parse(createdAt));
    expect(times).toHaveLength(reader.everySubject.length);
    for (const [i, time] of times.slice(1).entries())
      expect(time - (times[i] ?? 0)).toBeGreaterThanOrEqual(7 * DAY);
  });

  it("back from once a week, the next letter is due as it was written", async () => {
    await reader.act({ act: "save", rhythm: "weekly" });
    expect(await pageText(await reader.act({ act: "save", rhythm: "as-written" }))).toContain(
      "woensdag 25 november",
    );
  });

  it("on request: nothing comes by itself, and one letter each time it is asked for, by day", async () => {
    await reader.act({ act: "save", rhythm: "on-request" });
    await world.pass(30 * DAY, 6 * HOUR);
    expect(reader.letters()).toHaveLength(1);
    world.clock.now += 13 * HOUR;
    expect(await pageText(await reader.act({ act: "next" }))).toContain(
      "Je hebt om de volgende brief gevraagd.",
    );
    await reader.act({ act: "next" });
    expect(reader.letters()).toHaveLength(1);
    await world.pass(14 * HOUR);
    expect(reader.letters()).toHaveLength(2);
    await reader.act({ act: "next" });
    expect(reader.letters()).toHaveLength(3);
    await world.pass(20 * DAY, 6 * HOUR);
    expect(reader.letters()).toHaveLength(3);
  });

  it("back from on request, letters come by themselves again, and each of them", async () => {
    await reader.act({ act: "save", rhythm: "on-request" });
    await world.pass(20 * DAY, 6 * HOUR);
    await reader.act({ act: "save", rhythm: "as-written" });
    await world.pass(MINUTE, MINUTE);
    expect(reader.letters()).toHaveLength(2);
    await world.pass(40 * DAY, 6 * HOUR);
    expect(reader.subjects()).toEqual(reader.everySubject);
  });

  it("that is not on request makes asking for a letter do nothing", async () => {
    const before = await dump();
    await reader.act({ act: "next" });
    await world.pass(DAY);
    expect((await dump()).enrollments).toEqual(before.enrollments);
  });

  it("holds also where the engine sends a letter while it is being chosen", async () => {
    const real = openDatabase(env.DB);
    let reads = 0;
    const db: typeof real = {
      ...real,
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
    await postForm(meanwhile, reader.link, { act: "save", rhythm: "on-request" });
    expect((await dump()).leads).toMatchObject([{ rhythm: "on-request" }]);
    expect((await dump()).enrollments).toContainEqual(
      expect.objectContaining({ sequence: "general", step: reader.steps[2]?.key, due_at: null }),
    );
  });
});
