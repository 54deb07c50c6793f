import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../dev/chromium.ts";
import { answersFor, people } from "../support/answers.ts";
import { type InboxMail, linkIn, startSite, type TestSite } from "./site.ts";

const PHONE = { width: 375, height: 740 };

let site: TestSite;
let browser: Browser;
let axe: string;
beforeAll(async () => {
  [site, browser, axe] = await Promise.all([
    startSite(),
    launchChromium(),
    readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function signUp(email: string, locale: string, consents: readonly string[]): Promise<void> {
  const json = { "content-type": "application/json" };
  const scored = await fetch(`${site.siteUrl}/v1/quizzes/attachment/scores`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ version: "1", answers: answersFor(people.anxious) }),
  });
  const { result } = (await scored.json()) as { result: string };
  const body = {
    email,
    locale,
    result,
    firstName: "Noor",
    consents: consents.map((id) => ({ id, version: "1" })),
  };
  await fetch(`${site.siteUrl}/v1/leads`, { method: "POST", headers: json, body: JSON.stringify(body) });
}

const preferencesIn = (mail: InboxMail | undefined) =>
  mail?.text.match(/https?:\/\/\S+\/preferences\/\S+/)?.[0] ?? "";

/** Fits a phone, and axe finds nothing. Without JavaScript on the page, axe looks at the same markup elsewhere. */
async function expectGood(page: Page): Promise<void> {
  await page.waitForLoadState();
  expect(await page.evaluate("document.documentElement.scrollWidth"), page.url()).toBeLessThanOrEqual(375);
  const context = await browser.newContext({ viewport: PHONE, bypassCSP: true });
  const copy = await context.newPage();
  const html = await page.content();
  await copy.route(`${site.siteUrl}/copy`, (route) =>
    route.fulfill({ contentType: "text/html", body: html }),
  );
  await copy.goto(`${site.siteUrl}/copy`);
  await copy.evaluate(axe);
  const found = (await copy.evaluate("axe.run()")) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await context.close();
}

const words = {
  nl: {
    weekly: "Hooguit één keer per week",
    confirm: "Ja, dit is mijn adres",
    data: "Mail me die link",
    again: "Ja, stuur me die mail",
    erase: "Laat alles wissen",
    sure: "Ja, wis alles",
    title: ["Jouw brieven", "Jouw gegevens", "Alles is gewist"],
  },
  en: {
    weekly: "Once a week at most",
    confirm: "Yes, this is my address",
    data: "Email me that link",
    again: "Yes, send me that email",
    erase: "Have everything erased",
    sure: "Yes, erase everything",
    title: ["Your letters", "Your data", "Everything is erased"],
  },
} as const;

describe("a reader on a phone, without JavaScript", () => {
  it.each(["nl", "en"] as const)(
    "confirms with a rhythm, changes it, stops, comes back, sees what is held and has it erased (%s)",
    async (locale) => {
      const t = words[locale];
      const email = `noor-${locale}@walk.example`;
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
      const page = await context.newPage();
      const heading = () => page.locator("h1").textContent();
      await signUp(email, locale, ["letters", "profile"]);

      await page.goto(linkIn((await site.inbox(email, 1))[0], "confirm"));
      await expectGood(page);
      await page.getByLabel(t.weekly).check();
      await page.getByRole("button", { name: t.confirm }).click();
      const [, letter] = await site.inbox(email, 2);

      await page.goto(preferencesIn(letter));
      expect([await heading(), await page.getByLabel(t.weekly).isChecked()]).toEqual([t.title[0], true]);
      await expectGood(page);

      await page.goto(linkIn(letter, "unsubscribe"));
      await page.locator("main button").click();
      await expectGood(page);
      await site.advance("PT2H");
      await page.getByRole("button", { name: t.again }).click();
      expect(page.url()).toContain("/check-mail");
      await page.goto(linkIn((await site.inbox(email, 3))[2], "confirm"));
      expect(await page.getByLabel(t.weekly).isChecked()).toBe(true);
      await page.getByRole("button", { name: t.confirm }).click();

      await page.goto(preferencesIn(letter));
      const before = (await site.inbox(email)).length;
      await page.getByRole("button", { name: t.data }).click();
      await expectGood(page);
      const mails = await site.inbox(email, before + 1);
      await page.goto(mails.map(({ text }) => /https?:\/\/\S+\/my-data\/\S+/.exec(text)?.[0] ?? "").join(""));
      expect([await heading(), (await page.content()).includes(email)]).toEqual([t.title[1], true]);
      await expectGood(page);
      await page.getByRole("link", { name: t.erase }).click();
      await expectGood(page);
      const had = (await site.inbox(email)).length;
      await page.getByRole("button", { name: t.sure }).click();
      expect(await heading()).toBe(t.title[2]);
      await expectGood(page);
      await site.advance("P30D");
      // One more says that it was done, and nothing comes after it.
      expect(await site.inbox(email)).toHaveLength(had + 1);
      await context.close();
    },
  );
});

describe("a link scanner that opens every link with scripts on", () => {
  /** Links of our own site in a letter's HTML and headers. */
  const linksOf = ({ html, headers }: InboxMail) => {
    const found = [...html.matchAll(/href="([^"]+)"/g)].map((match) =>
      (match[1] ?? "").replaceAll("&amp;", "&"),
    );
    return [...found, headers["List-Unsubscribe"]?.slice(1, -1) ?? ""].filter((link) =>
      link.startsWith(site.siteUrl),
    );
  };

  /** Opens a link, waits until the page's scripts are done, and gives the links of ours on it. */
  async function scan(page: Page, link: string): Promise<string[]> {
    await page.goto(link, { waitUntil: "networkidle" }).catch((error: Error) => {
      // A file to download is no page.
      if (!error.message.includes("Download is starting")) throw error;
    });
    const hrefs = (await page.evaluate(
      "[...document.querySelectorAll('a[href]')].map((a) => a.href)",
    )) as string[];
    return hrefs.filter((href) => href.startsWith(site.siteUrl));
  }

  it("confirms nothing, stops nothing, erases nothing and counts no answer", async () => {
    const [reader, waiting] = ["kim@scanned.example", "lou@scanned.example"];
    await signUp(reader, "nl", ["letters", "newsletter", "profile"]);
    await fetch(linkIn((await site.inbox(reader, 1))[0], "confirm"), { method: "POST" });
    await site.inbox(reader, 2);
    await site.advance("P6D");
    await signUp(waiting, "en", ["letters"]);
    const letters = [...(await site.inbox(reader, 3)), ...(await site.inbox(waiting, 1))];

    const context = await browser.newContext();
    const pages = await Promise.all([1, 2, 3, 4].map(() => context.newPage()));
    const preferences = preferencesIn(letters[1]);
    // Of one's own, by the link that only one's own mailbox gets.
    await fetch(preferences, { method: "POST", body: new URLSearchParams({ act: "my-data" }) });
    const [own] = linksOf((await site.inbox(reader, 4))[3] as InboxMail);
    const held = async () => (await fetch(own ?? "")).text();
    const before = await held();
    const posts: string[] = [];
    context.on("request", (request) => request.method() !== "GET" && posts.push(request.method()));
    const seen = new Set<string>();
    const isNew = (link: string) => !seen.has(link) && !new URL(link).pathname.startsWith("/quiz");
    const fresh = (links: string[]) => [...new Set(links)].filter(isNew);
    for (let links = fresh(letters.flatMap(linksOf)); links.length > 0; ) {
      for (const link of links) seen.add(link);
      const left = [...links];
      const found: string[] = [];
      const scanAll = async (page: Page) => {
        for (let link = left.shift(); link !== undefined; link = left.shift()) {
          found.push(...(await scan(page, link)));
        }
      };
      await Promise.all(pages.map(scanAll));
      links = fresh(found);
    }
    const kinds = new Set([...seen].map((link) => new URL(link).pathname.split("/")[1]));
    expect(kinds).toEqual(new Set(["confirm", "unsubscribe", "refuse", "preferences", "answer", "privacy"]));
    expect(posts).toEqual([]);
    expect(await held()).toEqual(before);
    expect(await site.inbox(waiting)).toHaveLength(1);
    await context.close();
  });
});
