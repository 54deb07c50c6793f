import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { currentAttachment } from "../../src/quiz/attachment/definition.ts";
import { answerAll, button, choice, type Heard, QUESTIONS, setStage, toResult } from "./embed-stage.ts";
import { linkIn } from "./site.ts";

const stage = setStage();

describe("the element on a coach's own site, whose policy is strict,", () => {
  it("gives an honest result with its ranges, and hands it to the site's form and thank-you page", async () => {
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await toResult(quiz, "anxious");
    expect(await quiz.locator(".open h2").textContent()).toBe("Je merkt het meteen als er iets verandert.");
    expect(await quiz.locator(".name").textContent()).toContain("angstige hechting");
    expect(await quiz.locator(".plane title").textContent()).toContain("vaak ongerust");
    await quiz.getByRole("link", { name: /past nu/ }).click();
    expect(await quiz.locator(".sure-body").isVisible()).toBe(true);
    expect(await quiz.locator(".sure-body li").allTextContents()).toEqual([
      expect.stringMatching(/Bang de ander kwijt te raken: 4,\d, waarschijnlijk tussen \d,\d en \d,\d\./),
      expect.stringMatching(/Afstand houden: 1,\d, /),
      expect.stringMatching(/Heen en weer getrokken: 1,\d, /),
    ]);
    const resultUrl = (await quiz.locator('a[href*="/r/"]').first().getAttribute("href")) ?? "";
    expect((await fetch(resultUrl)).status).toBe(200);
    const statements = await quiz.locator('a[href*="/privacy"]').evaluateAll((links) => links.map(String));
    expect(new Set(statements)).toEqual(new Set([`${new URL(resultUrl).origin}/privacy?lang=nl`]));

    const token = resultUrl.split("/r/")[1];
    expect(await stage.page.locator("#contact input[name=hw_result]").inputValue()).toBe(token);
    await quiz.getByRole("link", { name: "Terug naar de site" }).click();
    await stage.page.waitForURL(`${stage.demo.url}/thanks?hw_result=${token}`);
  });

  it("tells the site's analytics how far somebody came, and neither answers nor outcome", async () => {
    await stage.page.goto(stage.demo.url);
    await toResult(stage.page.locator("#first"), "avoidant");
    const seen = (await stage.heard()).filter(({ type }) => type === "hechtwijzer:viewed");
    expect(seen.map(({ id, detail }) => [id, detail])).toContainEqual(["first", {}]);
    const events = (await stage.heard()).filter(({ type }) => type !== "hechtwijzer:viewed");
    expect(events.map(({ type }) => type)).toEqual([
      "hechtwijzer:started",
      ...Array(QUESTIONS).fill("hechtwijzer:answered"),
      "hechtwijzer:completed",
    ]);
    expect(new Set(events.map(({ tag, id }) => `${tag}#${id}`))).toEqual(new Set(["hechtwijzer-quiz#first"]));
    events.slice(1, -1).forEach(({ detail }, i) => {
      expect(detail).toEqual({ question: i + 1, total: QUESTIONS });
    });
    expect((events.at(-1) as Heard).detail).toEqual({});
    expect(JSON.stringify(events)).not.toMatch(/avoidant|vermijdend|probabilit|scales/i);
  });

  it("signs somebody up: boxes unticked, what is wrong said at its field, and a letter that asks to confirm", async () => {
    const email = "noor@embed.example";
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await toResult(quiz, "secure");
    const offer = quiz.locator("#offer");
    expect(await quiz.locator("input:checked").count()).toBe(0);
    await offer.getByLabel("Je e-mailadres").fill("noor@embed");
    const refused = stage.page.waitForResponse("**/v1/leads?*");
    await button(offer, "Stuur me de brieven").click();
    expect((await refused).status()).toBe(422);
    // The browser itself notes that a request was answered with 422.
    await offer.locator("#offer-email-error").filter({ hasText: "e-mailadres" }).waitFor();
    expect(stage.complaints.splice(0)).toEqual([expect.stringContaining("422")]);
    expect(await offer.locator("#offer-series-error").textContent()).toContain("toestemming");
    expect(await offer.locator("#offer-email").getAttribute("aria-invalid")).toBe("true");
    expect(await quiz.locator(".know").isVisible()).toBe(true);

    await offer.getByLabel("Je e-mailadres").fill(email);
    await offer.locator("input[value=own]").check();
    await button(offer, "Stuur me de brieven").click();
    await offer.getByText("Nog één klik, in je mail").waitFor();
    expect((await stage.heard()).at(-1)).toMatchObject({ type: "hechtwijzer:lead", detail: {} });
    await fetch(linkIn((await stage.site.inbox(email, 1))[0], "confirm"), { method: "POST" });
    expect(await stage.site.inbox(email, 2)).toHaveLength(2);
  });

  it("asks about an address that looks mistyped, and takes a better one", async () => {
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await toResult(quiz, "secure");
    const offer = quiz.locator("#offer");
    const email = offer.getByLabel("Je e-mailadres");
    const below = async () =>
      ((await offer.locator(".tick").boundingBox())?.y ?? 0) - ((await email.boundingBox())?.y ?? 0);
    await email.fill("noor@gmal.com");
    const before = await below();
    await email.press("Tab");
    // In a line that was there: nothing below it moves under a finger.
    await button(offer, "Bedoel je @gmail.com? Verander het").waitFor();
    expect(await below()).toBe(before);
    await offer.locator("input[value=general]").check();
    await button(offer, "Stuur me de brieven").click();
    await offer.getByText("Bedoelde je misschien een adres bij gmail.com?").waitFor();
    await button(offer, "Verbeter mijn adres").click();
    expect(await email.inputValue()).toBe("noor@gmal.com");
  });

  it("shows nothing but the statement once it is begun, and is answered once by a key that is held down", async () => {
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await quiz.locator("[data-quiz-begin]").click();
    await stage.page.keyboard.down("4");
    for (let i = 0; i < 9; i++) await stage.page.keyboard.down("4");
    await stage.page.keyboard.up("4");
    await quiz.getByRole("group", { name: `Zin 2 van ${QUESTIONS}` }).waitFor();
    expect(await quiz.locator(".pitch").isVisible()).toBe(false);
    expect((await stage.heard()).filter(({ type }) => type === "hechtwijzer:answered")).toHaveLength(1);
  });

  it("sends on to the result's own page where signing up takes a check by others", async () => {
    const errors = [{ pointer: "#/cf-turnstile-response", detail: "Nog niet.", code: "challenge-failed" }];
    await stage.page.route("**/v1/leads?*", (route) =>
      route.fulfill({
        status: 422,
        headers: { "access-control-allow-origin": stage.demo.url },
        json: { errors },
      }),
    );
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await toResult(quiz, "secure");
    await quiz.locator("#offer-email").fill("noor@embed.example");
    await button(quiz.locator("#offer"), "Stuur me de brieven").click();
    const there = await quiz.getByRole("link", { name: /Meld me daar aan/ }).getAttribute("href");
    expect(await (await fetch(there ?? "")).text()).toContain('id="offer"');
    expect(there).toMatch(/#offer$/);
    stage.complaints = stage.complaints.filter((text) => !text.includes("422"));
  });

  it("shows what was skipped at the end, and takes an answer after all", async () => {
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await quiz.locator("[data-quiz-begin]").click();
    await button(quiz, "Sla deze zin over").click();
    for (let i = 1; i < QUESTIONS; i++) await stage.page.keyboard.press(String((i % 5) + 1));
    await button(quiz, "Zin 1").click();
    await choice(quiz, 1).check({ force: true });
    await quiz.getByText("Je hebt ze allemaal beantwoord.").waitFor();
  });

  it("changes its language on the way, and keeps the place and the answers", async () => {
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await quiz.locator("[data-quiz-begin]").click();
    await stage.page.keyboard.press("4");
    await stage.page.evaluate("document.querySelector('#first').lang = 'en'");
    await quiz.getByRole("group", { name: `Statement 2 of ${QUESTIONS}` }).waitFor();
    await button(quiz, "Back").click();
    expect(await choice(quiz, 4).isChecked()).toBe(true);
  });

  it("can be filled in with the keyboard alone, each question read out as it comes", async () => {
    await stage.page.goto(stage.demo.url);
    const focused = () =>
      stage.page.evaluate<string>(
        "document.querySelector('#first').shadowRoot.activeElement?.textContent ?? ''",
      );
    while ((await focused()) !== "Begin met de eerste zin") await stage.page.keyboard.press("Tab");
    await stage.page.keyboard.press("Enter");
    expect(await focused()).toContain(`Zin 1 van ${QUESTIONS}`);
    await stage.page.keyboard.press("4");
    expect(await focused()).toContain("Zin 2");
    await stage.page.keyboard.press("ArrowLeft");
    expect(await focused()).toContain("Zin 1");
    expect(await choice(stage.page.locator("#first"), 4).isChecked()).toBe(true);
    await stage.page.keyboard.press("ArrowRight");
    for (let i = 1; i < QUESTIONS; i++) await stage.page.keyboard.press(String((i % 5) + 1));
    expect(await focused()).toBe("Dat waren de zinnen");
    while ((await focused()) !== "Bekijk mijn uitslag") await stage.page.keyboard.press("Tab");
    await stage.page.keyboard.press("Enter");
    await stage.page.locator("#first .read").waitFor();
    await expect.poll(focused).not.toBe("");
  });

  it("stands on a page more than once, each with a language, a look and answers of its own", async () => {
    await stage.page.goto(stage.demo.url);
    const [first, second] = [stage.page.locator("#first"), stage.page.locator("#second")];
    await answerAll(second, "anxious");
    expect(await second.locator(".last h3").textContent()).toBe("Those were the statements");
    expect(await first.locator(".kick").textContent()).toBe(currentAttachment.title.nl);
    const color = (quiz: Locator, name: string) =>
      quiz
        .locator(name)
        .first()
        .evaluate((el) => (globalThis as never as Styler).getComputedStyle(el).backgroundColor);
    expect(await color(first, ".hw")).toBe("rgb(255, 255, 255)");
    expect(await color(second, ".hw")).toBe("rgb(30, 38, 34)");
    expect(await color(second, ".last button[type=submit]")).toBe("rgb(242, 196, 141)");
    expect(await stage.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(375);
  });

  it("sets no cookie, keeps nothing in the browser, and talks to the quiz alone", async () => {
    const others: string[] = [];
    stage.page.on("request", (request) => {
      if (![stage.demo.url, stage.site.siteUrl].some((url) => request.url().startsWith(`${url}/`)))
        others.push(request.url());
    });
    await stage.page.goto(stage.demo.url);
    await toResult(stage.page.locator("#first"), "disorganised");
    expect(others).toEqual([]);
    expect(await stage.page.context().cookies()).toEqual([]);
    expect(await stage.page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
  });

  it("leaves at once, and the way back does not lead here", async () => {
    await stage.page.route("https://www.google.nl/**", (route) => route.fulfill({ body: "weer" }));
    await stage.page.goto(stage.demo.url);
    const entries = await stage.page.evaluate<number>("history.length");
    await stage.page.locator("#first .quick-exit").click();
    await stage.page.waitForURL("https://www.google.nl/**");
    expect(await stage.page.evaluate("history.length")).toBe(entries);
  });

  it("says so where the quiz does not answer, and tries again", async () => {
    await stage.page.route("**/v1/quizzes/attachment?*", (route) => route.abort());
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await quiz.getByRole("alert").waitFor();
    expect(await quiz.getByRole("link", { name: /eigen pagina/ }).getAttribute("href")).toContain(
      "/quiz?lang=nl",
    );
    await stage.page.unroute("**/v1/quizzes/attachment?*");
    await quiz.getByRole("button", { name: "Probeer het opnieuw" }).click();
    await quiz.locator("[data-quiz-begin]").waitFor();
    stage.complaints = stage.complaints.filter((text) => !text.includes("ERR_FAILED"));
  });
});

/** What page functions use of the browser: these tests are typed for Node. */
interface Styler {
  getComputedStyle(element: unknown): { backgroundColor: string };
}
