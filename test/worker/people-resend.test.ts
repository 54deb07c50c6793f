import { beforeEach, describe, expect, it } from "vitest";
import { dump, EMAIL, run } from "./http/support.ts";
import { type Desk, newDesk } from "./people-desk.ts";
import { DAY, HOUR, type World } from "./world.ts";

let desk: Desk;
let world: World;
beforeEach(async () => {
  desk = await newDesk();
  world = desk.world;
});

describe("a letter of which nobody knows whether it went", () => {
  const [sequence, first] = ["anxious", "near-read-slowly"];
  const second = "near-where-from";
  const unknown = (step: string) =>
    run("UPDATE sends SET state = 'unknown' WHERE sequence = ? AND step = ?", sequence, step);
  const resend = (step: string) => desk.act("resend-unknown", { sequence, step });
  const subjects = () => world.mailTo(EMAIL).map(({ subject }) => subject);

  it("is sent again at the coach's word, once, and the rest of the series comes as it would have", async () => {
    await unknown(first);
    expect(await desk.find()).toContain("Stuur opnieuw");
    await world.pass(3 * HOUR);
    expect(await resend(first)).toContain("De brief staat klaar");
    await world.pass(40 * DAY);
    const steps = world.deps.sequences.find(({ key }) => key === sequence)?.steps ?? [];
    const all = steps.map(({ key }) => world.deps.letters.find(sequence, key, "nl")?.subject);
    expect(subjects().slice(1)).toEqual([all[0], ...all]);
  });

  it("that is not the last one had comes again, and then the series goes on where it was", async () => {
    await world.pass(3 * DAY);
    await unknown(first);
    await resend(first);
    await world.pass(40 * DAY);
    const steps = world.deps.sequences.find(({ key }) => key === sequence)?.steps ?? [];
    const [one, two, ...rest] = steps.map(({ key }) => world.deps.letters.find(sequence, key, "nl")?.subject);
    expect(subjects().slice(1)).toEqual([one, two, one, ...rest]);
  });

  it("that was the last of the series comes again too", async () => {
    await world.pass(40 * DAY);
    const last = world.deps.sequences.find(({ key }) => key === sequence)?.steps.at(-1)?.key ?? "";
    const had = subjects().length;
    await unknown(last);
    await resend(last);
    await world.pass(DAY);
    expect(subjects()).toHaveLength(had + 1);
    expect((await dump()).enrollments).toContainEqual(expect.objectContaining({ sequence, state: "done" }));
  });

  it("because its whole batch is unknown counts as well", async () => {
    await run("UPDATE batches SET state = 'unknown', maybe = 1 WHERE lane = 1");
    expect(await resend(first)).toContain("De brief staat klaar");
  });

  it("of a confirmation is sent again while its button still works, and not once it was pressed", async () => {
    await run("UPDATE sends SET state = 'unknown' WHERE sequence = 'confirmation'");
    const again = () => desk.act("resend-unknown", { sequence: "confirmation", step: "1" });
    expect(await again()).toContain("Dit kan niet");
    await run("UPDATE sign_ups SET confirmed_at = NULL");
    expect(await again()).toContain("De brief staat klaar");
    expect(subjects()).toHaveLength(3);
    await run("UPDATE sends SET state = 'unknown' WHERE sequence = 'confirmation'");
    world.clock.now += 14 * DAY;
    expect(await again()).toContain("Dit kan niet");
  });

  it.each([
    ["was sent after all", "UPDATE sends SET state = 'delivered'"],
    ["is of somebody who unsubscribed", "UPDATE leads SET status = 'unsubscribed'"],
    [
      "is of a series that was left",
      "UPDATE enrollments SET state = 'exited', due_at = NULL, exit_reason = 'stopped'",
    ],
    [
      "is of a series done, and another runs",
      "UPDATE enrollments SET state = 'done', due_at = NULL WHERE sequence = 'anxious'",
      "INSERT INTO enrollments (lead_id, sequence, step, due_at, state) SELECT id, 'general', 'x', 4000000000000, 'active' FROM leads",
    ],
  ])("but %s stays as it is, and the coach is told", async (_, ...changes) => {
    await unknown(first);
    for (const change of changes) await run(change);
    const before = await dump();
    expect(await resend(first)).toContain("Dit kan niet");
    expect(await dump()).toEqual(before);
  });

  it("that nobody ever had is no letter", async () => {
    const before = await dump();
    expect(await resend(second)).toContain("Dit kan niet");
    expect(await dump()).toEqual(before);
  });
});
