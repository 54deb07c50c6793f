import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { linkIn, startSite } from "../../test/e2e/site.ts";
import { answersFor, people } from "../../test/support/answers.ts";
import { launchChromium } from "../chromium.ts";
import { ARTICLE, serveDemo } from "../demo/serve-demo.ts";
import { fillWhereEmpty } from "../practice/fill.ts";

/**
 * Takes README's pictures of a reader's way (article, result, letter) from what `npm start` runs:
 * `node dev/bootstrap.mjs dev/pictures/take-way-pictures.ts [folder]`.
 */
const OUT = process.argv[2] ?? join(fileURLToPath(new URL("../..", import.meta.url)), "docs", "pictures");
const PHONE = { width: 420, height: 640 };
const READER = "reader@pictures.example";

let quizUrl = "";
const coach = await serveDemo(0, () => quizUrl, ARTICLE);
const [site, browser] = await Promise.all([
  startSite({ prepare: fillWhereEmpty, delivers: true, allowedOrigins: [coach.url] }),
  launchChromium(),
]);
quizUrl = site.siteUrl;
await mkdir(OUT, { recursive: true });

async function open(viewport: { width: number; height: number }, url: string) {
  const context = await browser.newContext({ viewport, locale: "nl-NL", reducedMotion: "reduce" });
  const page = await context.newPage();
  // Nobody reads as fast as this types: each look at the clock is two seconds on, or the answers count as careless.
  await page.addInitScript("let spent = 0; performance.now = () => (spent += 2000);");
  await page.goto(url);
  return page;
}
const file = (name: string) => ({ path: join(OUT, `${name}.png`) });

const reader = await open(PHONE, coach.url);
await reader.screenshot(file("way-article"));
const quiz = reader.locator("hechtwijzer-quiz");
await quiz.locator("[data-quiz-begin]").click();
for (const value of Object.values(answersFor(people.anxious))) await reader.keyboard.press(String(value));
await quiz.locator(".last button[type=submit]").click();
await quiz.locator(".read h2").first().waitFor();
await reader.evaluate("document.querySelector('hechtwijzer-quiz').scrollIntoView()");
await reader.screenshot(file("way-result"));

const headers = { "content-type": "application/json" };
const sheet = { version: "2", answers: answersFor(people.anxious) };
const scored = await fetch(`${site.siteUrl}/v1/quizzes/attachment/scores`, {
  method: "POST",
  headers,
  body: JSON.stringify(sheet),
});
const { result } = (await scored.json()) as { result: string };
const consents = ["letters", "profile"].map((id) => ({ id, version: "1" }));
const body = { email: READER, firstName: "Robin", result, consents };
await fetch(`${site.siteUrl}/v1/leads`, { method: "POST", headers, body: JSON.stringify(body) });
await fetch(linkIn((await site.inbox(READER, 1))[0], "confirm"), { method: "POST" });
await site.tick();
await site.inbox(READER, 2);
const letter = site.mailbox.emails().findLast(({ to }) => to[0] === READER);
const mail = await open(PHONE, `${site.mailboxUrl}/inbox/${letter?.id}/html`);
await mail.screenshot(file("way-letter"));

await browser.close();
await site.stop();
await coach.close();
