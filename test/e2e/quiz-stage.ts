import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchChromium } from "../../dev/chromium.ts";
import { currentAttachment } from "../../src/quiz/attachment/definition.ts";
import { startSite, type TestSite } from "./site.ts";

export const TOTAL = currentAttachment.items.length;
/** A site that the quiz may lead back to. */
export const COACH = "https://coach.example";
export const PHONE = {
  viewport: { width: 375, height: 667 },
  hasTouch: true,
  isMobile: true,
  locale: "nl-NL",
};

export interface QuizStage {
  site: TestSite;
  browser: Browser;
  /** The hosted quiz on a phone of its own. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** The same, past the introduction. */
  begun(options?: BrowserContextOptions): Promise<Page>;
}

/** The site and a browser, for the tests of one file. */
export function setQuizStage(): QuizStage {
  const stage = {
    async open(options = {}) {
      const page = await (await stage.browser.newContext({ ...PHONE, ...options })).newPage();
      await page.goto(`${stage.site.siteUrl}/quiz`);
      return page;
    },
    async begun(options = {}) {
      const page = await stage.open(options);
      await beginLink(page).click();
      return page;
    },
  } as QuizStage;
  beforeAll(async () => {
    [stage.site, stage.browser] = await Promise.all([
      startSite({ allowedOrigins: [COACH] }),
      launchChromium(),
    ]);
  });
  afterEach(() => Promise.all(stage.browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await stage.browser?.close();
    await stage.site?.stop();
  });
  return stage;
}

export function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

export function beginLink(page: Page): Locator {
  return page.locator("[data-quiz-begin]");
}

export function question(page: Page, n: number): Locator {
  return page.getByRole("group", { name: `Zin ${n} van ${TOTAL}` });
}

export function lastTitle(page: Page): Locator {
  return page.getByRole("heading", { name: "Dat waren de zinnen" });
}

/** An answer to the question that is on the screen. */
export function choice(page: Page, value: number): Locator {
  return page.locator(`fieldset[data-item]:visible input[value="${value}"]`);
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until this is the one question on the screen. */
export async function shown(page: Page, n: number): Promise<void> {
  await question(page, n).waitFor();
  expect(await page.locator("fieldset[data-item]:visible").count()).toBe(1);
}

/** Gives these questions answers that the server refuses, as a broken browser might. */
export async function spoil(page: Page, ...places: number[]): Promise<void> {
  for (const n of places) {
    await page.evaluate(
      `document.querySelectorAll("fieldset[data-item]")[${n - 1}].querySelector("input:checked").value = "9"`,
    );
  }
}
