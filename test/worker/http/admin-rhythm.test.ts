import { beforeEach, describe, expect, it } from "vitest";
import { seriesOf, stepLetters } from "../../support/step-letters.ts";
import { textIn } from "../people-desk.ts";
import { DAY, HOUR, linkIn, rows, type World } from "../world.ts";
import { cookieOf, deskWorld, postDesk } from "./admin-desk.ts";

const EMAIL = "sam@reader.example";
/** Two days apart, by day, on any day of the week. */
const AS_WRITTEN = {
  ...{ state: "active", days: "2", hours: "0", from: "8", to: "20" },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`day${day}`, "on"])),
};

let world: World;
let cookie: string;
/** Somebody has had a and b, and waits for c, which is due a day from now: on Friday the 27th. */
beforeEach(async () => {
  const sequences = [seriesOf("welcome", ["a", "b", "c", "d"])];
  world = await deskWorld({ sequences, letters: stepLetters(sequences) });
  await world.post("/v1/leads", { email: EMAIL, consents: [{ id: "letters", version: "1" }] });
  await world.request(linkIn(world.mailTo(EMAIL).at(-1), "confirm"), { method: "POST" });
  await world.pass(3 * DAY, 6 * HOUR);
  cookie = `${await cookieOf(world)}; __Host-admin-language=en`;
});

const press = (step: string, fields: Record<string, string>) =>
  postDesk(world, `/admin/rhythm/welcome/${step}`, { ...AS_WRITTEN, ...fields }, { cookie });
const said = async (step: string, fields: Record<string, string>) => textIn(await press(step, fields));
const make = (step: string, fields: Record<string, string>) => said(step, { ...fields, sure: "1" });
const rest = async () => {
  await world.pass(40 * DAY, 6 * HOUR);
  return world
    .mailTo(EMAIL)
    .map(({ subject }) => subject)
    .slice(3);
};

describe("the rhythm of a series at the desk", () => {
  it("is shown step by step, and says what a change does to those under way before it is made", async () => {
    const page = await textIn(await world.request("/admin/rhythm/welcome", { headers: { cookie } }));
    expect(page).toContain("Rhythm: Without the quiz");
    expect(await said("c", { after: "b" })).toContain(
      "1 reader still gets this letter. Nobody gets a letter twice.",
    );
    expect(await rows("SELECT step FROM step_settings")).toEqual([]);
  });

  it("passes a letter over while it rests, for everybody who comes by", async () => {
    expect(await said("c", { after: "b", state: "paused" })).toMatch(
      /1 reader does not get it any more\. +For 1 reader another letter moves\./,
    );
    expect(await make("c", { after: "b", state: "paused" })).toContain("The new rhythm is live.");
    expect(await rest()).toEqual(["d"]);
    expect(await rows("SELECT act, detail FROM audit WHERE act NOT LIKE 'sign-%'")).toEqual([
      { act: "rhythm", detail: "welcome/c" },
    ]);
  });

  it("puts letters in another order, by the rules of live edits", async () => {
    await make("d", { after: "b" });
    expect(await rest()).toEqual(["d", "c"]);
  });

  it("keeps the day of what is planned, and moves what comes after it", async () => {
    const impact = await said("d", { after: "c", days: "9" });
    expect(impact).toMatch(/1 reader still gets this letter\. +1 of them on another day: .+ instead of /);
    await make("d", { after: "c", days: "9" });
    await world.pass(6 * DAY, 6 * HOUR);
    expect(world.mailTo(EMAIL).at(-1)?.subject).toBe("c");
    expect(await rest()).toEqual(["c", "d"]);
  });

  it("takes no wait, hours or order that can't be, and leaves no series without a letter", async () => {
    expect(await said("c", { after: "b", from: "20", to: "8" })).toContain(
      "The first hour has to come before the last.",
    );
    for (const step of ["a", "b", "c"]) await make(step, { state: "removed" });
    expect(await make("d", { state: "paused" })).toContain(
      "At least one letter of this series has to go on.",
    );
    expect((await press("nothing", {})).status).toBe(404);
  });

  it("takes in a letter that was begun at the desk once it has words and is let go", async () => {
    const added = await postDesk(world, "/admin/rhythm/welcome/add", {}, { cookie });
    const edit = added.headers.get("location") ?? "";
    const step = edit.split("/").at(-2) ?? "";
    await make(step, { after: "c" });
    await world.pass(2 * DAY, 6 * HOUR);
    expect(world.mailTo(EMAIL).at(-1)?.subject).toBe("c");
    const words = {
      locale: "nl",
      seen: "",
      subject: "Erbij",
      preview: "Een eerste regel.",
      body: "Een hele brief.",
    };
    // The key is asked for anew after eight hours.
    await postDesk(world, edit, words, { cookie: await cookieOf(world) });
    expect(await rest()).toEqual(["c", "Erbij", "d"]);
  });
});
