import { beforeEach, expect, it } from "vitest";
import { people } from "../support/answers.ts";
import { postForm } from "./http/support.ts";
import { pageText } from "./reader.ts";
import {
  confirmedLead,
  DAY,
  HOUR,
  linkIn,
  myDataOf,
  newWorld,
  resultFor,
  rows,
  type World,
} from "./world.ts";

const EMAIL = "sam@reader.example";
/** Short enough to meet every window of hours. */
const STEP = 3 * HOUR;

let world: World;
let link: string;
beforeEach(async () => {
  world = await newWorld();
  await confirmedLead(world, EMAIL, await resultFor(world, people.secure));
  link = linkIn(world.mailTo(EMAIL).at(-1), "preferences");
});

const page = async () => pageText(await world.request(link));
const press = (act: string) => postForm(world, link, { act });
const later = () =>
  rows<{ state: string; due_at: number }>(
    "SELECT state, due_at FROM enrollments WHERE sequence = 'reminder'",
  );
const asked = () => rows<{ count: number }>("SELECT count FROM daily_counts WHERE metric = 'reminder-asked'");

it("is not offered, and not given, while a series still has letters", async () => {
  expect(await page()).not.toContain("over drie maanden");
  await press("remind");
  expect(await later()).toEqual([]);
});

it("comes once, three months after the press, to whoever pressed and to nobody else", async () => {
  const other = "robin@reader.example";
  await confirmedLead(world, other, await resultFor(world, people.secure));
  await world.pass(25 * DAY, STEP);
  const before = world.mailTo(EMAIL).length;
  expect(await page()).toContain("Stuur me over drie maanden die brief");
  expect(await page()).not.toContain("Hoe vaak wil je een brief?");
  await press("remind");
  await press("remind");
  expect(await asked()).toEqual([{ count: 1 }]);
  expect(
    await rows("SELECT form FROM consents WHERE consent = 'reminder' AND confirmed_at IS NOT NULL"),
  ).toEqual([{ form: "preferences" }]);
  expect(await page()).toContain("sturen we je nog één brief, omdat je daarom vroeg");
  await world.pass(60 * DAY, 3 * DAY);
  expect(world.mailTo(EMAIL)).toHaveLength(before);
  await world.pass(40 * DAY, 9 * HOUR);
  expect(world.mailTo(EMAIL)).toHaveLength(before + 1);
  expect(world.mailTo(EMAIL).at(-1)?.subject).toBe("Drie maanden later, zoals je vroeg");
  expect(world.mailTo(other).some(({ subject }) => subject.startsWith("Drie maanden"))).toBe(false);
  expect(await page()).not.toContain("Stuur me over drie maanden");
});

it("can be called off, and asked for again; a change of rhythm does not bring it sooner", async () => {
  await world.pass(25 * DAY, STEP);
  await press("remind");
  const [first] = await later();
  await postForm(world, link, { act: "save", rhythm: "weekly" });
  expect(await later()).toEqual([first]);
  await press("stop-sequence");
  expect(await later()).toMatchObject([{ state: "exited" }]);
  expect(await page()).toContain("Stuur me over drie maanden die brief");
  await press("remind");
  expect(await later()).toMatchObject([{ state: "active" }]);
});

it("a new result in the meantime starts its own letters, and the one that was asked for gives way", async () => {
  await world.pass(25 * DAY, STEP);
  await press("remind");
  await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
  expect(await later()).toMatchObject([{ state: "exited" }]);
  expect(world.mailTo(EMAIL).at(-1)?.text).toContain("angstige manier");
});

it("whoever only signs up again while it waits, without a result, gets a series too", async () => {
  await world.pass(25 * DAY, STEP);
  await press("remind");
  await world.request(`${await myDataOf(world, EMAIL)}/forget-result`, { method: "POST" });
  expect(await later()).toMatchObject([{ state: "active" }]);
});

it("somebody who never answered the questions gets the letters that do not speak of them", async () => {
  const other = "robin@reader.example";
  await world.post("/v1/leads", { email: other, consents: [{ id: "letters", version: "1" }] });
  await world.request(linkIn(world.mailTo(other).at(-1), "confirm"), { method: "POST" });
  expect(await rows("SELECT sequence FROM enrollments WHERE sequence IN ('general', 'welcome')")).toEqual([
    { sequence: "welcome" },
  ]);
  await world.pass(30 * DAY, STEP);
  const letters = world.mailTo(other).slice(1);
  expect(letters).toHaveLength(6);
  for (const { text } of letters) expect(text).not.toMatch(/je uitslag|je antwoorden/i);
});
