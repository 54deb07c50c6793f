import { beforeEach, expect, it } from "vitest";
import { tick } from "../../src/usecases/letters/tick.ts";
import { forgetResult } from "../../src/usecases/reader/forget-result.ts";
import { people } from "../support/answers.ts";
import { confirmedLead, DAY, linkIn, myDataOf, newWorld, resultFor, rows, type World } from "./world.ts";

const EMAIL = "sam@reader.example";

let world: World;
beforeEach(async () => {
  world = await newWorld();
  await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
});

const forget = async () => world.request(`${await myDataOf(world, EMAIL)}/forget-result`, { method: "POST" });
/** Their letters, without those that bring a link. */
const series = () => world.mailTo(EMAIL).filter(({ text }) => !text?.includes("/my-data/"));

it("whoever takes back the leave to use their result is a lead without one, also in what they once asked for", async () => {
  const response = await forget();
  expect(response.status).toBe(200);
  expect(await rows("SELECT style, profile_enc FROM leads")).toEqual([{ style: null, profile_enc: null }]);
  const [signUp] = await rows<{ offer_enc: string }>("SELECT offer_enc FROM sign_ups");
  const offer = JSON.parse(await world.deps.vault.decrypt(signUp?.offer_enc ?? ""));
  expect(offer).toMatchObject({ style: null, profile: null });
  expect(await response.text()).not.toContain("/forget-result");
});

it("the letters go on as the general ones, none of them twice", async () => {
  await forget();
  await world.pass(30 * DAY);
  const letters = await rows<{ sequence: string; state: string }>(
    "SELECT sequence, state FROM enrollments WHERE sequence <> 'confirmation' ORDER BY sequence",
  );
  expect(letters).toEqual([
    { sequence: "anxious", state: "exited" },
    { sequence: "general", state: "done" },
  ]);
  const words = series().map(({ text }) => text?.split("\n--\n")[0]);
  expect(new Set(words).size).toBe(words.length);
  expect(words).toHaveLength(2 + 6);
});

it("a last letter that nobody answered for is not tried again", async () => {
  // A series of two letters: the second is its last.
  world.deps.sequences = world.deps.sequences.map((each) => ({ ...each, steps: each.steps.slice(0, 2) }));
  const [lead] = await rows<{ id: string }>("SELECT id FROM leads");
  world.mailbox.faults.add({ drop: "before" });
  world.clock.now += 3 * DAY;
  await tick(world.deps);
  const before = series().length;
  await forgetResult(world.deps, lead?.id ?? "");
  await world.pass(30 * DAY);
  expect(series()).toHaveLength(before);
  expect(await rows("SELECT state FROM sends WHERE state IS NOT NULL")).toEqual([{ state: "unknown" }]);
});

it("pressed again, or by whoever has no result, it changes nothing", async () => {
  await forget();
  const before = JSON.stringify(await rows("SELECT * FROM enrollments"));
  await forget();
  expect(JSON.stringify(await rows("SELECT * FROM enrollments"))).toBe(before);
});

it("opening the page changes nothing", async () => {
  await world.request(linkIn(world.mailTo(EMAIL).at(-1), "preferences"));
  expect(await rows("SELECT style FROM leads")).toEqual([{ style: "anxious" }]);
});
