import { describe, expect, it } from "vitest";
import { sequences } from "../../src/drip/sequences.generated.ts";
import { people } from "../support/answers.ts";
import { confirmedLead, DAY, linkIn, newWorld, resultFor, SITE } from "./world.ts";

const EMAIL = "sam@reader.example";

describe("from quiz to letters", () => {
  it.each(["secure", "anxious", "avoidant", "disorganised"] as const)(
    "somebody who answers like %s gets that result and, once each, that sequence's letters in order",
    async (style) => {
      const world = await newWorld();
      await confirmedLead(world, EMAIL, await resultFor(world, people[style]));
      await world.pass(40 * DAY);
      const steps = sequences.find(({ key }) => key === style)?.steps ?? [];
      const expected = steps.map(({ key }) => world.deps.letters.find(style, key, "nl")?.subject);
      const [confirmation, ...letters] = world.mailTo(EMAIL).map(({ subject }) => subject);
      expect(confirmation).toBe("Bevestig je e-mailadres");
      expect(letters).toEqual(expected);
    },
  );

  it("opening the confirmation's link changes nothing; its button starts the letters", async () => {
    const world = await newWorld();
    await world.post("/v1/leads", { email: EMAIL, consents: [{ id: "letters", version: "1" }] });
    const link = linkIn(world.mailTo(EMAIL)[0], "confirm");
    await world.request(link);
    await world.pass(2 * DAY);
    expect(world.mailTo(EMAIL)).toHaveLength(1);
    await world.request(link, { method: "POST" });
    expect(world.mailTo(EMAIL)).toHaveLength(2);
    await world.request(link, { method: "POST" });
    expect(world.mailTo(EMAIL)).toHaveLength(2);
  });

  it("a mail client's one-click unsubscribe stops every letter", async () => {
    const world = await newWorld();
    await confirmedLead(world, EMAIL);
    await world.pass(3 * DAY);
    const last = world.mailTo(EMAIL).at(-1);
    const oneClick = last?.headers["List-Unsubscribe"]?.slice(1, -1).replace(SITE, "") ?? "";
    const response = await world.request(oneClick, {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(response.status).toBe(200);
    const before = world.mailTo(EMAIL).length;
    await world.pass(40 * DAY);
    expect(world.mailTo(EMAIL)).toHaveLength(before);
  });

  it("signing up for the newsletter too, without a result, leaves the letters that run as they are", async () => {
    const world = await newWorld();
    await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
    await world.pass(3 * DAY);
    const consents = ["letters", "newsletter"].map((id) => ({ id, version: "1" }));
    await world.post("/v1/leads", { email: EMAIL, consents });
    await world.request(linkIn(world.mailTo(EMAIL).at(-1), "confirm"), { method: "POST" });
    await world.pass(40 * DAY);
    const steps = sequences.find(({ key }) => key === "anxious")?.steps ?? [];
    const subjects = world.mailTo(EMAIL).map(({ subject }) => subject);
    expect(subjects.filter((subject) => !subject.startsWith("Bevestig"))).toEqual(
      steps.map(({ key }) => world.deps.letters.find("anxious", key, "nl")?.subject),
    );
  });

  it("a second sign-up within the hour gets the same answer and no second confirmation", async () => {
    const world = await newWorld();
    const signUp = () =>
      world.post("/v1/leads", { email: EMAIL, consents: [{ id: "letters", version: "1" }] });
    const [first, second] = [await signUp(), await signUp()];
    expect([second.status, await second.text()]).toEqual([first.status, await first.text()]);
    expect(world.mailTo(EMAIL)).toHaveLength(1);
  });

  it("a retake with another result switches the letters once it is confirmed, and sends none twice", async () => {
    const world = await newWorld();
    await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
    await world.pass(3 * DAY);
    await confirmedLead(world, EMAIL, await resultFor(world, people.avoidant));
    await world.pass(3 * DAY);
    await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
    await world.pass(40 * DAY);
    const letters = world.mailTo(EMAIL).filter(({ subject }) => !subject.startsWith("Bevestig"));
    const words = letters.map(({ text }) => text?.split("\n--\n")[0]);
    expect(new Set(words).size).toBe(words.length);
    const subjects = letters.map(({ subject }) => subject);
    const anxious = sequences.find(({ key }) => key === "anxious")?.steps ?? [];
    expect(subjects).toEqual(
      expect.arrayContaining(
        anxious.map(({ key }) => world.deps.letters.find("anxious", key, "nl")?.subject),
      ),
    );
  });
});
