import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { Fact } from "../../src/email/facts.ts";
import { fillLetter } from "../../src/email/fill-letter.ts";
import type { CompiledLetter } from "../../src/email/letter.ts";
import { letters } from "../../src/email/letters.generated.ts";
import { launchChromium } from "../chromium.ts";

/**
 * Takes every compiled letter at 375 and 680 px, light and dark, on sheets of several letters each:
 * `node dev/pictures/take-letter-pictures.ts [folder]`, after `node dev/build-letters.ts`.
 */
const OUT =
  process.argv[2] ?? join(fileURLToPath(new URL("../..", import.meta.url)), ".wrangler", "letter-pictures");
const WIDTHS = [375, 680];
/** A sheet is looked at whole: more beside one another, and nobody can read them. */
const ON_SHEET: Readonly<Record<number, number>> = { 375: 6, 680: 4 };
const GAP_PX = 24;

const link = (name: string): string => `https://letters.example/${name}`;
const values = {
  firstName: "Sam",
  unsubscribeUrl: link("unsubscribe"),
  preferencesUrl: link("preferences"),
  confirmUrl: link("confirm"),
  aboutMeUrl: link("about-me"),
  notAboutMeUrl: link("not-about-me"),
  resultUrl: link("result"),
  quizUrl: link("quiz"),
  afterUrl: link("after"),
  privacyUrl: link("privacy"),
  place: { anxiety: 4, avoidance: 2 },
  facts: new Set<Fact>(["quiz", "result", "named", "result-page"]),
};

/** One letter as a picture, as high as it is. */
async function shoot(page: Page, letter: CompiledLetter): Promise<string> {
  await page.setContent(fillLetter(letter, values).html);
  const png = await page.screenshot({ fullPage: true });
  return `data:image/png;base64,${png.toString("base64")}`;
}

async function takeSheets(browser: Browser, width: number, colorScheme: "light" | "dark"): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 600 }, colorScheme });
  const page = await context.newPage();
  const count = ON_SHEET[width] ?? 1;
  for (let at = 0; at < letters.length; at += count) {
    const pictures: string[] = [];
    for (const letter of letters.slice(at, at + count)) pictures.push(await shoot(page, letter));
    await saveSheet(browser, pictures, `${width}-${colorScheme}-${String(at / count + 1).padStart(2, "0")}`);
  }
  await context.close();
}

async function saveSheet(browser: Browser, pictures: readonly string[], name: string): Promise<void> {
  const page = await browser.newPage();
  const images = pictures.map((source) => `<img src="${source}" alt="">`).join("");
  const look = `display:inline-flex;align-items:start;gap:${GAP_PX}px;margin:0;padding:${GAP_PX}px;background:#888`;
  await page.setContent(`<body style="${look}">${images}</body>`);
  await page.waitForFunction("[...document.images].every(({ complete }) => complete)");
  await page.locator("body").screenshot({ path: join(OUT, `${name}.png`) });
  await page.close();
}

await mkdir(OUT, { recursive: true });
const browser = await launchChromium();
for (const width of WIDTHS)
  for (const scheme of ["light", "dark"] as const) await takeSheets(browser, width, scheme);
await browser.close();
