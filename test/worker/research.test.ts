import { describe, expect, it } from "vitest";
import { openBox } from "../../src/privacy/sealed-box.ts";
import { readSheetText } from "../../src/quiz/psychometrics/kept-sheet.ts";
import { answersFor, people } from "../support/answers.ts";
import { researchKey } from "../support/research.ts";
import { cookieOf, deskPage, deskWorld, postDesk } from "./http/admin-desk.ts";
import { dump, run, SCORES } from "./http/support.ts";

const PATH = "/admin/research";
const sheet = { version: "2", answers: answersFor(people.anxious), keepAnswers: true };
const idsIn = (page: string) => /name="ids" value="([^"]*)"/.exec(page)?.[1] ?? "";

describe("the sheets that visitors left for research", () => {
  it("are fetched at the desk, open with the coach's own key, and go once she has them", async () => {
    const world = await deskWorld();
    for (let i = 0; i < 3; i += 1) await world.post(SCORES, sheet);
    const file = await (await deskPage(world, `${PATH}/sealed.txt`)).text();
    const boxes = file.trim().split("\n");
    const opened = await Promise.all(
      boxes.map(async (box) => readSheetText((await openBox(researchKey, box)) ?? "")),
    );
    expect(opened).toEqual(Array(3).fill(expect.objectContaining({ version: "2", locale: "nl" })));
    const ids = idsIn(await (await deskPage(world, PATH)).text());
    const cookie = await cookieOf(world);
    await world.post(SCORES, sheet);
    expect((await postDesk(world, PATH, { ids }, { cookie })).status).toBe(422);
    expect((await dump()).sheets).toHaveLength(4);
    await postDesk(world, PATH, { ids, fetched: "1" }, { cookie });
    expect((await dump()).sheets, "the one that came since stays").toHaveLength(1);
  });

  it("of before they were sealed are offered too, and then deleted", async () => {
    const world = await deskWorld();
    await run(
      "INSERT INTO answers VALUES ('old', 'attachment', '1', 'nl', '3', 'fast', 'mixed', '2026-W40')",
    );
    const file = await (await deskPage(world, `${PATH}/plain.txt`)).text();
    expect(JSON.parse(file)).toEqual({ version: "1", locale: "nl", answers: "3", flags: "fast" });
    const ids = idsIn(await (await deskPage(world, PATH)).text());
    await postDesk(world, PATH, { ids, fetched: "1" }, { cookie: await cookieOf(world) });
    expect((await dump()).answers).toEqual([]);
  });

  it("are for nobody outside the desk", async () => {
    const world = await deskWorld();
    await world.post(SCORES, sheet);
    for (const path of [PATH, `${PATH}/sealed.txt`, `${PATH}/plain.txt`])
      expect([303, 401]).toContain((await world.request(path)).status);
  });
});
