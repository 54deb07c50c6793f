import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { startSite, type TestSite } from "../../test/e2e/site.ts";
import { launchChromium } from "../chromium.ts";
import { fillWhereEmpty } from "../practice/fill.ts";

/**
 * Takes the manual's pictures of the desk from what `npm start` runs, its practice and an empty one:
 * `node dev/bootstrap.mjs dev/pictures/take-desk-pictures.ts [folder]`.
 */
const OUT = process.argv[2] ?? join(fileURLToPath(new URL("../..", import.meta.url)), "docs", "pictures");
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1120, height: 900 };
/** Of a picture in the manual: small files, sharp enough to read. */
const WEBP_QUALITY = 60;

const [practice, browser] = await Promise.all([
  startSite({ prepare: fillWhereEmpty, delivers: true }),
  launchChromium(),
]);
await mkdir(OUT, { recursive: true });

async function signedIn(site: TestSite, viewport: typeof DESK): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: "nl-NL", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${site.siteUrl}/admin`);
  await page.locator("input[name=token]").fill(site.adminToken);
  await page.locator("form button[type=submit]").first().click();
  await page.waitForURL(/\/admin$/);
  return page;
}

/** What the page shows of a path, from the first of `from` on where that is said. */
async function take(page: Page, name: string, url: string, from?: string): Promise<void> {
  await page.goto(url, { waitUntil: "networkidle" });
  if (from) await page.locator(from).first().evaluate("(found) => found.scrollIntoView()");
  const session = await page.context().newCDPSession(page);
  const shot = { format: "webp", quality: WEBP_QUALITY } as const;
  const { data } = await session.send("Page.captureScreenshot", shot);
  await writeFile(join(OUT, `desk-${name}.webp`), Buffer.from(data, "base64"));
}

const desk = await signedIn(practice, DESK);
const phone = await signedIn(practice, PHONE);
const at = (path: string) => `${practice.siteUrl}/admin${path}`;
await take(desk, "overview", at(""));
await take(phone, "overview-phone", at(""));
await take(desk, "people", at("/people"));
const story = await desk.locator("a[href^='/admin/people/']").nth(20).getAttribute("href");
await take(phone, "person-phone", `${practice.siteUrl}${story}`);
await take(desk, "letter", at("/letters/anxious/near-read-slowly"));
await take(desk, "edit", at("/letters/general/look-front-door/edit?locale=nl"));
await take(phone, "rhythm-phone", at("/rhythm/general"));
await take(desk, "newsletter-results", at("/newsletters/news-last-minute"));
await desk.goto(at("/newsletters"));
await desk.locator("form[action$='/new'] button").click();
await desk.locator("form[action$='/readers'] select[name=locale]").selectOption("nl");
await desk.locator("form[action$='/readers'] button").click();
await desk.waitForLoadState("networkidle");
await take(desk, "newsletter", desk.url().replace(/\/readers$/, ""));
await take(desk, "quiz", at("/quiz"));
await take(phone, "settings-phone", at("/settings"));
await practice.stop();
// Not beside the other: whatever makes a practice holds this process's fetch meanwhile.
const empty = await startSite();
await take(await signedIn(empty, PHONE), "empty-phone", `${empty.siteUrl}/admin`);
await empty.stop();
await browser.close();
