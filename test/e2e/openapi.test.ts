import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../dev/chromium.ts";
import type { ApiDocument } from "../../dev/openapi/page/docs-document.ts";
import {
  exampleRequest,
  FORM_TYPE,
  operationsOf,
  type PlacedOperation,
} from "../../dev/openapi/page/docs-request.ts";
import { startSite, type TestSite } from "./site.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const PHONE = { width: 375, height: 740 };
const DESK = { width: 1280, height: 800 };

let site: TestSite;
let browser: Browser;
let document: ApiDocument;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchChromium()]);
  document = (await (await fetch(`${site.siteUrl}/openapi.json`)).json()) as ApiDocument;
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const operations = (): PlacedOperation[] => document.tags.flatMap(({ name }) => operationsOf(document, name));

async function ask({ path, method, operation }: PlacedOperation): Promise<Response | null> {
  const asked = exampleRequest(path, method, operation);
  if (!asked) return null;
  const isForm = asked.headers["content-type"] === FORM_TYPE;
  const written = isForm ? String(new URLSearchParams(asked.body as Record<string, string>)) : null;
  const body = asked.body === undefined ? undefined : (written ?? JSON.stringify(asked.body));
  return fetch(`${site.siteUrl}${asked.path}`, { ...asked, body, redirect: "manual" });
}

/** The example of an answer like the one that was given: the same version and outcome. */
function exampleLike(path: string, status: string, given: Record<string, unknown>): Record<string, unknown> {
  const content = document.paths[path]?.post?.responses[status]?.content?.["application/json"];
  const values = Object.values(content?.examples ?? {}).map(({ value }) => value as Record<string, unknown>);
  const like = ({ version, headline }: Record<string, unknown>) =>
    version === given.version && headline === given.headline;
  return values.find(like) ?? {};
}

/** Numbers to nine digits: the last ones of a sine are each engine's own. */
function inDigits(value: Record<string, unknown>): Record<string, unknown> {
  const round = (_: string, each: unknown) => (typeof each === "number" ? Number(each.toPrecision(9)) : each);
  return JSON.parse(JSON.stringify(value), round) as Record<string, unknown>;
}

describe("/openapi.json", () => {
  it("comes as JSON with our own headers, and again only where it changed", async () => {
    const first = await fetch(`${site.siteUrl}/openapi.json`);
    expect(first.headers.get("content-type")).toBe("application/json");
    expect(first.headers.get("content-security-policy")).toContain("default-src 'none'");
    const etag = first.headers.get("etag") ?? "";
    const again = await fetch(`${site.siteUrl}/openapi.json`, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("has an example for each of the API's routes that succeeds on a site just started", async () => {
    const asked: string[] = [];
    for (const placed of operations().filter(({ path }) => path.startsWith("/v1/"))) {
      const response = await ask(placed);
      const told = Object.keys(placed.operation.responses);
      if (response) asked.push(`${placed.operation.operationId} ${response.status}`);
      if (response) expect(told).toContain(String(response.status));
    }
    expect(asked).toEqual(expect.arrayContaining(["getQuiz 200", "scoreQuiz 200", "signUp 202"]));
    expect(asked).toEqual(expect.arrayContaining(["countEvent 204", "reachGoal 202"]));
    // A browser that posted a form goes on to another page.
    expect(asked).toEqual(expect.arrayContaining(["postForm 303", "testForm 200"]));
    expect(asked.filter((each) => !/ (20\d|303)$/.test(each))).toEqual([]);
  });

  it("names the script that sites embed, which is there", async () => {
    const { content } = document.paths["/embed.js"]?.get?.responses["200"] ?? {};
    const response = await fetch(`${site.siteUrl}/embed.js`);
    const type = response.headers.get("content-type")?.split(";")[0] ?? "";
    expect([response.status, Object.keys(content ?? {})]).toEqual([200, [type]]);
  });

  it("shows exactly the result that its own answers give, but for the token", async () => {
    const placed = operations().find(({ operation }) => operation.operationId === "scoreQuiz");
    const given = (await (await ask(placed as PlacedOperation))?.json()) as Record<string, unknown>;
    const { result, resultUrl, ...shown } = exampleLike("/v1/quizzes/attachment/scores", "200", given);
    const tokens = { result: expect.any(String), resultUrl: expect.any(String) };
    expect(inDigits(given)).toEqual({ ...inDigits(shown), ...tokens });
    expect([typeof result, typeof resultUrl]).toEqual(["string", "string"]);
    expect((await fetch(String(given.resultUrl))).status).toBe(200);
  });
});

describe("/docs", () => {
  async function open(options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${site.siteUrl}/docs`);
    return page;
  }

  it("needs no script, asks nobody else for anything, and its policy refuses nothing of it", async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.siteUrl)) complaints.push("a request to elsewhere");
    });
    const response = await page.goto(`${site.siteUrl}/docs`);
    expect(response?.headers()["content-security-policy"]).toContain("script-src 'self'");
    expect(response?.headers()["content-type"]).toMatch(/^text\/html/);
    expect(await page.locator("script, style, [style]").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("has a place for every route and every code, that its own links lead to", async () => {
    const page = await open({ viewport: DESK });
    const wanted = operations().map(({ operation }) => operation.operationId);
    const missing = [];
    for (const id of wanted) if ((await page.locator(`article#${id}`).count()) !== 1) missing.push(id);
    expect(missing).toEqual([]);
    const dead = await page.evaluate<string[]>(
      "[...document.querySelectorAll('a[href^=\"#\"]')].map((a) => a.hash).filter((hash) => !document.querySelector(hash))",
    );
    expect(dead).toEqual([]);
    await page.context().close();
  });

  it("fits a phone and a desk without scrolling sideways", async () => {
    for (const viewport of [PHONE, DESK]) {
      const page = await open({ viewport });
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
      const width = await page.evaluate<number>("document.documentElement.scrollWidth");
      expect(width).toBeLessThanOrEqual(viewport.width);
      await page.context().close();
    }
  });

  it.each([
    ["light", PHONE],
    ["dark", PHONE],
    ["light", DESK],
    ["dark", DESK],
  ] as const)("meets no barrier that axe can see, in %s on %j", async (colorScheme, viewport) => {
    const page = await open({ viewport, colorScheme, bypassCSP: true });
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
    await page.evaluate(await readFile(AXE, "utf8"));
    // In the dark only the colours are others.
    const rules = colorScheme === "light" ? "" : "{ runOnly: ['cat.color'] }";
    const found = await page.evaluate<string[]>(
      `axe.run(${rules}).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.target).join()))`,
    );
    expect(found).toEqual([]);
    await page.context().close();
  });
});
