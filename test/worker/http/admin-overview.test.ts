import { describe, expect, it } from "vitest";
import { attachmentVersions } from "../../../src/quiz/attachment/definition.ts";
import { textIn } from "../people-desk.ts";
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
  it("says in a sentence how many joined, beside the period before", async () => {
    const world = await deskWorld();
    const text = async (path: string) => textIn(await deskPage(world, path));
    expect(await text("/admin?lang=en")).toContain("Welcome. Put your quiz on your site");
    expect(await text("/admin?lang=en")).toContain("Five steps.");
    await count("2026-11-20", "started-source", "coach.example", 60);
    expect(await text("/admin?lang=en")).toContain("Put the quiz on your site done");
    await count("2026-11-20", "confirmed", "", 3);
    await count("2026-11-20", "started", "", 60);
    await count("2026-10-20", "confirmed", "", 5);
    expect(await text("/admin?lang=en")).toContain(
      "3 readers joined in these thirty days, 2 fewer than the time before.",
    );
    expect(await text("/admin?lang=en")).not.toContain("Five steps.");
    expect(await text("/admin?lang=en")).toContain("Of every 100 who start the quiz, 5 read on.");
    expect(await text("/admin?lang=en&days=365")).toContain("8 readers joined in these twelve months.");
  });

  it("shows what a day brought, from the first question to the letter", async () => {
    const world = await deskWorld();
    for (const visit of [{ event: "started" }, { event: "completed" }]) await world.post("/v1/events", visit);
    await confirmedLead(world, EMAIL);
    const rows = rowsOf(await (await deskPage(world, "/admin")).text());
    const header = rows.find((row) => row.includes("Quiz begonnen")) ?? [];
    const today = rows.find((row) => row[0] === "ma 23 nov" && row.length === header.length) ?? [];
    const of = (name: string) => today[header.indexOf(name)];
    expect(["Quiz begonnen", "Quiz af", "Aangemeld", "Bevestigd"].map(of)).toEqual(["1", "1", "1", "1"]);
    expect(of("Verstuurd")).toBe("2");
    expect(of("Uitgeschreven")).toBe("0");
  });

  it("shows the days of a period, today first, and their sum without what came before", async () => {
    const world = await deskWorld();
    await count("2026-11-17", "signed-up", "site-form", 3);
    await count("2026-11-16", "signed-up", "site-form", 50);
    await count("2026-11-23", "signed-up", "elementor", 4);
    const rows = rowsOf(await (await deskPage(world, "/admin?days=7")).text());
    const at = rows.findIndex(([name]) => name === "Samen");
    expect(rows[at]?.[4]).toBe("7");
    expect([rows[at + 1]?.[0], rows[at + 7]?.[0], rows[at + 8]?.[0]]).toEqual([
      "ma 23 nov",
      "di 17 nov",
      undefined,
    ]);
    expect(rows.filter(([form]) => form === "elementor" || form === "site-form")).toEqual([
      ["elementor", "4"],
      ["site-form", "3"],
    ]);
  });

  it("shows new readers by day and series, as a drawing and in numbers", async () => {
    const world = await deskWorld();
    await count("2026-11-22", "confirmed-series", "anxious", 2);
    await count("2026-11-22", "confirmed-series", "secure", 1);
    const html = await (await deskPage(world, "/admin?days=7&lang=en")).text();
    expect(html.match(/<rect class="s-anxious"[^>]*rx="5\.4"/g)).toHaveLength(2);
    expect(rowsOf(html)).toContainEqual(["Sun 22 Nov", "3", "anxious 2, secure 1"]);
    await count("2026-11-21", "confirmed-series", "anxious", 40);
    const bars = await (await deskPage(world, "/admin?days=7&lang=en")).text();
    expect(bars.match(/<rect class="s-anxious"[^>]*rx="0"/g)).toHaveLength(2);
  });

  it("shows sources with what became of them, and draws no conclusion from few", async () => {
    const world = await deskWorld();
    await count("2026-11-22", "started-source", "instagram", 40);
    await count("2026-11-22", "confirmed-source", "instagram", 10);
    await count("2026-11-22", "started-source", "direct", 29);
    const rows = rowsOf(await (await deskPage(world, "/admin?lang=en")).text());
    expect(rows).toContainEqual(["instagram", "40", "10", "25"]);
    expect(rows).toContainEqual(["Direct or unknown", "29", "0", "–"]);
  });

  it("shows which letter loses readers, and says so above", async () => {
    const world = await deskWorld();
    const steps = world.deps.sequences.find(({ key }) => key === "secure")?.steps.map(({ key }) => key) ?? [];
    for (const step of steps) await count("2026-11-22", "delivered", `secure/${step}`, 50);
    await count("2026-11-22", "unsubscribed", `secure/${steps[2]}`, 9);
    await count("2026-11-22", "about-me", `secure/${steps[2]}`, 4);
    const html = await (await deskPage(world, "/admin?lang=en&series=secure")).text();
    expect(html.match(/class="loses"/g)).toHaveLength(1);
    expect(html).toContain("9 of 50 stopped after this letter.");
    expect(html).toContain(`href="/admin/letters/secure/${steps[2]}"`);
    expect(html).toContain("‘about me’ 4 times, ‘not about me’ 0 times");
  });

  it("shows at which question visitors leave", async () => {
    const world = await deskWorld();
    const items = [...attachmentVersions.values()].at(-1)?.items ?? [];
    await count("2026-11-23", "started", "", 10);
    for (const [i, { id }] of items.entries()) await count("2026-11-23", "answered", id, i === 0 ? 9 : 4);
    const html = await (await deskPage(world, "/admin")).text();
    expect(rowsOf(html).filter(([question]) => /^[12]\. /.test(question ?? ""))).toEqual([
      [`1. ${items[0]?.text.nl}`, "9", "1"],
      [`2. ${items[1]?.text.nl}`, "4", "5"],
    ]);
    expect(html).toContain("Bij zin 2 stoppen er 5 tegelijk");
  });

  it("says in words why nothing goes out, until when, and what to do; every page says that much", async () => {
    const world = await deskWorld();
    expect(await (await deskPage(world, "/admin?lang=en")).text()).not.toContain("Sending rests");
    await run("UPDATE sender SET paused_until = ?, pause_reason = 'quota'", world.clock.now + DAY);
    const html = await (await deskPage(world, "/admin?lang=en")).text();
    expect(html).toContain("Sending rests until 24 November 2026 at 10:00");
    expect(html).toContain("for this day or month is used up");
    expect(await (await deskPage(world, "/admin/people?lang=en")).text()).toContain("No letters go out");
  });

  it("never reads a lead, however many there are", async () => {
    const world = await deskWorld();
    await confirmedLead(world, EMAIL);
    expect(await (await deskPage(world, "/admin")).text()).not.toContain(EMAIL);
  });
});

describe("the counts as a file", () => {
  it("shows no group of a series under five people", async () => {
    const world = await deskWorld();
    await count("2026-11-23", "confirmed-series", "anxious", 4);
    await count("2026-11-23", "delivered", "secure/harbour-two-ways", 5);
    const lines = (await (await deskPage(world, "/admin/counts.csv")).text()).split("\r\n");
    expect(lines).toContain("2026-11-23,confirmed-series,anxious,under 5");
    expect(lines).toContain("2026-11-23,delivered,secure/harbour-two-ways,5");
  });

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

describe("the quiz at the desk", () => {
  it("says how sure results were, how long they took, and what answers are held against", async () => {
    const world = await deskWorld();
    await count("2026-11-20", "sureness", "likely", 30);
    await count("2026-11-20", "sureness", "careless", 10);
    await count("2026-11-20", "took", "5-to-8", 40);
    const html = await (await deskPage(world, "/admin/quiz?lang=en")).text();
    const rows = rowsOf(html);
    expect(rows).toContainEqual(["Likely", "30", "75%"]);
    expect(rows).toContainEqual(["Answered too carelessly", "10", "25%"]);
    expect(rows).toContainEqual(["5 to 8", "40", "100%"]);
    expect(html).toContain("Dutch: no norm yet");
    expect(html).toContain('href="/admin/research"');
  });
});
