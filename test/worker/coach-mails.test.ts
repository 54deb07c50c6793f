import { beforeEach, describe, expect, it } from "vitest";
import { brand } from "../../src/brand.ts";
import { keepCoachWishes, mailCoach } from "../../src/usecases/desk/mail-coach.ts";
import { setStop } from "../../src/usecases/desk/stop-sending.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { reachGoal } from "../../src/usecases/reader/reach-goal.ts";
import { confirmedLead, DAY, HOUR, newWorld, rows, type World } from "./world.ts";

const EMAIL = "sam@reader.example";

let world: World;
beforeEach(async () => {
  world = await newWorld();
  // A Wednesday: no week is told of.
  world.clock.now += 2 * DAY;
});

const count = (metric: string, n: number, day = "2026-11-24") =>
  rows(`INSERT INTO daily_counts VALUES ('${day}', '${metric}', '', ${n})`);
/** What cron does each hour; gives what the coach got since the last time. */
async function hour() {
  const before = world.mailTo(brand.replyTo).length;
  await mailCoach(world.deps);
  await tick(world.deps);
  return world.mailTo(brand.replyTo).slice(before);
}

describe("mail to the coach", () => {
  it("is an alarm, once a day for each cause, and goes though she stopped all mail", async () => {
    expect(await hour()).toEqual([]);
    await count("delivered", 600);
    await count("complained", 9);
    await setStop(world.deps, "all", true, "key");
    const [alarm] = await hour();
    expect(alarm?.subject).toBe("Je brieven vragen je aandacht");
    expect(alarm?.text).toContain("9 van de 600 lezers meldden je post als spam.");
    expect(alarm?.text).toContain("https://quiz.example/admin");
    world.clock.now += HOUR;
    expect(await hour()).toEqual([]);
    await count("hard-bounce", 60);
    const [other] = await hour();
    expect(other?.text).toContain("60 van de 600 adressen bestonden niet.");
    expect(other?.text).not.toContain("spam");
    world.clock.now += DAY;
    expect(await hour()).toHaveLength(1);
  });

  it("is the week in five sentences, on Monday from eight, once", async () => {
    for (const [metric, n] of Object.entries({
      started: 40,
      completed: 31,
      confirmed: 1,
      delivered: 22,
      goal: 2,
    }))
      await count(metric, n);
    await count("confirmed", 7, "2026-11-18");
    world.clock.now = Date.UTC(2026, 10, 30, 6, 30);
    expect(await hour()).toEqual([]);
    world.clock.now += HOUR;
    const [week, ...more] = await hour();
    expect([week?.subject, more]).toEqual(["Je week in vijf zinnen", []]);
    for (const sentence of [
      "40 mensen begonnen aan je quiz en 31 maakten hem af.",
      "Er kwam één lezer bij; de week ervoor waren het er 7.",
      "22 brieven kwamen aan.",
      "0 lezers stopten of meldden je post als spam.",
      "2 keer werd een doel bereikt, zoals een afspraak.",
    ])
      expect(week?.text).toContain(sentence);
    expect(await hour()).toEqual([]);
  });

  it("is a goal that was reached, where she wants it, in her language, and names nobody", async () => {
    await confirmedLead(world, EMAIL);
    await reachGoal(world.deps, EMAIL, "booked");
    expect(await hour()).toEqual([]);
    await keepCoachWishes(world.deps, { kinds: ["goal"], locale: "en" }, "key");
    const [mail] = await hour();
    expect(mail?.subject).toBe("A goal was reached");
    expect(mail?.text).toContain("One of your readers reached a goal: an appointment.");
    expect(JSON.stringify(mail)).not.toContain("sam@");
    expect(await hour()).toEqual([]);
    await reachGoal(world.deps, EMAIL, "booked");
    world.clock.now += HOUR;
    expect(await hour()).toEqual([]);
  });
});
