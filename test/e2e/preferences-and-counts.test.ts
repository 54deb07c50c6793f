import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { startSite, type TestSite } from "./site.ts";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

it("a reader without JavaScript pauses, goes on, chooses another language and stops", async () => {
  const email = "noor@visit.example";
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 375, height: 740 },
  });
  const page = await context.newPage();
  const form = new URLSearchParams({ email, locale: "nl", "consents[letters]": "on" });
  await fetch(`${site.siteUrl}/v1/leads`, { method: "POST", body: form, redirect: "manual" });
  const link = (text: string | undefined, kind: string) =>
    text?.match(new RegExp(`https?://\\S+/${kind}/\\S+`))?.[0] ?? "";
  await page.goto(link((await site.inbox(email, 1))[0]?.text, "confirm"));
  await page.locator("main button").click();
  const [, letter] = await site.inbox(email, 2);

  await page.goto(link(letter?.text, "preferences"));
  await page.getByRole("button", { name: "Twee weken pauze" }).click();
  expect(await page.locator(".lead").textContent()).toContain("wachten tot");
  await page.getByRole("button", { name: "Ga weer verder" }).click();
  expect(await page.locator(".lead").textContent()).toContain("De volgende brief komt op");
  await page.getByLabel("English").check();
  await page.getByLabel("Hooguit één keer per week").check();
  await page.getByRole("button", { name: "Bewaar mijn keuzes" }).click();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.getByLabel("Once a week at most").isChecked()).toBe(true);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(375);
  await page.getByRole("button", { name: "Stop all email" }).click();
  expect(await page.locator("h1").textContent()).toBe("You're unsubscribed");
  await context.close();
});

it("the quiz tells once that it was started, once an answered question, and that it was completed", async () => {
  const page = await browser.newPage();
  const told: unknown[] = [];
  page.on("request", (request) => {
    if (request.url() === `${site.siteUrl}/v1/events`) told.push(JSON.parse(request.postData() ?? ""));
  });
  await page.goto(`${site.siteUrl}/quiz`);
  const [first, second] = await page.locator("fieldset[data-item]").all();
  const ids = [await first?.getAttribute("data-item"), await second?.getAttribute("data-item")];
  for (const question of [first, first, second]) {
    for (const value of ["2", "4"]) await question?.locator(`input[value="${value}"]`).check({ force: true });
  }
  const counted = page.waitForResponse(`${site.siteUrl}/v1/events`);
  await page.locator('form[action="/quiz"] button[type="submit"]').click();
  await page.waitForURL("**/r/**");
  expect((await counted).status()).toBe(204);
  expect(told).toEqual([
    { event: "started" },
    ...ids.map((item) => ({ event: "answered", item })),
    { event: "completed" },
  ]);
  await page.close();
});
