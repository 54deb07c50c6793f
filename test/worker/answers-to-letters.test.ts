import { describe, expect, it } from "vitest";
import { LOCALES } from "../../src/quiz/types.ts";
import { answerLinksFor } from "../../src/usecases/links.ts";
import { people } from "../support/answers.ts";
import { dump, EMAIL, postForm, tokenOf } from "./http/support.ts";
import { purge } from "./purge-all.ts";
import { confirmedLead, DAY, newWorld, resultFor, rows, SITE } from "./world.ts";

type Count = { day: string; metric: string; key: string; count: number };
const answerCounts = () =>
  rows<Count>("SELECT * FROM daily_counts WHERE metric LIKE '%about-me' ORDER BY day, metric");

/** A reader with a letter, and its two links: this was about me, this was not. */
async function reader() {
  const world = await newWorld();
  await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
  const mail = world.mailTo(EMAIL).at(-1);
  const links = [...(mail?.text?.matchAll(/https:\/\/quiz\.example(\/answer\/\S+)/g) ?? [])];
  const [aboutMe = "", notAboutMe = ""] = links.map(([, link = ""]) => link);
  return { world, mail, aboutMe, notAboutMe };
}

describe("the two quiet links under a letter", () => {
  it("are in its HTML and its text, and open a page with a button; opening counts nothing", async () => {
    const { world, mail, aboutMe, notAboutMe } = await reader();
    const before = await dump();
    for (const [link, button] of [
      [aboutMe, "Ja, dit ging over mij"],
      [notAboutMe, "Nee, dit ging niet over mij"],
    ] as const) {
      expect(mail?.html).toContain(`href="${SITE}${link}"`);
      const response = await world.request(link);
      const page = await response.text();
      expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
      expect(page).toContain(`<form method="post" action="${link}">`);
      expect(page).toContain(button);
    }
    expect(await dump()).toEqual(before);
  });

  it("count a press, by day and letter, and say thank you on a page that can be loaded again", async () => {
    const { world, aboutMe } = await reader();
    const answer = await postForm(world, aboutMe, {});
    const thanks = answer.headers.get("location") ?? "";
    expect([answer.status, thanks]).toEqual([303, "/answered?lang=nl"]);
    for (let i = 0; i < 2; i++)
      expect(await (await world.request(thanks)).text()).toContain("Dank je, het is geteld");
    expect(await answerCounts()).toEqual([
      { day: "2026-11-23", metric: "about-me", key: "anxious/near-read-slowly", count: 1 },
    ]);
  });

  it("count one vote a reader and letter, whichever link is pressed how often and how late", async () => {
    const { world, aboutMe, notAboutMe } = await reader();
    await postForm(world, aboutMe, {});
    for (const days of [0, 1, 30, 40]) {
      world.clock.now += days * DAY;
      if (days > 1) await purge(world.deps);
      world.counting.reset();
      for (const link of [aboutMe, notAboutMe]) expect((await postForm(world, link, {})).status).toBe(303);
      expect(world.counting.cost.rowsWritten).toBe(0);
    }
    await confirmedLead(world, "b@reader.example", await resultFor(world, people.anxious));
    const other = /\/answer\/\S+/.exec(world.mailTo("b@reader.example").at(-1)?.text ?? "")?.[0] ?? "";
    await postForm(world, other, {});
    expect((await answerCounts()).map(({ count }) => count)).toEqual([1, 1]);
  });

  it("keep nothing of who pressed and what: a keyed hash, forgotten within the month, and a count", async () => {
    const { world, aboutMe } = await reader();
    const rest = async () => {
      const { daily_counts: _, limits, ...others } = await dump();
      return { others, marks: (limits as { key: string }[]).map(({ key }) => key) };
    };
    const before = await rest();
    await postForm(world, aboutMe, {});
    const after = await rest();
    expect(after.others).toEqual(before.others);
    const [mark, ...more] = after.marks.filter((key) => !before.marks.includes(key));
    expect([mark, more]).toEqual([expect.stringMatching(/^[\w-]{43,}$/), []]);
    expect(world.logged.filter(({ event }) => event.includes("answer"))).toEqual([]);
  });

  it("speak the letter's language, and the press too", async () => {
    const { world, aboutMe } = await reader();
    const english = aboutMe.replace("lang=nl", "lang=en");
    expect(await (await world.request(english)).text()).toContain("Yes, this was about me");
    expect((await postForm(world, english, {})).headers.get("location")).toBe("/answered?lang=en");
  });

  it("tell no style, by no word and by no length, and aren't the same for all readers of a letter", async () => {
    const { deps } = await newWorld();
    const links = await Promise.all(
      deps.sequences.flatMap(({ key, steps }) =>
        steps.flatMap((step) =>
          LOCALES.flatMap((locale) =>
            ["leadAAAAAAAAAAAA", "leadBBBBBBBBBBBB"].map((leadId) =>
              answerLinksFor(deps, { leadId, sequence: key, step: step.key }, locale),
            ),
          ),
        ),
      ),
    );
    const urls = links.flatMap((pair) => Object.values(pair));
    expect(new Set(urls).size).toBe(urls.length);
    expect(new Set(urls.map((url) => url.length)).size).toBe(1);
    for (const url of urls) expect(url).toMatch(/^https:\/\/quiz\.example\/answer\/[\w-]+\?lang=(?:nl|en)$/);
  });

  it("that are not ours, or are for something else, get a plain page and count nothing", async () => {
    const { world, mail, aboutMe } = await reader();
    const other = /\/unsubscribe\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    const token = tokenOf(aboutMe);
    for (const wrong of [other, `${token.slice(0, -2)}${token.endsWith("AA") ? "BA" : "AA"}`, "x", "%00"])
      for (const method of ["GET", "POST"]) {
        const response = await world.request(`/answer/${wrong}?lang=en`, { method });
        expect([wrong, response.status]).toEqual([wrong, 404]);
        expect(await response.text()).toContain("Something is off with this link");
      }
    expect(await answerCounts()).toEqual([]);
  });

  it("stand under no confirmation", async () => {
    const { world } = await reader();
    expect(world.mailTo(EMAIL)[0]?.text).not.toContain("/answer/");
  });
});
