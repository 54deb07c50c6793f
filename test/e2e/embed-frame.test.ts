import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Frame, Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { answerAll, PHONE, QUESTIONS, setStage, toResult } from "./embed-stage.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const stage = setStage();

it("the script may be loaded from any site, and a mended one reaches them soon", async () => {
  const { status, headers } = await fetch(`${stage.site.siteUrl}/embed.js`);
  expect([status, headers.get("content-type")]).toEqual([200, expect.stringContaining("javascript")]);
  expect(headers.get("cache-control")).toBe("public, max-age=600, stale-while-revalidate=86400");
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
});

describe("the frame on a coach's own site", () => {
  const inFrame = async (): Promise<{ frame: Frame; quiz: Locator }> => {
    const handle = await stage.page.locator("iframe").elementHandle();
    const frame = (await handle?.contentFrame()) as Frame;
    return { frame, quiz: frame.locator("hechtwijzer-quiz") };
  };

  it("grows with its content, passes on events, and hands the result to the site's form", async () => {
    const started = stage.page.waitForRequest((request) => (request.postData() ?? "").includes('"started"'));
    const referer = "https://search.example/found?q=mine";
    await stage.page.goto(`${stage.demo.url}/frame?utm_source=instagram&mine=1`, { referer });
    const { frame, quiz } = await inFrame();
    await toResult(quiz, "anxious");
    // What a frame can't see by itself: the campaign of the page around it, and the site that led there.
    expect((await started).postDataJSON()).toEqual({
      event: "started",
      source: { page: `${stage.demo.url}/frame`, from: "https://search.example", utm_source: "instagram" },
    });
    const fits = () =>
      frame.evaluate<boolean>("Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1");
    await expect.poll(fits).toBe(true);
    expect((await stage.page.locator("iframe").boundingBox())?.height).toBeGreaterThan(1200);
    const events = await stage.heard();
    expect(events).toHaveLength(QUESTIONS + 3);
    expect(events[0]).toMatchObject({ type: "hechtwijzer:viewed", tag: "iframe", detail: {} });
    expect(events.at(-1)).toMatchObject({ type: "hechtwijzer:completed", tag: "iframe" });
    expect(events.at(-1)?.detail).toEqual({});
    const handed = await stage.page.locator("#contact input[name=hw_result]").inputValue();
    expect((await fetch(`${stage.site.siteUrl}/r/${handed}`)).status).toBe(200);
  });

  it("listens to the quiz alone", async () => {
    await stage.page.goto(`${stage.demo.url}/frame`);
    const { quiz } = await inFrame();
    await quiz.locator("[data-quiz-begin]").waitFor();
    const height = async () => (await stage.page.locator("iframe").boundingBox())?.height;
    const before = await height();
    const say = (origin: string, source: string, px: number) =>
      stage.page.evaluate(`dispatchEvent(new MessageEvent("message", {
        data: { hechtwijzer: "height", height: ${px} }, origin: "${origin}", source: ${source} }))`);
    const frameWindow = "document.querySelector('iframe').contentWindow";
    await say("https://evil.example", frameWindow, 9000);
    await say(stage.site.siteUrl, "window", 9000);
    expect(await height()).toBe(before);
    await say(stage.site.siteUrl, frameWindow, 900);
    expect(await height()).toBe(900);
  });

  it("takes the page around it along when somebody leaves at once", async () => {
    await stage.page.route("https://www.google.nl/**", (route) => route.fulfill({ body: "weer" }));
    await stage.page.goto(`${stage.demo.url}/frame`);
    const { quiz } = await inFrame();
    await quiz.locator(".quick-exit").click();
    await stage.page.waitForURL("https://www.google.nl/**");
  });
});

describe("whoever uses other tools or colours", () => {
  it.each(["light", "dark"] as const)("meets no barrier that axe can see, in %s", async (colorScheme) => {
    const context = await stage.browser.newContext({ ...PHONE, colorScheme, bypassCSP: true });
    const visitor = await context.newPage();
    await visitor.goto(stage.demo.url);
    await visitor.evaluate(await readFile(AXE, "utf8"));
    // In the dark only the colours are others.
    const rules = colorScheme === "light" ? "{}" : "{ runOnly: ['cat.color'] }";
    const look = () =>
      visitor.evaluate<string[]>(
        `axe.run('#first', ${rules}).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.target).join()))`,
      );
    const quiz = visitor.locator("#first");
    await quiz.locator("[data-quiz-begin]").waitFor();
    expect(await look()).toEqual([]);
    await quiz.locator("[data-quiz-begin]").click();
    expect(await look()).toEqual([]);
    await quiz.getByRole("button", { name: "Vorige" }).click();
    await answerAll(quiz, "anxious");
    expect(await look()).toEqual([]);
    await quiz.locator(".last button[type=submit]").click();
    await quiz.locator(".read").waitFor();
    await quiz.locator("#offer-email").fill("noor@embed");
    await quiz.locator("#offer form button").click();
    await quiz.locator("#offer-email-error").filter({ hasText: "e-mailadres" }).waitFor();
    expect(await look()).toEqual([]);
    await context.close();
  });

  it("gets a plain quiz that works, where the browser knows no constructed style sheets", async () => {
    await stage.page.addInitScript(
      "CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor'); } }",
    );
    await stage.page.goto(stage.demo.url);
    await toResult(stage.page.locator("#first"), "secure");
    // This site's policy refuses the file that stands in for them, for either of its two quizzes.
    expect(stage.complaints.splice(0)).toEqual(Array(2).fill(expect.stringContaining("/assets/embed.css")));
  });
});
