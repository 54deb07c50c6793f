import { describe, expect, it } from "vitest";
import { stampStart } from "../../../src/abuse/form-start.ts";
import { newWorld, type World } from "../world.ts";
import { dump, EMAIL, postForm } from "./support.ts";

const fields = { email: EMAIL, "consents[letters]": "1" };

/** A form as our own page shows it, sent this long after. */
async function sentAfter(world: World, ms: number, changes: Record<string, string> = {}) {
  const stamp = await stampStart(world.deps.vault, world.clock.now);
  world.clock.now += ms;
  return postForm(world, "/v1/leads", {
    ...fields,
    hw_start: stamp,
    hw_message: "",
    hw_asked: "",
    ...changes,
  });
}

describe("a form that a machine filled in", () => {
  it.each([
    ["the field that nobody sees", 60_000, { hw_message: "Buy now" }],
    ["everything within two seconds", 1_999, {}],
  ])("(%s) gets the answer of a good one, and nothing is kept or sent", async (_, ms, changes) => {
    const world = await newWorld();
    const before = await dump();
    const response = await sentAfter(world, ms, changes);
    const good = await postForm(await newWorld(), "/v1/leads", { ...fields, email: "b@reader.example" });
    expect([response.status, [...response.headers]]).toEqual([good.status, [...good.headers]]);
    expect((await dump()).leads).toHaveLength(1);
    expect([world.mailbox.emails(), before.leads]).toEqual([[], []]);
    expect(world.logged).toMatchObject([{ event: "sign-up-dropped" }]);
    expect(JSON.stringify(world.logged)).not.toMatch(/reader|Buy/);
  });

  it("and sent as a script gets the script's answer of a good one", async () => {
    const world = await newWorld();
    const sent = { ...fields, hw_message: "x" };
    const response = await postForm(world, "/v1/leads", sent, { accept: "application/json" });
    expect([response.status, await response.json(), world.mailbox.emails()]).toEqual([
      202,
      { status: "accepted" },
      [],
    ]);
  });
});

describe("a person", () => {
  it.each([
    ["who takes two seconds, with a password manager", 2_000],
    ["who comes back to a page of last year", 365 * 86_400_000],
  ])("%s is signed up", async (_, ms) => {
    const world = await newWorld();
    expect((await sentAfter(world, ms)).status).toBe(303);
    expect(world.mailTo(EMAIL)).toHaveLength(1);
  });

  it("on a site's own form, which has neither field, is signed up", async () => {
    const world = await newWorld();
    expect((await postForm(world, "/v1/leads", fields)).status).toBe(303);
    expect(world.mailTo(EMAIL)).toHaveLength(1);
  });

  it("who mends one letter of a form that came back is signed up, however fast", async () => {
    const world = await newWorld();
    const page = await (await sentAfter(world, 5_000, { email: "sam@" })).text();
    const stamp = /name="hw_start" value="([^"]+)"/.exec(page)?.[1] ?? "";
    world.clock.now += 100;
    const again = await postForm(world, "/v1/leads", { ...fields, hw_start: stamp, hw_message: "" });
    expect([again.status, world.mailTo(EMAIL).length]).toEqual([303, 1]);
  });

  it("whose first form had no stamp gets none when it comes back", async () => {
    const page = await (await postForm(await newWorld(), "/v1/leads", { email: "sam@" })).text();
    expect(page).not.toContain("hw_start");
    expect(page).toContain('name="hw_message"');
  });
});

it("JSON has no field that nobody sees: an unknown one is refused as always", async () => {
  const world = await newWorld();
  const lead = { email: EMAIL, consents: [{ id: "letters", version: "1" }] };
  expect((await world.post("/v1/leads", { ...lead, hw_message: "x" })).status).toBe(422);
  expect((await world.post("/v1/leads", lead)).status).toBe(202);
});
