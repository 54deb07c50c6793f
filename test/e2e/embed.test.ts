import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { answerAll, type Heard, QUESTIONS, setStage, toResult } from "./embed-stage.ts";
import { linkIn } from "./site.ts";

const stage = setStage();

describe("the element on a coach's own site, whose policy is strict,", () => {
  it("gives an honest result with its ranges, and hands it to the site's form and thank-you page", async () => {
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await toResult(quiz, "anxious");
    expect(await quiz.locator("h2").textContent()).toContain("angstige hechting");
    expect(await quiz.locator(".scale").allTextContents()).toEqual([
      expect.stringMatching(/Aan de hoge kant: 4,\d van 5, waarschijnlijk tussen 4,\d en \d,\d\./),
      expect.stringMatching(/Aan de lage kant: 1,\d van 5, waarschijnlijk tussen 1,\d en \d,\d\./),
      expect.stringMatching(/Aan de lage kant: 1,\d van 5/),
    ]);
    const [band, along] = await Promise.all(
      [".bar-band", ".bar-along"].map((name) => quiz.locator(name).first().boundingBox()),
    );
    // From about 4.1 to about 4.9 on a line from 1 to 5.
    expect((band?.width ?? 0) / (along?.width ?? 1)).toBeCloseTo(0.2, 0);
    expect(((band?.x ?? 0) - (along?.x ?? 0)) / (along?.width ?? 1)).toBeGreaterThan(0.6);
    const resultUrl = (await quiz.locator(".result a.button").first().getAttribute("href")) ?? "";
    expect((await fetch(resultUrl)).status).toBe(200);

    const token = resultUrl.split("/r/")[1];
    expect(await stage.page.locator("#contact input[name=hw_result]").inputValue()).toBe(token);
    await quiz.getByRole("link", { name: "Ga verder met je uitkomst" }).click();
    await stage.page.waitForURL(`${stage.demo.url}/thanks?hw_result=${token}`);
  });

  it("tells the site's analytics how far somebody came, and neither answers nor outcome", async () => {
    await stage.page.goto(stage.demo.url);
    await toResult(stage.page.locator("#first"), "avoidant");
    const events = await stage.heard();
    expect(events.map(({ type }) => type)).toEqual([
      "hechtwijzer:started",
      ...Array(QUESTIONS).fill("hechtwijzer:answered"),
      "hechtwijzer:completed",
    ]);
    expect(new Set(events.map(({ tag, id }) => `${tag}#${id}`))).toEqual(new Set(["hechtwijzer-quiz#first"]));
    events.slice(1, -1).forEach(({ detail }, i) => {
      expect(detail).toEqual({ question: i + 1, total: QUESTIONS });
    });
    const { detail } = events.at(-1) as Heard;
    expect(Object.keys(detail)).toEqual(["result"]);
    expect(JSON.stringify(events)).not.toMatch(/avoidant|vermijdend|probabilit|scales/i);
  });

  it("signs somebody up: boxes unticked, what is wrong said at its field, and a letter that asks to confirm", async () => {
    const email = "noor@embed.example";
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await toResult(quiz, "secure");
    expect(await quiz.locator("input[type=checkbox]:checked").count()).toBe(0);
    const refused = stage.page.waitForResponse("**/v1/leads?*");
    await quiz.getByRole("button", { name: "Ja, meld me aan" }).click();
    expect((await refused).status()).toBe(422);
    // The browser itself notes that a request was answered with 422.
    await quiz.locator("#email-error").filter({ hasText: "e-mailadres" }).waitFor();
    expect(stage.complaints.splice(0)).toEqual([expect.stringContaining("422")]);
    expect(await quiz.locator("#consents-error").textContent()).toContain("toestemming");
    expect(await stage.page.evaluate("document.querySelector('#first').shadowRoot.activeElement.id")).toBe(
      "email",
    );
    expect(await quiz.locator("#email").getAttribute("aria-invalid")).toBe("true");

    await quiz.getByLabel("Je e-mailadres").fill(email);
    await quiz.getByLabel(/^Je voornaam/).fill("Noor");
    for (const consent of ["letters", "profile"]) await quiz.locator(`input[name=${consent}]`).check();
    await quiz.getByRole("button", { name: "Ja, meld me aan" }).click();
    await quiz.getByText("Kijk even in je mail").waitFor();
    expect((await stage.heard()).at(-1)).toMatchObject({ type: "hechtwijzer:lead", detail: {} });
    await fetch(linkIn((await stage.site.inbox(email, 1))[0], "confirm"), { method: "POST" });
    expect((await stage.site.inbox(email, 2))[1]?.text).toContain("Hallo Noor,");
  });

  it("asks about an address that looks mistyped, and takes a better one", async () => {
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await toResult(quiz, "secure");
    await quiz.getByLabel("Je e-mailadres").fill("noor@gmal.com");
    await quiz.locator("input[name=letters]").check();
    await quiz.getByRole("button", { name: "Ja, meld me aan" }).click();
    await quiz.getByText("Bedoelde je misschien een adres bij gmail.com?").waitFor();
    await quiz.getByRole("button", { name: "Verbeter mijn adres" }).click();
    expect(await quiz.getByLabel("Je e-mailadres").inputValue()).toBe("noor@gmal.com");
    expect(await quiz.locator("input[type=checkbox]:checked").count()).toBe(0);
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
    await quiz.getByLabel("Je e-mailadres").fill("noor@embed.example");
    await quiz.getByRole("button", { name: "Ja, meld me aan" }).click();
    const there = await quiz.getByRole("link", { name: /Meld me daar aan/ }).getAttribute("href");
    expect(await (await fetch(there ?? "")).text()).toContain('id="sign-up"');
    expect(there).toMatch(/#sign-up$/);
    stage.complaints = stage.complaints.filter((text) => !text.includes("422"));
  });

  it("shows what was skipped at the end, and takes an answer after all", async () => {
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await quiz.getByRole("button", { name: "Begin" }).click();
    await quiz.getByRole("button", { name: "Sla over" }).click();
    for (let i = 1; i < QUESTIONS; i++)
      await quiz
        .locator(".answer")
        .nth(i % 5)
        .click();
    await quiz.getByRole("button", { name: "Vraag 1", exact: true }).click();
    await quiz.locator(".answer").first().click();
    // From there on every question has its answer, and is shown with it.
    for (let i = 1; i < QUESTIONS; i++) await quiz.getByRole("button", { name: "Volgende" }).click();
    await quiz.getByText("Je hebt ze allemaal beantwoord.").waitFor();
  });

  it("changes its language on the way, and keeps the place and the answers", async () => {
    await stage.page.goto(stage.demo.url);
    const quiz = stage.page.locator("#first");
    await quiz.getByRole("button", { name: "Begin" }).click();
    await quiz.locator(".answer").nth(3).click();
    await stage.page.evaluate("document.querySelector('#first').lang = 'en'");
    await quiz.getByText(`Question 2 of ${QUESTIONS}`).waitFor();
    await quiz.getByRole("button", { name: "Previous" }).click();
    expect(await quiz.locator(".answer[aria-pressed=true]").textContent()).toBe("4 mostly true");
  });

  it("can be filled in with the keyboard alone, each question read out as it comes", async () => {
    await stage.page.goto(stage.demo.url);
    const focused = () =>
      stage.page.evaluate<string>(
        "document.querySelector('#first').shadowRoot.activeElement?.textContent ?? ''",
      );
    while ((await focused()) !== "Begin") await stage.page.keyboard.press("Tab");
    await stage.page.keyboard.press("Enter");
    expect(await focused()).toContain(`Vraag 1 van ${QUESTIONS}`);
    await stage.page.keyboard.press("4");
    expect(await focused()).toContain("Vraag 2");
    await stage.page.keyboard.press("ArrowLeft");
    expect(await focused()).toContain("Vraag 1");
    const chosen = stage.page.locator("#first .answer[aria-pressed=true]");
    expect(await chosen.textContent()).toBe("4 meestal waar");
    await stage.page.keyboard.press("ArrowRight");
    for (let i = 1; i < QUESTIONS; i++) await stage.page.keyboard.press(String((i % 5) + 1));
    expect(await focused()).toBe("Dat waren de vragen");
    while ((await focused()) !== "Bekijk mijn uitkomst") await stage.page.keyboard.press("Tab");
    await stage.page.keyboard.press("Enter");
    await stage.page.locator("#first .result").waitFor();
    expect(await focused()).not.toBe("");
  });

  it("stands on a page more than once, each with a language, a look and answers of its own", async () => {
    await stage.page.goto(stage.demo.url);
    const [first, second] = [stage.page.locator("#first"), stage.page.locator("#second")];
    await answerAll(second, "anxious");
    expect(await second.locator("h2").textContent()).toBe("Those were the questions");
    expect(await first.locator("h2").textContent()).toBe("Hoe hecht jij je?");
    const color = (quiz: Locator, name: string) =>
      quiz
        .locator(name)
        .first()
        .evaluate((el) => (globalThis as never as Styler).getComputedStyle(el).backgroundColor);
    expect(await color(first, ".quiz")).toBe("rgb(255, 255, 255)");
    expect(await color(second, ".quiz")).toBe("rgb(30, 38, 34)");
    expect(await color(second, "form button[type=submit]")).toBe("rgb(242, 196, 141)");
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
    await quiz.getByRole("button", { name: "Begin" }).waitFor();
    stage.complaints = stage.complaints.filter((text) => !text.includes("ERR_FAILED"));
  });
});

/** What page functions use of the browser: these tests are typed for Node. */
interface Styler {
  getComputedStyle(element: unknown): { backgroundColor: string };
}
