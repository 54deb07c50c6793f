import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../dev/chromium.ts";
import { startSite, type TestSite } from "./site.ts";

const input = (name: string) => readFile(`test/inputs/${name}`, "utf8");

let pages: Server;
let site: TestSite;
let browser: Browser;
let html = "";
beforeAll(async () => {
  pages = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!DOCTYPE html><html lang="nl"><head><title>x</title></head><body>${html}</body></html>`);
  });
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", () => resolve()));
  [site, browser] = await Promise.all([startSite({ allowedOrigins: [own()] }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  pages?.close();
});

const own = () => `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;

/** The coach's page with this in it, and what its console said. */
async function opened(body: string, isMapped = true) {
  html = isMapped ? body.replaceAll("https://quiz.example", site.siteUrl) : body;
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto(own());
  return { page, said };
}

const ELEMENT = '<hechtwijzer-quiz lang="nl"></hechtwijzer-quiz>';
const SRC = "https://quiz.example/embed.js";

describe("the element starts", () => {
  it.each([
    ["as a module with a version", null],
    ["deferred, with a version", `<script defer src="${SRC}?ver=6.7.1"></script>${ELEMENT}`],
    ["behind the element", `${ELEMENT}<script src="${SRC}"></script>`],
    [
      "late",
      `${ELEMENT}<script>setTimeout(() => { const s = document.createElement("script"); s.src = "${SRC}"; document.body.append(s); }, 50)</script>`,
    ],
  ])("when its script is loaded %s", async (_, body) => {
    const { page } = await opened(body ?? (await input("f31-embed-module-ver.html")));
    await page.locator("hechtwijzer-quiz").getByText("Begin met de eerste zin").waitFor();
    await page.close();
  });

  it("when an optimiser has inlined its script, by the origin that the element says", async () => {
    const script = await readFile("public/embed.js", "utf8");
    const element = ELEMENT.replace(">", ' origin="https://quiz.example">');
    const { page } = await opened(
      `<script>${script.replaceAll("</script", "<\\/script")}</script>${element}`,
    );
    await page.locator("hechtwijzer-quiz").getByText("Begin met de eerste zin").waitFor();
    await page.close();
  });

  it("in a sandboxed frame, where no script may read answers, as the page without scripts", async () => {
    const { page } = await opened(await input("f32-embed-sandbox.html"));
    const frame = page.frameLocator("iframe");
    await frame.locator("form input[type=radio]").first().waitFor({ state: "attached" });
    expect(page.frames()[1]?.url()).toBe(`${site.siteUrl}/quiz?lang=nl`);
    await page.close();
  });
});

it("where it can't start it says so, on the page and in the console", async () => {
  const script = await readFile("public/embed.js", "utf8");
  const inlined = `<script>${script.replaceAll("</script", "<\\/script")}</script>${ELEMENT}`;
  const { page, said } = await opened(inlined, false);
  await expect
    .poll(() => page.locator("hechtwijzer-quiz").textContent())
    .toContain("kan op deze pagina niet starten");
  expect(said.join()).toContain('origin="https://quiz.example"');
  await page.close();
});
