import { expect, it } from "vitest";
import { currentAttachment } from "../../src/quiz/attachment/definition.ts";
import { beginLink, button, press, setQuizStage, shown, TOTAL } from "./quiz-stage.ts";

const stage = setQuizStage();

it("a reader without JavaScript pauses, goes on, chooses another language and stops", async () => {
  const email = "noor@visit.example";
  const page = await stage.open({ javaScriptEnabled: false });
  const form = new URLSearchParams({ email, locale: "nl", "consents[letters]": "on" });
  await fetch(`${stage.site.siteUrl}/v1/leads`, { method: "POST", body: form, redirect: "manual" });
  const link = (text: string | undefined, kind: string) =>
    text?.match(new RegExp(`https?://\\S+/${kind}/\\S+`))?.[0] ?? "";
  await page.goto(link((await stage.site.inbox(email, 1))[0]?.text, "confirm"));
  await page.locator("main button").click();
  const [, letter] = await stage.site.inbox(email, 2);

  await page.goto(link(letter?.text, "preferences"));
  await page.getByRole("button", { name: "Twee weken pauze" }).click();
  expect(await page.locator(".lead").textContent()).toContain("wachten tot");
  await page.getByRole("button", { name: "Ga weer verder" }).click();
  expect(await page.locator(".lead").textContent()).toContain("De volgende brief komt op");
  await page.getByLabel("English").check();
  await page.getByLabel("Hooguit één keer per week").check();
  await page.getByRole("button", { name: "Bewaar mijn keuzes" }).click();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.getByLabel("Once a week at most").isChecked()).toBe(true);
  await page.waitForLoadState("load");
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(375);
  await page.getByRole("button", { name: "Stop all email" }).click();
  expect(await page.locator("h1").textContent()).toBe("You're unsubscribed");
});

it("the quiz tells how far a visit comes, each question once, a reload or not, and never an answer", async () => {
  const page = await stage.open();
  const told: unknown[] = [];
  page.on("request", (request) => {
    if (request.url() === `${stage.site.siteUrl}/v1/events`) told.push(request.postDataJSON());
  });
  await beginLink(page).click();
  await press(page, "2", "ArrowLeft", "4");
  await page.reload();
  await shown(page, 2);
  await press(page, "ArrowLeft", "5", ...Array(TOTAL - 1).fill("3"));
  const counted = page.waitForResponse(
    async (response) => response.request().postData()?.includes("completed") ?? false,
  );
  await button(page, "Bekijk mijn uitslag").click();
  await page.waitForURL(/\/r\//);
  expect((await counted).status()).toBe(204);
  const answered = currentAttachment.items.map(({ id }) => ({ event: "answered", item: id }));
  const source = { page: `${stage.site.siteUrl}/quiz` };
  expect(told).toEqual([{ event: "started", source }, ...answered, { event: "completed" }]);
});
