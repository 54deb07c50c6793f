import { describe, expect, it } from "vitest";
import { dump, EMAIL } from "./http/support.ts";
import { againAt, press, reader, SAME_AGAIN } from "./preferences-asker.ts";
import { DAY, linkIn } from "./world.ts";

describe("a series that its reader stopped", () => {
  it("can be asked for by the form again, and then goes on", async () => {
    const { world, preferences, mailsFor } = await reader(["letters"]);
    const ask = () => world.post("/v1/leads", { email: EMAIL, consents: [{ id: "letters", version: "1" }] });
    expect(await mailsFor(ask)).toEqual({ status: 202, mails: 0 });
    await press(world, preferences, { act: "stop-sequence" });
    expect(await mailsFor(ask)).toEqual({ status: 202, mails: 1 });
    await press(world, linkIn(world.mailTo(EMAIL).at(-1), "confirm"));
    await world.pass(5 * DAY);
    const letters = world.mailTo(EMAIL).filter((mail) => !mail.text?.includes("/confirm/"));
    expect(letters.length).toBeGreaterThan(1);
    expect(new Set(letters.map(({ subject }) => subject)).size).toBe(letters.length);
  });
});

describe("the newsletter", () => {
  const since = async () => {
    const { leads = [] } = await dump();
    return (leads[0] as { newsletter_at: number | null }).newsletter_at;
  };

  it("stops at once, and the series goes on", async () => {
    const { world, preferences } = await reader(["letters", "newsletter"]);
    expect(await since()).not.toBeNull();
    const page = await (await press(world, preferences, { act: "stop-newsletter" })).text();
    expect([await since(), page.includes('value="stop-newsletter"')]).toEqual([null, false]);
    await world.pass(3 * DAY);
    expect(world.mailTo(EMAIL)).toHaveLength(3);
  });

  it("comes only after the button of a mail, because whoever holds a letter can open its links", async () => {
    const { world, preferences, mailsFor } = await reader();
    const ask = () => press(world, preferences, { act: "ask", "consents[newsletter]": "1" });
    expect(await mailsFor(ask)).toEqual({ status: 303, mails: 1 });
    expect(await since()).toBeNull();
    const series = (await dump()).enrollments;
    await press(world, linkIn(world.mailTo(EMAIL).at(-1), "confirm"));
    expect(await since()).toBe(world.clock.now);
    expect((await dump()).enrollments).toEqual(series);
  });

  it("that was stopped before everything was is not among what is asked for again", async () => {
    const { world, preferences, unsubscribe } = await reader(["letters", "newsletter"]);
    await press(world, preferences, { act: "stop-newsletter" });
    const page = await (await press(world, unsubscribe)).text();
    expect(page).toContain("consents[letters]");
    expect(page).not.toContain("consents[newsletter]");
  });

  it("that was stopped can be asked for by the form again, and then comes", async () => {
    const { world, preferences, mailsFor } = await reader(["letters", "newsletter"]);
    const ask = () =>
      world.post("/v1/leads", {
        email: EMAIL,
        consents: ["letters", "newsletter"].map((id) => ({ id, version: "1" })),
      });
    expect(await mailsFor(ask)).toEqual({ status: 202, mails: 0 });
    await press(world, preferences, { act: "stop-newsletter" });
    expect(await mailsFor(ask)).toEqual({ status: 202, mails: 1 });
    await press(world, linkIn(world.mailTo(EMAIL).at(-1), "confirm"));
    expect(await since()).toBe(world.clock.now);
  });

  it("that still came when everything was stopped comes again with the rest", async () => {
    const { world, unsubscribe } = await reader(["letters", "newsletter"]);
    await press(world, unsubscribe);
    await press(world, againAt(unsubscribe), { ...SAME_AGAIN, "consents[newsletter]": "1" });
    await press(world, linkIn(world.mailTo(EMAIL).at(-1), "confirm"));
    expect(await since()).toBe(world.clock.now);
  });
});
