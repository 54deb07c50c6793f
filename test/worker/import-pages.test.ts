import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { IMPORT_BYTES_MAX } from "../../src/config.ts";
import { importPages } from "../../src/routes/desk/import-pages.tsx";
import type { AppEnv } from "../../src/routes/http/context.ts";
import { run } from "./http/support.ts";
import { pageText } from "./reader.ts";
import { DAY, newWorld, rows, type World } from "./world.ts";

let world: World;
let desk: Hono<AppEnv>;
beforeEach(async () => {
  world = await newWorld();
  desk = new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set("deps", world.deps);
      await next();
    })
    .route("/", importPages);
});

const LIST = "email;naam\r\nsam@reader.example;Samira\r\nnobody;Zephyrine\r\n";

function upload(step: "check" | "do", text: string | null, fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: "suppressions", ...fields })) form.append(name, value);
  if (text !== null) form.append("file", new File([text], "list.csv", { type: "text/csv" }));
  return desk.request(`/admin/import/${step}?lang=en`, { method: "POST", body: form });
}

/** What the page carries along after the file was looked over: the next press sends it back. */
async function carriedIn(response: Response): Promise<Record<string, string>> {
  const form = /action="\/admin\/import\/do".*?<\/form>/s.exec(await response.text())?.[0] ?? "";
  return Object.fromEntries(
    [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  ) as Record<string, string>;
}

const kept = () => rows("SELECT reason FROM suppressions");

describe("the coach's import page", () => {
  it("takes a file of either kind, in either language", async () => {
    for (const [lang, word] of [
      ["nl", "Kijk na"],
      ["en", "Look it over"],
    ]) {
      const html = await (await desk.request(`/admin/import?lang=${lang}`)).text();
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).toContain(word);
      expect(html.match(/type="radio"/g)).toHaveLength(2);
      expect(html).toContain('enctype="multipart/form-data"');
      expect(html).not.toMatch(/undefined|\{\w+\}/);
    }
  });

  it("first says what would happen, by line and column, tells no value back, and changes nothing", async () => {
    const response = await upload("check", LIST);
    expect(response.status).toBe(200);
    const text = await pageText(response);
    expect(text).toMatch(/New: will get no mail\s+1/);
    expect(text).toMatch(/Refused\s+1/);
    expect(text).toMatch(/E-mail address\s+not an e-mail address\s+1\s+3/);
    expect(text).not.toMatch(/sam@|reader\.example|Samira|Zephyrine|nobody/);
    expect(await kept()).toEqual([]);
  });

  it("imports at one more press, without the file being chosen again", async () => {
    const response = await upload("do", null, await carriedIn(await upload("check", LIST)));
    expect(response.status).toBe(200);
    expect(await pageText(response)).toContain("Done");
    expect(await kept()).toEqual([{ reason: "imported" }]);
  });

  it("does nothing without a file", async () => {
    for (const response of [await upload("do", null), await upload("check", null), await upload("check", "")])
      expect(response.status).toBe(422);
    expect(await kept()).toEqual([]);
  });

  it("offers no second step where there is nothing to import", async () => {
    const html = await (await upload("check", "email\nnobody\n")).text();
    expect(html).not.toContain('action="/admin/import/do"');
    expect(html).toContain("nothing to import");
  });

  it.each([
    ["lacks its column", "naam\nSam", "The column E-mail address is missing"],
    ["has it twice", "email,mail\na@b.example,c@d.example", "The column E-mail address is there twice"],
    ["has stray quotes", 'email\n"open\n', "The quotes at line 2"],
    ["is no text", "\0\0\0", "does not look like a CSV"],
  ])("says in a sentence why a file that %s is not taken", async (_, text, sentence) => {
    const response = await upload("check", text);
    expect([response.status, await pageText(response)]).toEqual([422, expect.stringContaining(sentence)]);
  });

  it("lists what was refused by reason, with the first of its lines, and gives the lines back to mend", async () => {
    const file = `email;naam\nsam@reader.example;x\n${"nobody;=1+1\n".repeat(250)}`;
    const checked = await upload("check", file);
    const carried = await carriedIn(checked.clone());
    expect(await pageText(checked)).toMatch(/not an e-mail address\s+250\s+3, 4, 5/);
    const response = await upload("refused" as "do", null, carried);
    expect(response.headers.get("content-type")).toContain("text/csv");
    const lines = (await response.text()).trim().split("\r\n");
    expect([lines.length, lines[0], lines[1]]).toEqual([
      251,
      "Line,Column,Why,email,naam",
      '3,E-mail address,not an e-mail address,nobody,"\'=1+1"',
    ]);
  });

  it("asks which column is which where it knows none, and remembers it", async () => {
    const file = "Wie;Sinds\nsam@reader.example;2024-01-01";
    const leads = "Wie;Akkoord;Bevestigd\nnoor@reader.example;2024-01-01;2024-01-02";
    expect((await upload("check", file.replace("sam@", "nobody"))).status).toBe(422);
    const asked = await upload("check", leads, { kind: "leads" });
    const html = await asked.text();
    expect([asked.status, html.includes("Which column is what?")]).toEqual([422, true]);
    const carried = / name="carried" value="([^"]+)"/.exec(html)?.[1] ?? "";
    const chosen = { "map[email]": "0", "map[givenAt]": "1", "map[confirmedAt]": "2" };
    const said = { "all[consents]": "nieuwsbrief", "all[wording]": "Ja, mail me", "all[form]": "oude lijst" };
    const checked = await upload("check", null, { kind: "leads", carried, ...chosen, ...said });
    const cookie = checked.headers.get("set-cookie") ?? "";
    expect([checked.status, cookie]).toEqual([
      200,
      expect.stringMatching(/^hw_import=.*Path=\/admin\/import;.*HttpOnly/),
    ]);
    expect((await upload("do", null, await carriedIn(checked))).status).toBe(200);
    expect(await rows("SELECT consent, version, form FROM consents")).toEqual([
      { consent: "newsletter", version: "imported: Ja, mail me", form: "import: oude lijst" },
    ]);
  });

  it("takes an import of people back for a day, and nobody who stopped since", async () => {
    const header = "email,consents,wording,givenAt,confirmedAt,page";
    const line = (name: string) => `${name}@reader.example,newsletter,Ja,2024-01-01,2024-01-02,/x`;
    const file = [header, line("sam"), line("noor")].join("\n");
    await upload("do", null, await carriedIn(await upload("check", file, { kind: "leads" })));
    await run(
      "UPDATE leads SET status = 'unsubscribed' WHERE email_hash = ?",
      await world.deps.vault.hashAddress("noor@reader.example"),
    );
    const page = await (await desk.request("/admin/import?lang=en")).text();
    const at = / name="at" value="(\d+)"/.exec(page)?.[1] ?? "";
    expect((await upload("undo" as "do", null, { at })).status).toBe(200);
    expect(await rows("SELECT status FROM leads")).toEqual([{ status: "unsubscribed" }]);
    expect(await rows("SELECT count(*) AS n FROM consents")).toEqual([{ n: 1 }]);
    world.clock.now += DAY;
    expect((await upload("undo" as "do", null, { at })).status).toBe(409);
  });

  it("refuses a file that is too large, and says so", async () => {
    const response = await upload("check", "a".repeat(IMPORT_BYTES_MAX));
    expect([response.status, await pageText(response)]).toEqual([413, expect.stringContaining("too large")]);
  });
});
