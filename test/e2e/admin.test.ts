import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../dev/chromium.ts";
import { startSite, type TestSite } from "./site.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const LETTER = "/admin/letters/anxious/near-read-slowly?locale=nl";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchChromium()]);
  const headers = { "content-type": "application/json" };
  await fetch(`${site.siteUrl}/v1/events`, { method: "POST", headers, body: '{"event":"started"}' });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

interface Look {
  width?: number;
  colorScheme?: "light" | "dark";
  javaScriptEnabled?: boolean;
}

/** A browser whose coach has come in by the key. */
async function signedIn(look: Look = {}, path = "/admin"): Promise<Page> {
  const { width = 1280, ...rest } = look;
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "nl-NL", ...rest });
  const page = await context.newPage();
  await page.goto(site.siteUrl + path);
  await page.getByLabel("Beheersleutel").fill(site.adminToken);
  await page.getByRole("button", { name: "Aanmelden" }).click();
  return page;
}

const paperOf = (frame: Frame) =>
  frame.evaluate<string>("getComputedStyle(document.querySelector('.bg')).backgroundColor");

describe("the coach's desk in a browser", () => {
  it("opens with the key, leads to the page that was asked for, and shuts again", async () => {
    const page = await signedIn({ javaScriptEnabled: false }, "/admin/letters");
    expect(page.url()).toBe(`${site.siteUrl}/admin/letters`);
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.locator("h1").textContent()).toBe("Letters");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.goto(`${site.siteUrl}/admin`);
    expect(await page.locator("h1").textContent()).toBe("Sign in");
    await page.context().close();
  });

  it("shows a letter in four frames, as wide and as light or dark as they say", async () => {
    const page = await signedIn();
    await page.goto(site.siteUrl + LETTER, { waitUntil: "networkidle" });
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    const found = await Promise.all(
      frames.map(async (frame) => [
        await frame.evaluate("innerWidth"),
        new URL(frame.url()).searchParams.get("scheme"),
        await paperOf(frame),
      ]),
    );
    expect(found).toEqual([
      [375, "light", "rgb(255, 255, 255)"],
      [375, "dark", "rgb(21, 24, 22)"],
      [640, "light", "rgb(255, 255, 255)"],
      [640, "dark", "rgb(21, 24, 22)"],
    ]);
    expect(await frames[0]?.locator("p.t").first().textContent()).toBe("Dag Noor,");
    await page.context().close();
  });

  it("sends a test letter that arrives", async () => {
    const page = await signedIn();
    await page.goto(site.siteUrl + LETTER);
    await page.getByLabel("Lezer").selectOption("unknown");
    await page.getByRole("button", { name: "Tonen" }).click();
    await page.getByLabel("E-mailadres").fill("anna@desk.example");
    await page.getByRole("button", { name: "Verstuur" }).click();
    expect(await page.getByRole("status").textContent()).toContain("Onderweg.");
    const [mail] = await site.inbox("anna@desk.example", 1);
    expect(mail?.subject).toBe("Om te beginnen één vraag aan jou");
    expect(mail?.text).toMatch(/^Dag,\n/);
    await page.context().close();
  });

  it("does nothing for a form of another site", async () => {
    const page = await signedIn();
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.goto("about:blank");
    await page.setContent(
      `<form method="post" action="${site.siteUrl}/admin/sign-out"><button>Go</button></form>`,
    );
    await page.getByRole("button").click();
    expect((await answered).status()).toBe(403);
    await page.goto(`${site.siteUrl}/admin`);
    expect(await page.title()).toContain("Overzicht");
    await page.context().close();
  });

  it.each([
    ["/admin/sign-in", 375, "light"],
    ["/admin", 375, "light"],
    ["/admin", 1280, "dark"],
    ["/admin/letters", 375, "dark"],
    ["/admin/people", 375, "light"],
    ["/admin/people", 1280, "dark"],
    ["/admin/quiz", 375, "light"],
    ["/admin/settings", 375, "light"],
    ["/admin/settings/sending", 375, "dark"],
    ["/admin/settings/audit", 375, "light"],
    ["/admin/forms", 375, "dark"],
    ["/admin/import", 375, "light"],
    ["/admin/newsletters", 375, "dark"],
    ["/admin/newsletters/news-last-minute", 375, "light"],
    ["/admin/newsletters/news-last-minute", 1280, "dark"],
    ["/admin/rhythm/general", 375, "dark"],
    ["/admin/letters/general/look-front-door/edit?locale=nl", 1280, "light"],
    ["/admin/recovery", 375, "light"],
    [LETTER, 375, "light"],
    [LETTER, 1280, "dark"],
  ] as const)(
    "%s fits %i px and meets no barrier that axe can see, in %s",
    async (path, width, colorScheme) => {
      const page = await signedIn({ width, colorScheme });
      await page.goto(site.siteUrl + path, { waitUntil: "networkidle" });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await page.evaluate(await readFile(AXE, "utf8"));
      const found = await page.evaluate<string[]>(
        "axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.target).join()))",
      );
      expect(found).toEqual([]);
      await page.context().close();
    },
  );
});

describe("a letter's words in a browser", () => {
  const EDIT = "/admin/letters/general/look-front-door/edit?locale=nl";

  it("are changed as they will stand, kept as they are typed, made live, and put back", async () => {
    const page = await signedIn({}, EDIT);
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    await page.goto(site.siteUrl + EDIT, { waitUntil: "networkidle" });
    const letter = page.getByRole("textbox", { name: "Tekst van de brief" });
    await letter.click();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Een zin van mij.");
    await page.keyboard.press("Shift+Home");
    await page.getByRole("button", { name: "Vet" }).click();
    await page.getByText("Concept bewaard.").waitFor();
    await page.getByLabel("Onderwerp").fill("Een ander onderwerp");
    await page.getByLabel("Wat je veranderde").fill("onderwerp");
    await page.getByRole("button", { name: "Zet live" }).click();
    await page.getByText("Live. Wie deze brief nog krijgt").waitFor();
    expect(await page.getByLabel("Onderwerp").inputValue()).toBe("Een ander onderwerp");
    expect(await page.locator("textarea[name=body]").inputValue()).toContain("**Een zin van mij.**");
    await page.getByRole("button", { name: "Terug naar de meegeleverde tekst" }).click();
    await page.getByText("De meegeleverde tekst is live").waitFor();
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it("are Markdown in a text area without JavaScript, and save as well", async () => {
    const page = await signedIn({ javaScriptEnabled: false, width: 375 }, EDIT);
    await page.goto(site.siteUrl + EDIT);
    const area = page.getByLabel("Tekst van de brief");
    await area.fill(`${await area.inputValue()}\n\nNog een zin.`);
    await page.getByRole("button", { name: "Bewaar als concept" }).click();
    expect(await page.getByText("Concept, nog niet live").count()).toBe(1);
    // The words are there before the style sheet that says how wide they may be.
    await page.waitForLoadState("load");
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(375);
    await page.context().close();
  });
});
