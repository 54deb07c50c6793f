import { describe, expect, it } from "vitest";
import { people } from "../../support/answers.ts";
import { confirmedLead, DAY, HOUR, linkIn, newWorld, resultFor, type World } from "../world.ts";
import { columns, type SignUp } from "./forms-columns.ts";
import { dump, EMAIL, formData, postForm, run } from "./support.ts";

/*
 * What a known address gets: the columns of the sign-up form and of a form builder's post,
 * row by row. Every sign-up here is also held to the same answer as one of an address never seen.
 */

async function suppress(world: World, reason: string): Promise<void> {
  const hash = await world.deps.vault.hashAddress(EMAIL);
  await run(
    "INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, ?, ?)",
    hash,
    reason,
    world.clock.now,
  );
}

const press = (world: World, kind: "confirm" | "unsubscribe") =>
  postForm(world, linkIn(world.mailTo(EMAIL).at(-1), kind), {});

const statuses = async () => (await dump()).leads?.map((lead) => (lead as { status: string }).status);

/** All but the posts that were seen: these are kept of each. */
async function held(): Promise<Record<string, unknown[]>> {
  const { form_posts: _, limits = [], daily_counts = [], ...rest } = await dump();
  return {
    ...rest,
    // That somebody was asked for in vain, whoever it was.
    daily_counts: daily_counts.filter((row) => (row as { metric: string }).metric !== "silent"),
    // What is counted by the day is its domain's, whoever is asked for there.
    limits: limits.filter((row) => (row as { hour: number }).hour % 24 !== 0),
  };
}

describe.each(Object.entries(columns))("by a %s:", (_, { post, answer, erasedInAMonth }) => {
  /** Signs up; the answer must be the one that everybody gets. How many mails it brought. */
  async function mailsFor(world: World, { consents = ["letters"], result }: SignUp = {}): Promise<number> {
    const before = world.mailTo(EMAIL).length;
    const response = await post(world, { consents, ...(result && { result }) });
    expect([response.status, await response.text()]).toEqual(answer);
    return world.mailTo(EMAIL).length - before;
  }

  describe("an address never seen, or still to be confirmed,", () => {
    it("gets one confirmation, and again an hour later but not before", async () => {
      const world = await newWorld();
      expect(await mailsFor(world)).toBe(1);
      world.clock.now += HOUR - 1;
      expect(await mailsFor(world)).toBe(0);
      world.clock.now += 1;
      expect(await mailsFor(world)).toBe(1);
      expect(await statuses()).toEqual(["pending"]);
    });

    it("gets three in a month, however often it is entered, and more when the month is over", async () => {
      const world = await newWorld();
      let mails = 0;
      for (let day = 0; day < 30; day++) {
        mails += await mailsFor(world);
        world.clock.now += DAY;
      }
      expect(mails).toBe(3);
      world.clock.now += DAY;
      expect(await mailsFor(world)).toBe(1);
    });

    it("gets one, however it is written and by whichever form", async () => {
      const world = await newWorld();
      await mailsFor(world);
      const sent = { email: " SAM@Reader.Example ", "consents[letters]": "1" };
      await postForm(world, "/v1/leads", sent);
      await postForm(world, "/v1/leads", formData(sent));
      expect([world.mailbox.emails().length, (await dump()).leads?.length]).toEqual([1, 1]);
    });

    it("gets one when it is entered twice at the same moment", async () => {
      const world = await newWorld();
      await Promise.all([mailsFor(world), mailsFor(world)]);
      expect([world.mailbox.emails().length, (await dump()).leads?.length]).toEqual([1, 1]);
    });
  });

  describe("an active address", () => {
    const active = async (style?: keyof typeof people) => {
      const world = await newWorld();
      await confirmedLead(world, EMAIL, style && (await resultFor(world, people[style])));
      await world.pass(2 * HOUR);
      return world;
    };

    it("with nothing new gets silence, and nothing of it changes", async () => {
      const world = await active();
      const before = await held();
      expect(await mailsFor(world)).toBe(0);
      expect(await held()).toEqual(before);
    });

    it("with the result that it already had gets silence", async () => {
      const world = await active("anxious");
      const result = await resultFor(world, people.anxious);
      expect(await mailsFor(world, { consents: ["letters", "profile"], result })).toBe(0);
    });

    it("with a new result that may not be used gets silence", async () => {
      const world = await active("anxious");
      expect(await mailsFor(world, { result: await resultFor(world, people.avoidant) })).toBe(0);
    });

    it.each([
      ["result", { consents: ["letters", "profile"] }, true],
      ["consent", { consents: ["letters", "newsletter"] }, false],
    ])(
      "with a new %s gets one mail, and goes on as it was until its button is pressed",
      async (_, signUp, retake) => {
        const world = await active("anxious");
        const before = await held();
        const result = retake ? { result: await resultFor(world, people.avoidant) } : {};
        expect(await mailsFor(world, { ...signUp, ...result })).toBe(1);
        const after = await held();
        const series = (tables: typeof after) =>
          tables.enrollments?.filter((row) => (row as { sequence: string }).sequence !== "confirmation");
        expect([after.leads, series(after)]).toEqual([before.leads, series(before)]);
        await world.pass(3 * DAY);
        const second = world.deps.sequences.find(({ key }) => key === "anxious")?.steps[1]?.key ?? "";
        const expected = world.deps.letters.find("anxious", second, "nl")?.subject;
        expect(world.mailTo(EMAIL).at(-1)?.subject).toBe(expected);
      },
    );

    it("has the new result and consents once the button is pressed, and not before", async () => {
      const world = await active("anxious");
      const result = await resultFor(world, people.avoidant);
      await mailsFor(world, { consents: ["letters", "newsletter", "profile"], result });
      const agreed = async () => {
        const { leads = [], consents = [] } = await dump();
        const confirmed = (consents as { consent: string; confirmed_at: number | null }[])
          .filter(({ confirmed_at }) => confirmed_at !== null)
          .map(({ consent }) => consent);
        return [(leads[0] as { style: string }).style, new Set(confirmed)];
      };
      expect(await agreed()).toEqual(["anxious", new Set(["letters", "profile"])]);
      await press(world, "confirm");
      expect(await agreed()).toEqual(["avoidant", new Set(["letters", "profile", "newsletter"])]);
    });

    it("with something new gets one an hour and three a month, as any other", async () => {
      const world = await active();
      const mails: number[] = [];
      for (const wait of [1, HOUR, HOUR, DAY]) {
        mails.push(await mailsFor(world, { consents: ["newsletter"] }));
        world.clock.now += wait;
      }
      expect(mails).toEqual([1, 0, 1, 0]);
    });
  });

  describe("an address that stopped", () => {
    it("by unsubscribing gets a confirmation when it is entered again, and stays stopped until that is pressed", async () => {
      const world = await newWorld();
      await confirmedLead(world, EMAIL);
      await press(world, "unsubscribe");
      await world.pass(2 * HOUR);
      expect(await mailsFor(world)).toBe(1);
      await world.pass(5 * DAY);
      expect([await statuses(), world.mailTo(EMAIL).length]).toEqual([["unsubscribed"], 3]);
      await press(world, "confirm");
      expect([await statuses(), (await dump()).suppressions]).toEqual([["active"], []]);
      await world.pass(5 * DAY);
      expect(world.mailTo(EMAIL).length).toBeGreaterThan(3);
    });

    it.each(["imported", "erased", "unsubscribed"])(
      "(%s, and no lead of ours) gets a confirmation, one an hour, and letters once it is pressed",
      async (reason) => {
        const world = await newWorld();
        await suppress(world, reason);
        expect(await mailsFor(world)).toBe(1);
        expect(await mailsFor(world)).toBe(0);
        await world.pass(5 * DAY);
        expect([(await dump()).suppressions?.length, world.mailTo(EMAIL).length]).toEqual([1, 1]);
        await press(world, "confirm");
        expect([await statuses(), (await dump()).suppressions]).toEqual([["active"], []]);
        expect(world.mailTo(EMAIL)).toHaveLength(2);
      },
    );

    it("by erasure gets as many confirmations in a month as this way allows: our form three, a builder one", async () => {
      const world = await newWorld();
      await suppress(world, "erased");
      let mails = 0;
      for (let day = 0; day < 30; day++) {
        mails += await mailsFor(world);
        world.clock.now += DAY;
      }
      expect(mails).toBe(erasedInAMonth);
      world.clock.now += DAY;
      expect(await mailsFor(world)).toBe(1);
    });
  });

  describe("an address that bounced or complained", () => {
    it.each(["bounced", "complained"])(
      "(%s, and no lead of ours) gets silence until the operator lifts it",
      async (reason) => {
        const world = await newWorld();
        await suppress(world, reason);
        const before = await held();
        world.clock.now += 365 * DAY;
        expect(await mailsFor(world)).toBe(0);
        expect(await held()).toEqual(before);
        await run("DELETE FROM suppressions");
        expect(await mailsFor(world)).toBe(1);
      },
    );

    it.each(["bounced", "complained"])(
      "(%s, a lead of ours) gets silence, also with something new",
      async (status) => {
        const world = await newWorld();
        await confirmedLead(world, EMAIL);
        await run("UPDATE leads SET status = ?", status);
        world.clock.now += 2 * HOUR;
        const before = await held();
        expect(await mailsFor(world, { consents: ["letters", "newsletter"] })).toBe(0);
        expect(await held()).toEqual(before);
      },
    );

    it("gets silence also after it unsubscribed: pressing that lifts no bounce", async () => {
      const world = await newWorld();
      await confirmedLead(world, EMAIL);
      await run("UPDATE leads SET status = 'bounced'");
      await suppress(world, "bounced");
      await press(world, "unsubscribe");
      world.clock.now += 2 * HOUR;
      expect(await mailsFor(world)).toBe(0);
      expect((await dump()).suppressions).toMatchObject([{ reason: "bounced" }]);
    });
  });
});
