import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchChromium } from "../test/e2e/chromium.ts";
import { linkIn, startSite } from "../test/e2e/site.ts";
import { answersFor, people } from "../test/support/answers.ts";

/** Takes the pictures of README and docs from what really runs: `node dev/take-pictures.ts [folder]`. */
const OUT = process.argv[2] ?? join(fileURLToPath(new URL("..", import.meta.url)), "docs", "pictures");
const PHONE = { width: 375, height: 740 };
const EMAIL = "reader@pictures.example";

const site = await startSite();
const browser = await launchChromium();
await mkdir(OUT, { recursive: true });

async function picture(
  name: string,
  path: string,
  options: { dark?: boolean; width?: number; height?: number } = {},
) {
  const context = await browser.newContext({
    viewport: { ...PHONE, ...options },
    colorScheme: options.dark ? "dark" : "light",
    locale: "nl-NL",
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.goto(path.startsWith("http") ? path : `${site.siteUrl}${path}`);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  await context.close();
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

await picture("quiz", "/quiz?lang=nl");
await picture("result", path, { height: 1250 });
await picture("result-dark", path, { height: 1250, dark: true });
await picture("letter", letter, { height: 1250 });
await picture("letter-dark", `${letter}?theme=dark`, { height: 1250, dark: true });
await picture("mailbox", letterPage, { width: 1200, height: 800 });

await browser.close();
await site.stop();
