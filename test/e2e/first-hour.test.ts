import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../dev/chromium.ts";
import { ARTICLE, type Demo, serveDemo } from "../../dev/demo/serve-demo.ts";
import type { Practice } from "../../dev/practice/build-practice.ts";
import { fillWhereEmpty } from "../../dev/practice/fill.ts";
import type { LocalPlace } from "../../dev/run-local.ts";
import { toResult } from "./embed-stage.ts";
import { linkIn, startSite, type TestSite } from "./site.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

let site: TestSite;
let practice: Practice | null = null;
let coach: Demo;
let browser: Browser;
beforeAll(async () => {
  coach = await serveDemo(0, () => site.siteUrl, ARTICLE);
  const prepare = async (place: LocalPlace) => {
    // A start that comes up late is made once more, in the same place: by then it is filled.
    practice = (await fillWhereEmpty(place)) ?? practice;
  };
  [site, browser] = await Promise.all([startSite({ prepare, delivers: true }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await coach?.close();
});

async function newPage(): Promise<Page> {
  const look = { viewport: { width: 1280, height: 900 }, locale: "nl-NL", reducedMotion: "reduce" } as const;
  const context = await browser.newContext(look);
  return context.newPage();
}

/** What became of each letter to this address, once there are so many and the last is no longer under way. */
async function fatesOf(address: string, count: number): Promise<string[]> {
  for (let tries = 0; tries < 100; tries++) {
    const fates = site.mailbox
      .emails()
      .flatMap(({ to, lastEvent }) => (to[0] === address ? [lastEvent] : []));
    if (fates.length >= count && !["queued", "sent"].includes(fates.at(-1) ?? "")) return fates;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The letters did not come.");
}

const signUp = (email: string) =>
  fetch(`${site.siteUrl}/v1/leads`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, consents: [{ id: "letters", version: "1" }] }),
  });

describe("what npm start shows", () => {
  it("is a desk that is full, with the numbers of what its invented people did", async () => {
    const page = await newPage();
    await page.goto(`${site.siteUrl}/admin`);
    await page.getByLabel("Beheersleutel").fill(site.adminToken);
    await page.getByRole("button", { name: "Aanmelden" }).click();
    await page.locator("h1").waitFor();
    await page.goto(`${site.siteUrl}/admin?days=30`);
    const from = new Date(Date.now() - 29 * DAY_MS).toISOString().slice(0, 10);
    const cells = (selector: string) =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll(${JSON.stringify(selector)})].map((cell) => cell.textContent)`,
      );
    const [names, sums] = [await cells(".days thead th"), await cells(".days tbody tr:first-child > *")];
    const told = {
      "Quiz begonnen": "started",
      Aangemeld: "signed-up",
      Bevestigd: "confirmed",
      Bezorgd: "delivered",
    } as const;
    for (const [name, metric] of Object.entries(told)) {
      const atDesk = Number(sums[names.indexOf(name)]);
      expect(atDesk, metric).toBeGreaterThan(30);
      expect(atDesk, metric).toBe(practice?.tally.since(from, metric));
    }
    const bySeries = (await cells(".key strong")).map(Number);
    expect(bySeries.reduce((sum, n) => sum + n, 0)).toBe(practice?.tally.since(from, "confirmed"));
    await page.context().close();
  });

  it("is an article with the quiz in it: from there to a result, a letter and a desk that knows", async () => {
    const page = await newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(coach.url);
    expect(await page.locator("h1").textContent()).toBe("Kwart over tien, en nog geen antwoord");
    await toResult(page.locator("hechtwijzer-quiz"), "anxious");
    await signUp("visitor@reader.example");
    const [mail] = await site.inbox("visitor@reader.example", 1);
    await fetch(linkIn(mail, "confirm"), { method: "POST" });
    await site.tick();
    expect(await fatesOf("visitor@reader.example", 2)).toEqual(["delivered", "delivered"]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("is a mailbox whose letters bounce where their address says so, and then no more go there", async () => {
    await signUp("bounced+1@reader.example");
    expect(await fatesOf("bounced+1@reader.example", 1)).toEqual(["bounced"]);
    await signUp("bounced+1@reader.example");
    await site.tick();
    expect(await site.inbox("bounced+1@reader.example")).toHaveLength(1);
  });

  it("is open to any page of this machine; one of another site is told which setting lets it in", async () => {
    const page = await newPage();
    const told = page.waitForEvent("console", (message) => message.text().includes("ALLOWED_ORIGINS"));
    const origin = coach.url.replace("127.0.0.1", "coach.example");
    await page.goto(origin);
    expect((await told).text()).toBe(
      `Hechtwijzer: ${site.siteUrl} does not answer pages of this site. ` +
        `If it should, add ${origin} to its setting ALLOWED_ORIGINS.`,
    );
    await page.context().close();
  });
});
