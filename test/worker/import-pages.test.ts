import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { IMPORT_BYTES_MAX } from "../../src/config.ts";
import { importPages } from "../../src/routes/desk/import-pages.tsx";
import type { AppEnv } from "../../src/routes/http/context.ts";
import { pageText } from "./reader.ts";
import { newWorld, rows, type World } from "./world.ts";

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

async function markOf(text: string): Promise<string> {
  const html = await (await upload("check", text)).text();
  return / name="mark" value="([^"]+)"/.exec(html)?.[1] ?? "";
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
    expect(text).toMatch(/3\s+email\s+not an e-mail address/);
    expect(text).not.toMatch(/sam@|reader\.example|Samira|Zephyrine|nobody/);
    expect(await kept()).toEqual([]);
  });

  it("imports when the same file comes again", async () => {
    const response = await upload("do", LIST, { mark: await markOf(LIST) });
    expect(response.status).toBe(200);
    expect(await pageText(response)).toContain("Done");
    expect(await kept()).toEqual([{ reason: "imported" }]);
  });

  it("does nothing with another file than the one that was looked over, or with none", async () => {
    const mark = await markOf(LIST);
    const other = await upload("do", `${LIST}other@reader.example;x`, { mark });
    expect([other.status, await pageText(other)]).toEqual([409, expect.stringContaining("not the file")]);
    expect((await upload("do", LIST)).status).toBe(409);
    expect((await upload("do", null, { mark })).status).toBe(422);
    expect((await upload("check", null)).status).toBe(422);
    expect((await upload("check", "")).status).toBe(422);
    expect(await kept()).toEqual([]);
  });

  it("offers no second step where there is nothing to import", async () => {
    const html = await (await upload("check", "email\nnobody\n")).text();
    expect(html).not.toContain('name="mark"');
    expect(html).toContain("nothing to import");
  });

  it.each([
    ["lacks its column", "naam\nSam", "The column email is missing"],
    ["has it twice", "email,mail\na@b.example,c@d.example", "The column email is there twice"],
    ["has stray quotes", 'email\n"open\n', "The quotes at line 2"],
    ["is no text", "\0\0\0", "does not look like a CSV"],
  ])("says in a sentence why a file that %s is not taken", async (_, text, sentence) => {
    const response = await upload("check", text);
    expect([response.status, await pageText(response)]).toEqual([422, expect.stringContaining(sentence)]);
  });

  it("names no more than two hundred refused lines one by one", async () => {
    const text = await pageText(await upload("check", `email\n${"nobody\n".repeat(250)}`));
    expect(text.match(/not an e-mail address/g)).toHaveLength(200);
    expect(text).toContain("And 50 more.");
  });

  it("refuses a file that is too large, and says so", async () => {
    const response = await upload("check", "a".repeat(IMPORT_BYTES_MAX));
    expect([response.status, await pageText(response)]).toEqual([413, expect.stringContaining("too large")]);
  });
});
