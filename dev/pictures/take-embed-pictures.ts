import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startSite } from "../../test/e2e/site.ts";
import { answersFor, people } from "../../test/support/answers.ts";
import { launchChromium } from "../chromium.ts";
import { serveDemo } from "../demo/serve-demo.ts";

/** Takes the pictures of docs/integrate.md from what really runs: `node dev/pictures/take-embed-pictures.ts [folder]`. */
const OUT = process.argv[2] ?? join(fileURLToPath(new URL("../..", import.meta.url)), "docs", "pictures");
const PHONE = { viewport: { width: 375, height: 740 }, reducedMotion: "reduce", locale: "nl-NL" } as const;
/** The question that is shown, with its answer chosen. */
const SHOWN = 5;
/** Of a result, as far as its ways on. */
const RESULT_HEIGHT = 1100;

let quizUrl = "";
const demo = await serveDemo(0, () => quizUrl);
const options = { mailUrl: undefined, allowedOrigins: [demo.url] };
const [site, browser] = await Promise.all([startSite(options), launchChromium()]);
quizUrl = site.siteUrl;
await mkdir(OUT, { recursive: true });

async function takeIn(colorScheme: "light" | "dark"): Promise<void> {
  const context = await browser.newContext({ ...PHONE, colorScheme });
  const page = await context.newPage();
  // Nobody reads as fast as this types: each look at the clock is two seconds on, or the answers count as careless.
  await page.addInitScript("let spent = 0; performance.now = () => (spent += 2000);");
  await page.goto(demo.url);
  const quiz = page.locator("#first");
  await quiz.locator("[data-quiz-begin]").click();
  for (const [i, value] of Object.values(answersFor(people.anxious)).entries()) {
    await page.keyboard.press(String(value));
    if (i + 1 !== SHOWN) continue;
    await page.keyboard.press("ArrowLeft");
    // Off the quiz, or the pointer would mark the answer that it happens to be on.
    await page.mouse.move(0, 0);
    await quiz.screenshot({ path: join(OUT, `embed-question-${colorScheme}.png`) });
    await page.keyboard.press("ArrowRight");
  }
  if (colorScheme === "light") {
    await quiz.locator(".last button[type=submit]").click();
    await quiz.locator(".read").waitFor();
    await page.setViewportSize({ width: PHONE.viewport.width, height: RESULT_HEIGHT });
    await page.evaluate("document.querySelector('#first').scrollIntoView()");
    await page.screenshot({ path: join(OUT, "embed-result-light.png") });
  }
  await context.close();
}

await takeIn("light");
await takeIn("dark");
await browser.close();
await site.stop();
await demo.close();
