import { beforeEach, describe, expect, it } from "vitest";
import type { Sequence, Step } from "../../src/drip/types.ts";
import { seriesOf, stepLetters, stepOf } from "../support/step-letters.ts";
import { dump, postForm, run } from "./http/support.ts";
import { DAY, HOUR, linkIn, newWorld, type World } from "./world.ts";

const EMAIL = "sam@reader.example";
const WRITTEN = ["a", "b", "c", "d"];
let world: World;

/** As a deploy would: the series, and the letters that go with them. */
function edit(...sequences: Sequence[]): void {
  Object.assign(world.deps, { sequences, letters: stepLetters(sequences) });
}

const lettersOf = (...steps: (string | Step)[]) => seriesOf("welcome", steps);
const subjects = () =>
  world
    .mailTo(EMAIL)
    .map(({ subject }) => subject)
    .filter((subject) => subject !== "confirm");
const series = async () =>
  (await dump()).enrollments?.filter((row) => (row as { sequence: string }).sequence !== "confirmation");

async function join(email: string): Promise<void> {
  await world.post("/v1/leads", { email, consents: [{ id: "letters", version: "1" }] });
  await world.request(linkIn(world.mailTo(email).at(-1), "confirm"), { method: "POST" });
}

/** Somebody has had a and b, and waits for c, which is due a day from now. */
beforeEach(async () => {
  world = await newWorld();
  edit(lettersOf(...WRITTEN));
  await join(EMAIL);
  await world.pass(3 * DAY, 6 * HOUR);
  expect(subjects()).toEqual(["a", "b"]);
});

const rest = async () => {
  await world.pass(40 * DAY, 6 * HOUR);
  return subjects().slice(2);
};

describe("a letter that is added", () => {
  it.each([
    ["at the beginning: who is past it does not get it", ["new", "a", "b", "c", "d"], ["c", "d"]],
    ["between two that somebody had: the same", ["a", "new", "b", "c", "d"], ["c", "d"]],
    [
      "right before the one that somebody waits for: it comes first",
      ["a", "b", "new", "c", "d"],
      ["new", "c", "d"],
    ],
    ["right after that one: it comes in its place", ["a", "b", "c", "new", "d"], ["c", "new", "d"]],
    ["at the end: it comes last", ["a", "b", "c", "d", "new"], ["c", "d", "new"]],
    [
      "several at once: those ahead come, in order",
      ["x", "a", "b", "y", "c", "z", "d"],
      ["y", "c", "z", "d"],
    ],
  ])("%s", async (_, steps, expected) => {
    edit(lettersOf(...steps));
    expect(await rest()).toEqual(expected);
  });

  it("right before the one that somebody waits for comes when that one would have, and that one its wait later", async () => {
    edit(lettersOf("a", "b", stepOf("new", { wait: "P9D" }), stepOf("c", { wait: "P3D" }), "d"));
    await world.pass(DAY, HOUR);
    expect(subjects()).toEqual(["a", "b", "new"]);
    await world.pass(3 * DAY - HOUR, HOUR);
    expect(subjects()).toEqual(["a", "b", "new"]);
    await world.pass(HOUR);
    expect(subjects()).toEqual(["a", "b", "new", "c"]);
  });

  it("before the first reaches who has had none yet", async () => {
    const email = "robin@reader.example";
    await world.post("/v1/leads", { email, consents: [{ id: "letters", version: "1" }] });
    await run("UPDATE sender SET paused_until = ?", world.clock.now + HOUR);
    await world.request(linkIn(world.mailTo(email).at(-1), "confirm"), { method: "POST" });
    edit(lettersOf("new", ...WRITTEN));
    await world.pass(10 * DAY, 6 * HOUR);
    expect(
      world
        .mailTo(email)
        .map(({ subject }) => subject)
        .slice(1, 3),
    ).toEqual(["new", "a"]);
  });

  it("after somebody had the last one is not for them: a series that ended does not start again", async () => {
    expect(await rest()).toEqual(["c", "d"]);
    edit(lettersOf(...WRITTEN, "new"));
    expect(await rest()).toEqual(["c", "d"]);
    expect(await series()).toMatchObject([{ state: "done", step: null }]);
  });

  it("while the last one is under way is not for them either", async () => {
    await world.pass(DAY, HOUR);
    await world.pass(2 * DAY - HOUR, HOUR);
    world.mailbox.faults.add({ status: 429, name: "rate_limit_exceeded", retryAfter: 60 });
    await world.pass(HOUR);
    edit(lettersOf(...WRITTEN, "new"));
    expect(await rest()).toEqual(["c", "d"]);
  });
});

describe("a letter that is taken out", () => {
  it.each([
    ["that somebody had: nothing changes", ["a", "c", "d"], ["c", "d"]],
    ["that somebody waits for: the one after it comes in its place", ["a", "b", "d"], ["d"]],
    ["further on: it does not come", ["a", "b", "c"], ["c"]],
    ["with all that were had: the rest comes", ["c", "d"], ["c", "d"]],
    ["with all that would have come: the series ends", ["a", "b"], []],
  ])("%s", async (_, steps, expected) => {
    edit(lettersOf(...steps));
    expect(await rest()).toEqual(expected);
    expect(await series()).toMatchObject([{ state: "done" }]);
  });

  it("and put back later comes to who has not passed its place", async () => {
    edit(lettersOf("a", "b", "d", "e"));
    await world.pass(DAY, HOUR);
    edit(lettersOf("a", "b", "c", "d", "e"));
    expect(await rest()).toEqual(["d", "e"]);
  });

  it("while a try of it is under way goes as it was promised, and the rest comes", async () => {
    await world.pass(DAY - HOUR, HOUR);
    world.mailbox.faults.add({ status: 429, name: "rate_limit_exceeded", retryAfter: 60 });
    await world.pass(HOUR);
    edit(lettersOf("a", "b", "d"));
    expect(await rest()).toEqual(["c", "d"]);
  });
});

describe("letters in another order", () => {
  it.each([
    ["what was had stays had, what is ahead comes in the new order", ["a", "b", "d", "c"], ["d", "c"]],
    ["the one waited for is moved to the front: it comes still", ["c", "a", "b", "d"], ["c", "d"]],
    ["one that was had is moved to the end: it does not come again", ["a", "c", "d", "b"], ["c", "d"]],
    ["one from ahead is moved behind: who is past that place does not get it", ["a", "d", "b", "c"], ["c"]],
    ["all of them turned round: none comes twice", ["d", "c", "b", "a"], ["c"]],
  ])("%s", async (_, steps, expected) => {
    edit(lettersOf(...steps));
    expect(await rest()).toEqual(expected);
  });
});

describe("a letter with a new key is a new letter", () => {
  it.each([
    ["had as the last one: who is past it does not get it again", ["a", "b2", "c", "d"], ["c", "d"]],
    ["had before that: neither", ["a2", "b", "c", "d"], ["c", "d"]],
    ["waited for: it comes under its new name", ["a", "b", "c2", "d"], ["c2", "d"]],
    ["still ahead: it comes under its new name", ["a", "b", "c", "d2"], ["c", "d2"]],
  ])("%s", async (_, steps, expected) => {
    edit(lettersOf(...steps));
    expect(await rest()).toEqual(expected);
  });
});

describe("a wait that changes", () => {
  it("counts from the next letter on: a date that is set stays", async () => {
    const slow = WRITTEN.map((key) => stepOf(key, { wait: "P5D" }));
    edit(lettersOf(...slow));
    await world.pass(DAY, HOUR);
    expect(subjects()).toEqual(["a", "b", "c"]);
    await world.pass(5 * DAY - HOUR, HOUR);
    expect(subjects()).toEqual(["a", "b", "c"]);
    await world.pass(HOUR);
    expect(subjects()).toEqual(WRITTEN);
  });

  it("of its hours holds at once: never outside the new ones", async () => {
    edit(lettersOf("a", "b", stepOf("c", { window: { fromHour: 18, toHour: 20 } }), "d"));
    await world.pass(DAY + 7 * HOUR, HOUR);
    expect(subjects()).toEqual(["a", "b"]);
    await world.pass(HOUR);
    expect(subjects()).toEqual(["a", "b", "c"]);
  });
});

describe("a whole series", () => {
  it("that is taken out ends for who was in it, with that for a reason", async () => {
    edit(seriesOf("secure", ["s"]));
    expect(await rest()).toEqual([]);
    expect(await series()).toMatchObject([
      { state: "exited", exit_reason: "sequence-removed", due_at: null },
    ]);
  });

  it("that comes back does not start again by itself", async () => {
    edit(seriesOf("secure", ["s"]));
    await world.pass(5 * DAY, 6 * HOUR);
    edit(lettersOf(...WRITTEN));
    expect(await rest()).toEqual([]);
  });

  it("that comes back before the next letter was due never stopped", async () => {
    edit(seriesOf("secure", ["s"]));
    await world.pass(12 * HOUR, HOUR);
    edit(lettersOf(...WRITTEN));
    expect(await rest()).toEqual(["c", "d"]);
  });
});

it("an edit during a reader's pause holds as at any other time", async () => {
  await postForm(world, linkIn(world.mailTo(EMAIL).at(-1), "preferences"), { act: "pause" });
  edit(lettersOf("a", "b", "new", "d"));
  await world.pass(13 * DAY, 6 * HOUR);
  expect(await rest()).toEqual(["new", "d"]);
});
