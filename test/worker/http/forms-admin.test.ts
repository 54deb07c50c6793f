import { createExecutionContext } from "cloudflare:test";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { formPostsPages } from "../../../src/routes/desk/forms-pages.tsx";
import type { AppEnv } from "../../../src/routes/http/context.ts";
import * as posted from "../../support/posted-forms.ts";
import type { World } from "../world.ts";
import { postFixture, worldWithForms } from "./forms-support.ts";

/** The page, as somebody sees it who is in. */
async function page(world: World, language = "en"): Promise<string> {
  const app = new Hono<AppEnv>().use(async (c, next) => {
    c.set("deps", world.deps);
    await next();
  });
  const headers = { "accept-language": language };
  const response = await app
    .route("/", formPostsPages)
    .request("/admin/forms", { headers }, {}, createExecutionContext());
  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
  return response.text();
}

describe("the desk's page of forms", () => {
  it("lists every form with its address, whether it is protected, and what it brought", async () => {
    const world = await worldWithForms({ wpforms: "a-secret-of-its-own" });
    await postFixture(world, posted.framer);
    const html = await page(world);
    const rowOf = (id: string) => html.match(new RegExp(`<tr><th scope="row">${id}</th>.*?</tr>`))?.[0] ?? "";
    expect(rowOf("wpforms")).toContain('data-label="Protected">Yes</td>');
    expect(rowOf("wpforms")).toContain("<code>https://quiz.example/v1/forms/wpforms</code>");
    expect(rowOf("framer")).toMatch(/anybody can post here.*class="number">1</);
    expect(rowOf("gravity-entry")).toContain('data-label="Builder">gravity</td>');
    expect(html).toContain("Nothing was refused");
    expect(html).not.toContain("a-secret-of-its-own");
  });

  it("says of the last refused posts why, in words, newest first, and nothing of who it was", async () => {
    const world = await worldWithForms({ wpforms: "a-secret-of-its-own" });
    await postFixture(world, posted.wpforms);
    world.clock.now += 60_000;
    const fields = { email: "robin@reader.example", brieven: "nee", a01: "9" };
    await postFixture(world, { form: "cf7", type: "application/json", body: JSON.stringify(fields) });
    const html = await page(world);
    const said = [
      "consent: No box was ticked",
      "question a01: The answer was not a number",
      "does the builder have the same secret",
    ];
    const places = said.map((text) => html.indexOf(text));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html).not.toContain("robin");
    expect(await page(world, "nl")).toContain("toestemming: Geen vakje aangevinkt");
  });

  it("shows what a box sent that was neither yes nor no, and the lines that would make it a yes", async () => {
    const world = await worldWithForms();
    const fields = {
      email: "robin@reader.example",
      brieven: "Mis <b>geen</b> brief",
      nieuwsbrief: "bel 0612345678",
    };
    await postFixture(world, { form: "cf7", type: "application/json", body: JSON.stringify(fields) });
    const html = await page(world);
    expect(html).toContain("The box “brieven” sent “Mis &lt;b&gt;geen&lt;/b&gt; brief”.");
    expect(html).toContain("&quot;values&quot;: [");
    expect(html).toContain("The box “nieuwsbrief” sent something else than yes or no.");
    expect(html).not.toMatch(/0612345678|robin/);
  });

  it("flags a form that is only on because it is in use, and names those that are not on", async () => {
    await postFixture(await worldWithForms(), posted.cf7);
    const html = await page(await worldWithForms({}, {}));
    expect(html).toMatch(/>cf7<\/th>.*For now, because it is in use\. Put it into forms\.json\./);
    expect(html).toMatch(/Not on yet: [^<]*gravity/);
  });
});
