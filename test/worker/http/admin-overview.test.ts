import { describe, expect, it } from "vitest";
import { attachmentVersions } from "../../../src/quiz/attachment/definition.ts";
import { answerLinksFor } from "../../../src/usecases/links.ts";
import { confirmedLead, DAY } from "../world.ts";
import { deskPage, deskWorld } from "./admin-desk.ts";
import { EMAIL, run } from "./support.ts";

/** The cells of each row of a page's tables, as somebody reads them. */
function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) =>
      cell.replace(/<[^>]+>/g, "").trim(),
    ),
  );
}

const count = (day: string, metric: string, key: string, n: number) =>
  run("INSERT INTO daily_counts (day, metric, key, count) VALUES (?, ?, ?, ?)", day, metric, key, n);

describe("the coach's overview", () => {
  it("shows what a day brought, from the first question to the letter", async () => {
    const world = await deskWorld();
    for (const visit of [{ event: "started" }, { event: "completed" }]) await world.post("/v1/events", visit);
    await confirmedLead(world, EMAIL);
    const rows = rowsOf(await (await deskPage(world, "/admin")).text());
    const header = rows[0] ?? [];
    const today = rows.find(([day]) => day === "ma 23 nov") ?? [];
    const of = (name: string) => today[header.indexOf(name)];
    expect([of("Quiz begonnen"), of("Quiz af"), of("Aangemeld"), of("Bevestigd")]).toEqual([
      "1",
      "1",
      "1",
      "1",
    ]);
    expect(of("Verstuurd")).toBe("2");
    expect(of("Uitgeschreven")).toBe("0");
  });

  it("shows fourteen days, today first, and their sum without what came before", async () => {
    const world = await deskWorld();
    await count("2026-11-10", "signed-up", "site-form", 3);
    await count("2026-11-09", "signed-up", "site-form", 50);
    await count("2026-11-23", "signed-up", "elementor", 4);
    const rows = rowsOf(await (await deskPage(world, "/admin")).text());
    const days = rows.slice(2, 16).map(([day]) => day);
    expect([days[0], days[13], rows[1]?.[0]]).toEqual(["ma 23 nov", "di 10 nov", "Samen"]);
    expect(rows[1]?.[3]).toBe("7");
    expect(rows.filter(([form]) => form === "elementor" || form === "site-form")).toEqual([
      ["elementor", "4"],
      ["site-form", "3"],
    ]);
  });

  it("shows which letters are about their readers, the best one first", async () => {
    const world = await deskWorld();
    const press = async (step: string, answer: "aboutMeUrl" | "notAboutMeUrl") => {
      const letter = { sequence: "secure", step, locale: "nl" } as const;
      const { pathname, search } = new URL((await answerLinksFor(world.deps, letter, "batch"))[answer]);
      expect((await world.request(pathname + search, { method: "POST" })).status).toBe(303);
    };
    await press("harbour-two-ways", "notAboutMeUrl");
    await press("harbour-coming-back", "aboutMeUrl");
    await press("harbour-coming-back", "aboutMeUrl");
    const html = await (await deskPage(world, "/admin")).text();
    expect(rowsOf(html).filter(([letter]) => letter?.startsWith("Veilig"))).toEqual([
      ["Veilig: harbour-coming-back", "0", "2", "0"],
      ["Veilig: harbour-two-ways", "0", "0", "1"],
    ]);
    expect(html).toContain('href="/admin/letters/secure/harbour-coming-back"');
  });

  it("shows at which question visitors leave", async () => {
    const world = await deskWorld();
    const [first, second] = [...attachmentVersions.values()].at(-1)?.items ?? [];
    await count("2026-11-23", "started", "", 10);
    await count("2026-11-23", "answered", first?.id ?? "", 9);
    await count("2026-11-22", "answered", second?.id ?? "", 4);
    const rows = rowsOf(await (await deskPage(world, "/admin")).text());
    expect(rows.filter(([question]) => /^[12]\. /.test(question ?? ""))).toEqual([
      [`1. ${first?.text.nl}`, "9", "1"],
      [`2. ${second?.text.nl}`, "4", "5"],
    ]);
  });

  it("says in words why nothing goes out, and until when", async () => {
    const world = await deskWorld();
    expect(await (await deskPage(world, "/admin")).text()).toContain("Ja, alles loopt op tijd.");
    await run("UPDATE sender SET paused_until = ?, pause_reason = 'quota'", world.clock.now + DAY);
    const html = await (await deskPage(world, "/admin?lang=en")).text();
    expect(html).toContain("Sending rests until 24 November 2026 at 10:00");
    expect(html).toContain("for this day or month is used up");
  });

  it("lists the newsletters that were started, and how far each is", async () => {
    const world = await deskWorld();
    expect(await (await deskPage(world, "/admin")).text()).not.toContain("Nieuwsbrieven");
    await run(
      `INSERT INTO newsletters (id, state, created_at, ended_at) VALUES ('spring', 'cancelled', ?, ?)`,
      world.clock.now,
      world.clock.now,
    );
    const rows = rowsOf(await (await deskPage(world, "/admin")).text());
    expect(rows).toContainEqual(["spring", "23 november 2026 om 10:00", "gestopt"]);
  });

  it("never reads a lead, however many there are", async () => {
    const world = await deskWorld();
    await confirmedLead(world, EMAIL);
    expect(await (await deskPage(world, "/admin")).text()).not.toContain(EMAIL);
  });
});

describe("the counts as a file", () => {
  it("holds every count by day, and nothing that a spreadsheet would run", async () => {
    const world = await deskWorld();
    for (const key of ["=1+1", "+1", "-1", "@x", "\tx", "\rx", 'a"b,c', "site-form"])
      await count("2026-11-23", "signed-up", key, 2);
    const response = await deskPage(world, "/admin/counts.csv");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const lines = (await response.text()).split("\r\n");
    expect(lines[0]).toBe("day,metric,key,count");
    expect(lines.slice(1).sort()).toEqual(
      [
        "",
        '2026-11-23,signed-up,"\'\tx",2',
        '2026-11-23,signed-up,"\'\rx",2',
        `2026-11-23,signed-up,"'+1",2`,
        `2026-11-23,signed-up,"'-1",2`,
        `2026-11-23,signed-up,"'=1+1",2`,
        `2026-11-23,signed-up,"'@x",2`,
        '2026-11-23,signed-up,"a""b,c",2',
        "2026-11-23,signed-up,site-form,2",
      ].sort(),
    );
  });

  it("is for the coach alone", async () => {
    const world = await deskWorld();
    expect((await world.request("/admin/counts.csv")).status).toBe(401);
  });
});
