import { readFileSync } from "node:fs";
import { launchChromium } from "../test/e2e/chromium.ts";
const browser = await launchChromium();
const jobs = [["375-light-03", 0, 0, 1218, 1500, "letters-phone"], ["640-dark-08", 0, 0, 1352, 1500, "letters-dark"], ["640-light-16", 0, 0, 1352, 1840, "letters-newsletter"]] as const;
for (const [name, x, y, width, height, out] of jobs) {
  const page = await browser.newPage({ viewport: { width, height } });
  const data = readFileSync(`/tmp/let3/${name}.png`).toString("base64");
  await page.setContent(`<body style="margin:0;overflow:hidden"><img style="display:block" src="data:image/png;base64,${data}">`);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `docs/pictures/${out}.png`, clip: { x, y, width, height } });
  await page.close();
}
await browser.close();
