import { beforeEach, describe, expect, it } from "vitest";
import { people } from "../support/answers.ts";
import { confirmedLead, linkIn, newWorld, resultFor, rows, type World } from "./world.ts";

const EMAIL = "sam@reader.example";
let world: World;
beforeEach(async () => {
  world = await newWorld();
});

const counted = async (metric: string) =>
  Object.fromEntries(
    (
      await rows<{ key: string; count: number }>(
        `SELECT key, count FROM daily_counts WHERE metric = '${metric}'`,
      )
    ).map(({ key, count }) => [key, count]),
  );
const signUp = async (email: string, source: Record<string, string>) => {
  await world.post("/v1/leads", { email, source, consents: [{ id: "letters", version: "1" }] });
  await world.request(linkIn(world.mailTo(email).at(-1), "confirm"), { method: "POST" });
};

describe("where readers come from", () => {
  it("is counted at confirmation: by campaign, else by site, and by page; never before", async () => {
    const page = "https://coach.example/bang-om-verlaten?email=x";
    await world.post("/v1/leads", {
      email: EMAIL,
      source: { page },
      consents: [{ id: "letters", version: "1" }],
    });
    expect(await counted("confirmed-source")).toEqual({});
    await world.request(linkIn(world.mailTo(EMAIL).at(-1), "confirm"), { method: "POST" });
    await signUp("noor@reader.example", { page, utm_source: "Instagram" });
    await signUp("kim@reader.example", {});
    expect(await counted("confirmed-source")).toEqual({ "coach.example": 1, instagram: 1, direct: 1 });
    expect(await counted("confirmed-page")).toEqual({ "coach.example/bang-om-verlaten": 2, direct: 1 });
  });

  it("has at most fifty names a day; the rest is other", async () => {
    for (let i = 0; i < 53; i++)
      await world.post("/v1/events", { event: "started", source: { utm_source: `campaign ${i}` } });
    await world.post("/v1/events", { event: "started", source: { utm_source: "campaign 3" } });
    const sources = await counted("started-source");
    expect(Object.keys(sources)).toHaveLength(51);
    expect([sources.other, sources["campaign 3"]]).toEqual([3, 2]);
  });

  it("goes with the series that starts, once however often the button is pressed", async () => {
    await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
    await world.request(linkIn(world.mailTo(EMAIL)[0], "confirm"), { method: "POST" });
    expect(await counted("confirmed-series")).toEqual({ anxious: 1 });
    expect(await counted("confirmed")).toEqual({ "": 1 });
  });
});

describe("a stop", () => {
  it("is counted after the letter whose link was used, once", async () => {
    await confirmedLead(world, EMAIL);
    const [letter] = await rows<{ step: string }>("SELECT step FROM sends WHERE sequence = 'general'");
    const link = linkIn(world.mailTo(EMAIL).at(-1), "unsubscribe");
    await world.request(link, { method: "POST" });
    await world.request(link, { method: "POST" });
    expect(await counted("unsubscribed")).toEqual({ [`general/${letter?.step}`]: 1 });
  });

  it("by a link from before letters were named in it works on, after a letter unknown", async () => {
    await confirmedLead(world, EMAIL);
    const [lead] = await rows<{ id: string }>("SELECT id FROM leads");
    const token = await world.deps.vault.seal("unsubscribe", lead?.id ?? "");
    expect((await world.request(`/unsubscribe/${token}`, { method: "POST" })).status).toBe(200);
    expect(await counted("unsubscribed")).toEqual({ "": 1 });
    expect(await rows("SELECT status FROM leads")).toEqual([{ status: "unsubscribed" }]);
  });
});
