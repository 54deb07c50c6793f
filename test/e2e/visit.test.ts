import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../dev/chromium.ts";
import { answersFor, people } from "../support/answers.ts";
import { linkIn, startSite, type TestSite } from "./site.ts";

const PHONE = { width: 375, height: 740 };

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function onPhone(
  options: { javaScriptEnabled?: boolean } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: PHONE, locale: "nl-NL", hasTouch: true, ...options });
  return { context, page: await context.newPage() };
}

async function answerAll(page: Page, style: keyof typeof people): Promise<void> {
  for (const [id, value] of Object.entries(answersFor(people[style]))) {
    await page.locator(`input[name="answers[${id}]"][value="${value}"]`).check({ force: true });
  }
}

describe("a visit on a phone", () => {
  it.each(["secure", "anxious", "avoidant", "disorganised"] as const)(
    "without JavaScript: quiz, result (%s), sign-up, confirmation, letters, unsubscribe",
    async (style) => {
      const { context, page } = await onPhone({ javaScriptEnabled: false });
      const email = `${style.slice(0, 3)}@visit.example`;
      await page.goto(`${site.siteUrl}/quiz`);
      await answerAll(page, style);
      // Whoever reads takes minutes; answers in seconds are careless, and get no name.
      await site.advance("PT5M");
      await page.locator('form[action="/quiz"] button[type="submit"]').click();
      expect(page.url()).toContain("/r/");
      expect(await page.title()).not.toMatch(/veilig|angstig|vermijdend|gedesorganiseerd/i);

      await page.locator('#offer input[name="email"]').fill(email);
      // The choice is forgotten: the result stays, with what to mend in its place.
      const answered = page.waitForEvent("load");
      await page.locator("#offer form button").click();
      await answered;
      expect(await page.locator(".know, .place").count()).toBe(2);
      await page.locator('#offer input[value="own"]').check();
      await page.locator("#offer form button").click();
      expect(await page.locator("main").textContent()).toContain(`${email[0]}•••@visit.example`);
      expect(await page.content()).not.toContain(email);

      await page.goto(linkIn((await site.inbox(email, 1))[0], "confirm"));
      await page.locator("main form button").first().click();
      await page.getByText("Dit krijg je").waitFor();
      const [, first] = await site.inbox(email, 2);
      await page.goto(linkIn(first, "unsubscribe"));
      await page.locator("main button").click();
      await site.advance("P10D");
      expect(await site.inbox(email)).toHaveLength(2);
      await context.close();
    },
  );

  it("nothing on the way is refused by the page's own security policy, and nothing leaves the site", async () => {
    const { context, page } = await onPhone();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on(
      "request",
      (request) => request.url().startsWith(site.siteUrl) || complaints.push("a request to elsewhere"),
    );
    await page.goto(`${site.siteUrl}/quiz`);
    await page.locator("[data-quiz-begin]").click();
    for (const value of Object.values(answersFor(people.anxious))) await page.keyboard.press(String(value));
    await page.locator('form[action="/quiz"] button[type="submit"]').click();
    await page.waitForURL("**/r/**");
    expect(complaints).toEqual([]);
    await context.close();
  });
});
