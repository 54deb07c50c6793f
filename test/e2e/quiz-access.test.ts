import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  beginLink,
  button,
  choice,
  lastTitle,
  PHONE,
  press,
  setQuizStage,
  shown,
  spoil,
  TOTAL,
} from "./quiz-stage.ts";

const SCRIPT_MAX_BYTES = 35 * 1024;
/** Everything that the start takes, over the wire. */
const START_MAX_BYTES = 70 * 1024;
const LCP_MAX_MS = 1500;
/** A slow phone on a slow network: 150 ms there and back, 1.6 Mbit/s, a quarter of this machine's speed. */
const SLOW = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000, offline: false };
const SLOWER = 4;
/** What sticks out of its own box in the form. */
const WIDER =
  "[...document.querySelectorAll('form *')].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1).map((one) => one.className)";
const PAINTS =
  "new Promise((tell) => new PerformanceObserver((list) => tell(list.getEntries().map((one) => one.startTime))).observe({ type: 'largest-contentful-paint', buffered: true }))";
/** Those right after a tap or a key are what somebody asked for. */
const WATCH_SHIFTS =
  "window.shifts = []; new PerformanceObserver((list) => shifts.push(...list.getEntries().filter((one) => !one.hadRecentInput).map((one) => one.value))).observe({ type: 'layout-shift', buffered: true })";

const stage = setQuizStage();

async function slowPage(): Promise<Page> {
  const page = await (await stage.browser.newContext(PHONE)).newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", SLOW);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return page;
}

/** In the dark only the colours are others: axe's rules for those, or all of them. */
async function problems(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  // Past the animation: colours that are still fading in are not what anybody reads.
  await page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))");
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(
    colorScheme === "light" ? "axe.run()" : "axe.run({ runOnly: ['cat.color'] })",
  )) as axe.AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("the quiz for every eye, phone and network", () => {
  it("without JavaScript is one form, with nothing on it that does nothing", async () => {
    const page = await stage.open({ javaScriptEnabled: false });
    expect(await page.locator("fieldset[data-item]:visible").count()).toBe(TOTAL);
    expect(await page.locator("main button:visible, [role=progressbar]:visible").count()).toBe(1);
  });

  it("is the plain form again where the script can't make steps of it", async () => {
    const page = await stage.open();
    await page.route("**/quiz", async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace("data-quiz-begin", "data-other");
      await route.fulfill({ response, body: html });
    });
    await page.reload();
    await page.locator("fieldset[data-item]").last().waitFor();
    expect(await page.locator("fieldset[data-item]:visible").count()).toBe(TOTAL);
  });

  it("works where the browser keeps nothing, as some do in a frame", async () => {
    const page = await stage.open();
    await page.addInitScript(
      "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
    );
    await page.reload();
    await beginLink(page).tap();
    await press(page, ...Array(TOTAL).fill("3"));
    await button(page, "Bekijk mijn uitslag").tap();
    await page.waitForURL(/\/r\//);
  });

  it("with text at twice its size nothing has to be scrolled sideways, and nothing covers a text", async () => {
    const page = await stage.open();
    await page.addInitScript(
      "addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; })",
    );
    const width = () => page.evaluate("document.documentElement.scrollWidth");
    await page.reload();
    expect(await width()).toBe(375);
    await beginLink(page).tap();
    for (let n = 1; n <= TOTAL; n++) {
      expect([n, await width()]).toEqual([n, 375]);
      await press(page, n % 2 ? "2" : "4");
    }
    expect(await width()).toBe(375);
    await button(page, "Bekijk mijn uitslag").tap();
    await page.waitForURL(/\/r\//);
    for (const fold of await page.locator("main summary").all()) await fold.click();
    expect(await width()).toBe(375);
  });

  it("dark and at 200% zoom nothing has to be scrolled sideways", async () => {
    const page = await stage.open({
      viewport: { width: 188, height: 334 },
      colorScheme: "dark",
      deviceScaleFactor: 2,
    });
    const width = () => page.evaluate("document.documentElement.scrollWidth");
    expect(await width()).toBe(188);
    await beginLink(page).tap();
    for (let n = 1; n <= TOTAL; n++) {
      await shown(page, n);
      expect([await width(), await page.evaluate(WIDER)]).toEqual([188, []]);
      await press(page, "3");
    }
    await lastTitle(page).waitFor();
    expect(await width()).toBe(188);
    expect(await page.evaluate(WIDER)).toEqual([]);
  });

  it("moves only for who has not asked for stillness", async () => {
    const animation = async (reducedMotion: "reduce" | "no-preference") => {
      const page = await stage.begun({ reducedMotion });
      return page.evaluate("getComputedStyle(document.querySelector('.is-current')).animationName");
    };
    expect(await animation("no-preference")).toBe("step-on");
    expect(await animation("reduce")).toBe("none");
  });

  it.each(["light", "dark"] as const)(
    "axe finds nothing, %s, from the first question to the result, and in the privacy statement",
    async (colorScheme) => {
      const page = await stage.open({ colorScheme });
      expect(await problems(page, colorScheme)).toEqual([]);
      await beginLink(page).tap();
      expect(await problems(page, colorScheme)).toEqual([]);
      await button(page, "Sla deze zin over").tap();
      for (let n = 2; n <= TOTAL; n++) {
        if (n === 14) {
          await press(page, "ArrowLeft");
          expect(await problems(page, colorScheme)).toEqual([]);
          await press(page, "Enter");
        }
        await press(page, n % 2 ? "2" : "4");
      }
      expect(await problems(page, colorScheme)).toEqual([]);
      await spoil(page, 5);
      await button(page, "Bekijk mijn uitslag").tap();
      await page.getByRole("alert").waitFor();
      expect(await problems(page, colorScheme)).toEqual([]);
      await press(page, "3");
      await button(page, "Bekijk mijn uitslag").tap();
      await page.waitForURL(/\/r\//);
      expect(await problems(page, colorScheme)).toEqual([]);
      await page.goto(`${stage.site.siteUrl}/privacy?lang=nl`);
      await page.locator("main summary").tap();
      expect(await problems(page, colorScheme)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.viewport.width);
    },
  );

  it("is there soon on a slow phone", async () => {
    const times: number[] = [];
    // The slower ones measure what else this machine has to do.
    for (let visit = 0; visit < 3; visit++) {
      const page = await slowPage();
      await page.goto(`${stage.site.siteUrl}/quiz`);
      times.push(Math.max(...(await page.evaluate<number[]>(PAINTS))));
      await page.context().close();
    }
    expect(Math.min(...times)).toBeLessThan(LCP_MAX_MS);
  });

  it("is begun and answered without anything on it jumping", async () => {
    const page = await slowPage();
    await page.goto(`${stage.site.siteUrl}/quiz`);
    await page.evaluate(WATCH_SHIFTS);
    await beginLink(page).tap();
    for (const n of [1, 2, 3]) {
      await shown(page, n);
      await choice(page, n).tap();
    }
    await shown(page, 4);
    expect(await page.evaluate("shifts")).toEqual([]);
  });

  it("is light", async () => {
    const html = await (await fetch(`${stage.site.siteUrl}/quiz`)).text();
    const paths = [...html.matchAll(/<script src="([^"]+)"/g)].map((match) => match[1]);
    expect(paths).toEqual(["/assets/site.js", "/assets/quiz.js"]);
    const scripts = await Promise.all(paths.map((path) => fetch(`${stage.site.siteUrl}${path}`)));
    const texts = await Promise.all(scripts.map((script) => script.text()));
    const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeLessThan(SCRIPT_MAX_BYTES);
    const sheet = await (await fetch(`${stage.site.siteUrl}/assets/site.css`)).text();
    expect(bytes + gzipSync(html).length + gzipSync(sheet).length).toBeLessThan(START_MAX_BYTES);
  });
});
