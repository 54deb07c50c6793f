import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { linkIn, startSite } from "../../test/e2e/site.ts";
import { answersFor, people } from "../../test/support/answers.ts";
import { launchChromium } from "../chromium.ts";

/** Takes the pictures of README and docs from what really runs: `node dev/pictures/take-pictures.ts [folder]`. */
const OUT = process.argv[2] ?? join(fileURLToPath(new URL("../..", import.meta.url)), "docs", "pictures");
const PHONE = { width: 375, height: 740 };
const EMAIL = "reader@pictures.example";

const site = await startSite();
const browser = await launchChromium();
await mkdir(OUT, { recursive: true });

async function picture(
  name: string,
  path: string,
  options: { dark?: boolean; width?: number; height?: number; act?: (page: Page) => Promise<void> } = {},
) {
  const context = await browser.newContext({
    viewport: { width: options.width ?? PHONE.width, height: options.height ?? PHONE.height },
    colorScheme: options.dark ? "dark" : "light",
    locale: "nl-NL",
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.goto(path.startsWith("http") ? path : `${site.siteUrl}${path}`);
  await options.act?.(page);
  await page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))");
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  await context.close();
}

/** Some way into the questions, back at one that has its answer; Infinity is after the last. */
function answered(count: number) {
  return async (page: Page) => {
    await page.locator("[data-quiz-begin]").click();
    const values = Object.values(answersFor(people.anxious)).slice(0, count);
    for (const value of values) await page.keyboard.press(String(value));
    if (Number.isFinite(count)) await page.keyboard.press("ArrowLeft");
  };
}

async function resultOf(style: keyof typeof people): Promise<{ result: string; path: string }> {
  const response = await fetch(`${site.siteUrl}/v1/quizzes/attachment/scores`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ version: "1", answers: answersFor(people[style]) }),
  });
  const { result } = (await response.json()) as { result: string };
  return { result, path: `/r/${result}?lang=nl` };
}

const { result, path } = await resultOf("anxious");
const consents = ["letters", "profile"].map((id) => ({ id, version: "1" }));
await fetch(`${site.siteUrl}/v1/leads`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ email: EMAIL, firstName: "Robin", result, consents }),
});
const confirmLink = linkIn((await site.inbox(EMAIL, 1))[0], "confirm");
await picture("confirm", confirmLink);
await fetch(confirmLink, { method: "POST" });
await site.inbox(EMAIL, 2);
const list = (await (await fetch(`${site.mailboxUrl}/inbox?to=${EMAIL}`)).json()) as {
  emails: { id: string }[];
};
const letter = `${site.mailboxUrl}/inbox/${list.emails[1]?.id}/html`;
const letterPage = `${site.mailboxUrl}/?mail=${list.emails[1]?.id}`;

const quiz = "/quiz?lang=nl";
const wide = { width: 1280, height: 800 };
await picture("quiz", quiz);
await picture("quiz-question", quiz, { act: answered(12) });
await picture("quiz-question-dark", quiz, { act: answered(12), dark: true });
await picture("quiz-last", quiz, { act: answered(Infinity), height: 900 });
await picture("quiz-wide", quiz, { act: answered(12), ...wide });
await picture("quiz-wide-dark", quiz, { act: answered(12), ...wide, dark: true });
await picture("result", path, { height: 1250 });
await picture("result-dark", path, { height: 1250, dark: true });
await picture("letter", letter, { height: 1250 });
await picture("letter-dark", `${letter}?theme=dark`, { height: 1250, dark: true });
await picture("mailbox", letterPage, { width: 1200, height: 800 });

await browser.close();
await site.stop();
