import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launchChromium } from "../../dev/chromium.ts";
import { type Demo, serveDemo } from "../../dev/demo/serve-demo.ts";
import { answersFor, people } from "../support/answers.ts";
import { startSite, type TestSite } from "./site.ts";

export const QUESTIONS = Object.keys(answersFor(people.anxious)).length;
export const PHONE = { viewport: { width: 375, height: 740 }, reducedMotion: "reduce" } as const;

export interface Stage {
  /** A coach's site, on another origin than the quiz, with a strict policy. */
  demo: Demo;
  site: TestSite;
  browser: Browser;
  /** A new one for each test. */
  page: Page;
  /** What the browser refused or could not do. A test fails that leaves any. */
  complaints: string[];
  /** What the page's own scripts heard from the quiz. */
  heard(): Promise<Heard[]>;
}

export interface Heard {
  type: string;
  tag: string;
  id: string;
  detail: Record<string, unknown>;
}

const RECORDER = `
  window.heard = [];
  // Nobody reads a statement as fast as a test types: each look at the clock is two seconds on.
  let spent = 0;
  performance.now = () => (spent += 2000);
  for (const name of ["viewed", "started", "answered", "completed", "lead"])
    document.addEventListener("hechtwijzer:" + name, ({ type, target, detail }) =>
      heard.push({ type, tag: target.localName, id: target.id, detail }));
`;

/** The quiz, a coach's site beside it and a browser, for the tests of one file. */
export function setStage(): Stage {
  const stage = { complaints: [], heard: () => stage.page.evaluate<Heard[]>("heard") } as unknown as Stage;
  beforeAll(async () => {
    stage.demo = await serveDemo(0, () => stage.site.siteUrl);
    const options = { allowedOrigins: [stage.demo.url] };
    [stage.site, stage.browser] = await Promise.all([startSite(options), launchChromium()]);
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.site?.stop();
    await stage.demo?.close();
  });
  beforeEach(async () => {
    stage.complaints = [];
    const context = await stage.browser.newContext({ ...PHONE, locale: "nl-NL" });
    stage.page = await context.newPage();
    stage.page.on(
      "console",
      (message) => message.type() === "error" && stage.complaints.push(message.text()),
    );
    stage.page.on("pageerror", (error) => stage.complaints.push(error.message));
    await stage.page.addInitScript(RECORDER);
  });
  afterEach(async () => {
    await stage.page.context().close();
    expect(stage.complaints).toEqual([]);
  });
  return stage;
}

/** An answer to the statement that a quiz shows. */
export function choice(quiz: Locator, value: number): Locator {
  return quiz.locator(`fieldset[data-item]:visible input[value="${value}"]`);
}

export function button(quiz: Locator, name: string): Locator {
  return quiz.getByRole("button", { name, exact: true });
}

/** Begins, and types the answers of somebody with this style, in the order in which the statements come. */
export async function answerAll(quiz: Locator, style: keyof typeof people): Promise<void> {
  await quiz.locator("[data-quiz-begin]").click();
  for (const value of Object.values(answersFor(people[style])))
    await quiz.page().keyboard.press(String(value));
}

export async function toResult(quiz: Locator, style: keyof typeof people): Promise<void> {
  await answerAll(quiz, style);
  await quiz.locator(".last button[type=submit]").click();
  await quiz.locator(".read h2").first().waitFor();
}
