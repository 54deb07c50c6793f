import { beforeEach, describe, expect, it } from "vitest";
import { setStop } from "../../../src/usecases/desk/stop-sending.ts";
import { textIn } from "../people-desk.ts";
import { confirmedLead, DAY, HOUR, rows, type World } from "../world.ts";
import { cookieOf, deskWorld, postDesk } from "./admin-desk.ts";
import { EMAIL } from "./support.ts";

let world: World;
beforeEach(async () => {
  world = await deskWorld();
});

const stop = (isStopped: boolean) => setStop(world.deps, "all", isStopped, "key");

async function press(fields: Record<string, string>): Promise<Response> {
  const cookie = `${await cookieOf(world)}; __Host-admin-language=en`;
  return postDesk(world, "/admin/recovery", fields, { cookie });
}

const marked = () => rows<{ members: string }>("SELECT members FROM batches WHERE state = 'unknown'");

/** Somebody whose second letter was due an hour ago, in Amsterdam at noon: it may have gone before the restore. All mail is stopped. */
async function dueLead(): Promise<string> {
  await confirmedLead(world, EMAIL);
  world.clock.now += 2 * DAY + 3 * HOUR;
  await stop(true);
  return new Date(world.clock.now - HOUR).toISOString().slice(0, 16);
}

describe("the desk after a restore", () => {
  it("asks once more, naming the moment, and does nothing yet", async () => {
    const from = await dueLead();
    expect(await textIn(await press({ from }))).toContain(`stands at ${from.replace("T", " ")} UTC`);
    expect(await marked()).toEqual([]);
  });

  it("marks every letter that may have gone, and says how many", async () => {
    const from = await dueLead();
    expect(await textIn(await press({ from, sure: "1" }))).toContain("Marked ‘unknown’: 1.");
    expect(JSON.stringify(await marked())).toContain("look-front-door");
  });

  it("takes the moment as UTC, whatever the coach's own zone", async () => {
    await dueLead();
    const inAmsterdam = new Date(world.clock.now + HOUR).toISOString().slice(0, 16);
    const response = await press({ from: inAmsterdam, sure: "1" });
    expect([response.status, await textIn(response)]).toEqual([
      422,
      expect.stringContaining("still to come"),
    ]);
    expect(await marked()).toEqual([]);
  });

  it.each(["", "yesterday", "2026-11-23", "2026-13-23T10:00", "2026-11-23T10:00+02:00"])(
    "says that %o is no moment",
    async (from) => {
      const response = await press({ from, sure: "1" });
      expect([response.status, await textIn(response)]).toEqual([
        422,
        expect.stringContaining("not a date with a time"),
      ]);
    },
  );

  it("does nothing while letters go, and says what to do first", async () => {
    const from = await dueLead();
    await stop(false);
    const both: Record<string, string>[] = [{ from }, { from, sure: "1" }];
    for (const fields of both) {
      const response = await press(fields);
      expect([response.status, await textIn(response)]).toEqual([
        409,
        expect.stringContaining("First stop all mail"),
      ]);
    }
    expect(await marked()).toEqual([]);
  });

  it("can be read in both languages, and by nobody without the key", async () => {
    const cookie = await cookieOf(world);
    for (const lang of ["nl", "en"]) {
      const page = await world.request(`/admin/recovery?lang=${lang}`, { headers: { cookie } });
      expect(await page.text()).not.toMatch(/undefined|\{\w+\}/);
    }
    expect((await world.request("/admin/recovery")).status).toBe(401);
    expect((await postDesk(world, "/admin/recovery", { from: "2026-11-23T08:00", sure: "1" })).status).toBe(
      401,
    );
  });
});
