import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { answersFor, people } from "../support/answers.ts";
import {
  beginLink,
  button,
  COACH,
  choice,
  lastTitle,
  press,
  question,
  setQuizStage,
  shown,
  spoil,
  TOTAL,
} from "./quiz-stage.ts";

const TAP_MIN_PX = 44;
/** How long a tapped answer is shown before the next question comes. */
const ADVANCE_MS = 250;
const NOON = Date.UTC(2026, 10, 23, 11);

const stage = setQuizStage();

const kept = (page: Page): Promise<string | null> => page.evaluate("sessionStorage.getItem('quiz')");
const isFocused = (place: Locator): Promise<boolean> =>
  place.evaluate(
    (node) =>
      node === (node as unknown as { ownerDocument: { activeElement: unknown } }).ownerDocument.activeElement,
  );

describe("the quiz on a phone", () => {
  it("is tapped through, one question at a time, to a result, and no answer is left behind or in an address", async () => {
    const page = await stage.begun({ reducedMotion: "reduce" });
    // Stands still but for what is let go by: a busy machine must not turn the page before it is looked at.
    await page.clock.install({ time: NOON });
    await page.clock.pauseAt(NOON + 1_000);
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    for (const [at, value] of Object.values(answersFor(people.anxious)).entries()) {
      await shown(page, at + 1);
      await choice(page, value).tap();
      expect(await choice(page, value).isChecked()).toBe(true);
      await page.clock.runFor(ADVANCE_MS);
      // Nobody reads a statement in a quarter of a second.
      await page.clock.runFor(2_500);
    }
    await lastTitle(page).waitFor();
    expect(await page.getByText("Je hebt ze allemaal beantwoord. Je uitslag staat klaar.").isVisible()).toBe(
      true,
    );
    await button(page, "Bekijk mijn uitslag").tap();
    await page.waitForURL(/\/r\/[^/]+$/);
    expect(await page.locator("h1").textContent()).toBe("Je merkt het meteen als er iets verandert.");
    await page.waitForFunction("sessionStorage.length === 0");
    const own = addresses.filter((address) => !/\/(r|assets|v1)\//.test(address));
    expect(own).toEqual([`${stage.site.siteUrl}/quiz`]);
  });

  it("has nothing to touch that is smaller than a finger", async () => {
    const page = await stage.begun();
    await choice(page, 3).tap();
    await shown(page, 2);
    await button(page, "Vorige").tap();
    await shown(page, 1);
    const targets = page.locator(
      "header a:visible, form button:visible, .choice:visible, .no-answer:visible",
    );
    const boxes = await Promise.all((await targets.all()).map((target) => target.boundingBox()));
    expect(boxes).toHaveLength(11);
    for (const box of boxes) {
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(TAP_MIN_PX);
    }
  });

  it("skips a question, goes back to an answer, and leads to what was left open", async () => {
    const page = await stage.begun();
    await button(page, "Sla deze zin over").tap();
    await choice(page, 4).tap();
    await shown(page, 3);
    await button(page, "Vorige").tap();
    await shown(page, 2);
    expect(await choice(page, 4).isChecked()).toBe(true);
    await button(page, "Volgende").tap();
    for (let n = 3; n <= TOTAL; n++) await press(page, "2");
    await button(page, "Zin 1").tap();
    await shown(page, 1);
    await choice(page, 5).tap();
    await lastTitle(page).waitFor();
    expect(await page.getByText("Je hebt ze allemaal beantwoord. Je uitslag staat klaar.").isVisible()).toBe(
      true,
    );
    expect(await page.locator('[role="progressbar"]').getAttribute("aria-valuenow")).toBe(String(TOTAL));
  });

  it("keeps an answer, however soon a finger is on the button below it", async () => {
    const page = await stage.begun();
    await page.evaluate(`
      document.querySelector(".is-current").dispatchEvent(new Event("pointerdown", { bubbles: true }));
      document.querySelector(".is-current input[value='4']").click();
      document.querySelector("[data-quiz-skip]").click();`);
    await shown(page, 2);
    await press(page, "ArrowLeft");
    expect(await choice(page, 4).isChecked()).toBe(true);
  });

  it("that comes back from the server shows the questions to mend, one after the other, and no others", async () => {
    const page = await stage.begun();
    await press(page, ...Array(TOTAL).fill("3"));
    await spoil(page, 3, 20);
    await button(page, "Bekijk mijn uitslag").tap();
    await page.getByRole("alert").getByRole("link", { name: "Zin 20" }).waitFor();
    await shown(page, 3);
    await choice(page, 4).tap();
    await shown(page, 20);
    expect(await page.getByRole("alert").isVisible()).toBe(false);
    await press(page, "2");
    await lastTitle(page).waitFor();
    await button(page, "Bekijk mijn uitslag").tap();
    await page.waitForURL(/\/r\//);
  });

  it("leads back to the site that it was begun from, with the result", async () => {
    const page = await stage.open();
    const home = `${COACH}/thanks?a=1`;
    await page.route(`${COACH}/**`, (route) => route.fulfill({ body: "thanks" }));
    await page.goto(`${stage.site.siteUrl}/quiz?returnUrl=${encodeURIComponent(home)}`);
    await page.getByRole("link", { name: "English" }).tap();
    await beginLink(page).tap();
    await press(page, ...Array(TOTAL).fill("3"));
    await button(page, "See my result").tap();
    await page.waitForURL(/\/r\//);
    const token = new URL(page.url()).pathname.slice("/r/".length);
    await page.getByRole("link", { name: "Back to the site" }).tap();
    await page.waitForURL(`${home}&hw_result=${token}`);
  });

  it("goes on after a reload where it was, and in the other language, with the same answers", async () => {
    const page = await stage.begun();
    await press(page, "1", "5", "3");
    await page.reload();
    await shown(page, 4);
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("group", { name: `Statement 4 of ${TOTAL}` }).waitFor();
    expect(page.url()).toBe(`${stage.site.siteUrl}/quiz?lang=en`);
    await button(page, "Back").click();
    expect(await choice(page, 3).isChecked()).toBe(true);
    expect(await page.locator("input[type=radio]:checked").count()).toBe(3);
  });

  it("says what skipping does, and at the end what is missing and where it can be answered", async () => {
    const page = await stage.begun();
    await button(page, "Sla deze zin over").tap();
    await page.getByText("Overgeslagen. Aan het eind kun je er nog naar terug.").waitFor();
    for (let n = 2; n <= TOTAL; n++) await button(page, "Sla deze zin over").tap();
    const words = await page.locator("[data-quiz-open]").textContent();
    expect(words).toContain("kunnen we nog geen hele uitslag laten zien");
    expect(words).toContain(`Deze ${TOTAL} zinnen staan nog open`);
    await button(page, "Bekijk mijn uitslag").tap();
    await page.waitForURL(/\/r\//);
    await page.getByRole("link", { name: /^Vul de \d+ andere zinnen aan$/ }).tap();
    await shown(page, 1);
    await choice(page, 4).tap();
    await shown(page, 2);
  });

  it("goes on in another tab of this browser, as long as the first is open, and is left in all of them at once", async () => {
    const page = await stage.begun();
    await press(page, "1", "5", "3");
    const other = await page.context().newPage();
    await other.goto(`${stage.site.siteUrl}/quiz`);
    await button(other, "Ga verder waar je was").click();
    await shown(other, 4);
    await other.context().route("https://www.google.nl/**", (route) => route.fulfill({ body: "weather" }));
    await other.getByRole("link", { name: "Snel weg" }).click();
    await other.waitForURL("https://www.google.nl/**");
    await expect.poll(() => kept(page)).toBeNull();
    await page.close();
    const late = await other.context().newPage();
    await late.goto(`${stage.site.siteUrl}/quiz`);
    expect(await button(late, "Ga verder waar je was").isVisible()).toBe(false);
  });

  it("is left at once, out of the history too, and then this tab knows no answer any more", async () => {
    const page = await stage.begun();
    await page.context().route("https://www.google.nl/**", (route) => route.fulfill({ body: "weather" }));
    await press(page, "1", "5");
    expect(await kept(page)).not.toBeNull();
    const pages = await page.evaluate("history.length");
    await page.getByRole("link", { name: "Snel weg" }).click();
    await page.waitForURL("https://www.google.nl/**");
    expect(await page.evaluate("history.length")).toBe(pages);
    await page.goto(`${stage.site.siteUrl}/quiz`);
    expect(await kept(page)).toBeNull();
    expect(await beginLink(page).isVisible()).toBe(true);
    expect(await page.locator("input[type=radio]:checked:not([value=''])").count()).toBe(0);
  });

  it("leaves the page around it too, where it is shown in a frame", async () => {
    const page = await stage.open();
    const around = `${stage.site.siteUrl}/around`;
    await page.route("https://www.google.nl/**", (route) => route.fulfill({ body: "weather" }));
    await page.route(around, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: '<iframe src="/quiz" width="360" height="600"></iframe>',
      }),
    );
    // As if this site had been allowed to show it.
    await page.route(`${stage.site.siteUrl}/quiz`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { "content-type": "text/html" } });
    });
    await page.goto(around);
    await page.frameLocator("iframe").getByRole("link", { name: "Snel weg" }).click();
    await page.waitForURL("https://www.google.nl/**");
  });
});

describe("the quiz with a keyboard alone", () => {
  it("is begun, answered with numbers or with arrows and Enter, walked back through, and sent", async () => {
    const page = await stage.open({
      viewport: { width: 1280, height: 800 },
      hasTouch: false,
      isMobile: false,
    });
    await beginLink(page).focus();
    await press(page, "Enter");
    await shown(page, 1);
    expect(await isFocused(question(page, 1))).toBe(true);
    await press(page, "Enter", "ArrowRight");
    await shown(page, 1);
    await press(page, "4");
    await shown(page, 2);
    expect(await isFocused(question(page, 2))).toBe(true);
    await press(page, "Tab", "ArrowDown", "ArrowDown");
    await shown(page, 2);
    expect(await choice(page, 3).isChecked()).toBe(true);
    await press(page, "Enter");
    await shown(page, 3);
    await press(page, "ArrowLeft");
    await shown(page, 2);
    expect(await choice(page, 3).isChecked()).toBe(true);
    await press(page, "ArrowRight", ...Array(TOTAL - 2).fill("2"));
    expect(await isFocused(lastTitle(page))).toBe(true);
    while (!(await isFocused(button(page, "Bekijk mijn uitslag")))) await press(page, "Tab");
    await press(page, "Enter");
    await page.waitForURL(/\/r\//);
  });
});
