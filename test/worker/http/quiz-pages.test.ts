import { describe, expect, it } from "vitest";
import { currentAttachment } from "../../../src/quiz/attachment/definition.ts";
import { people } from "../../support/answers.ts";
import { DAY, newWorld, resultFor } from "../world.ts";
import { answerFields, anxiousSheet, dump, formData, hiddenIn, postForm } from "./support.ts";

const items = currentAttachment.items;

describe("the hosted quiz, without JavaScript,", () => {
  it.each(["nl", "en"] as const)(
    "in %s is one form with every item, its answers and none of them chosen",
    async (locale) => {
      const page = await (await (await newWorld()).request(`/quiz?lang=${locale}`)).text();
      expect(page).toContain(`<html lang="${locale}">`);
      expect(page).toMatch(/<form class="quiz" [^>]*method="post" action="\/quiz"/);
      for (const { id } of items) {
        expect(page.match(new RegExp(`name="answers\\[${id}\\]" value="[1-5]"`, "g"))).toHaveLength(5);
        expect(page).toMatch(new RegExp(`name="answers\\[${id}\\]" value="" checked`));
      }
      expect(page.match(/ checked/g)).toHaveLength(items.length);
    },
  );

  it("leads from the front door", async () => {
    const response = await (await newWorld()).request("/");
    expect([response.status, response.headers.get("location")]).toEqual([302, "/quiz"]);
  });

  it.each(["urlencoded", "multipart"])(
    "%s, goes on to the result in its language, which nobody's cache keeps",
    async (encoding) => {
      const world = await newWorld();
      const fields = { version: "2", locale: "en", ...answerFields(anxiousSheet) };
      const response = await postForm(world, "/quiz", encoding === "multipart" ? formData(fields) : fields);
      const location = response.headers.get("location") ?? "";
      expect(response.status).toBe(303);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(location).toMatch(/^\/r\/[\w-]+\?lang=en$/);
      const page = await (await world.request(location)).text();
      expect(page).toContain('<html lang="en">');
      expect((await dump()).sheets).toEqual([]);
    },
  );

  it("keeps the answers only where its box was ticked", async () => {
    const world = await newWorld();
    await postForm(world, "/quiz", { ...answerFields(anxiousSheet), keepAnswers: "on" });
    expect((await dump()).sheets).toHaveLength(1);
  });

  it("takes skipped items, and gives a result however few were answered", async () => {
    const world = await newWorld();
    const response = await postForm(world, "/quiz", { "answers[a01]": "3", "answers[a02]": "" });
    const page = await (await world.request(response.headers.get("location") ?? "")).text();
    expect([response.status, page.includes("<h1")]).toEqual([303, true]);
  });

  it("comes back filled in, with its wrong places marked and nothing hostile in it", async () => {
    const world = await newWorld();
    const hostile = '"><script>alert(1)</script>';
    const fields = {
      ...answerFields(anxiousSheet),
      "answers[a11]": "6",
      "answers[a02]": hostile,
      [`answers[${hostile}]`]: "1",
      locale: "en",
      keepAnswers: "on",
    };
    const response = await postForm(world, "/quiz", fields);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).not.toContain("<script>alert");
    const marked = [...page.matchAll(/class="question is-missing" id="question-(\w+)"/g)].map(([, id]) => id);
    expect(marked.sort()).toEqual(["a02", "a11"]);
    expect(page).toMatch(new RegExp(`name="answers\\[a12\\]" value="${anxiousSheet.a12}" checked`));
    expect(page).toMatch(/name="keepAnswers" value="on" checked/);
    expect((await dump()).sheets).toEqual([]);
  });

  it.each([
    "version[toString]",
    "answers",
    "answers[toString]",
    "locale[valueOf]",
    "version",
    "keepAnswers[x]",
    "returnUrl[x]",
  ])("is no mistake of ours, where %s has a shape that no form of ours gives it", async (name) => {
    const response = await postForm(await newWorld(), "/quiz", { [name]: "1" });
    expect([303, 422]).toContain(response.status);
  });

  it.each(["null", "[]", '"x"', '{"version":{"toString":1}}', '{"answers":[1]}', '{"answers":7}'])(
    "is no mistake of ours, where a script posts %s",
    async (body) => {
      const response = await (await newWorld()).request("/quiz", {
        method: "POST",
        body,
        headers: { "content-type": "application/json" },
      });
      expect([303, 422]).toContain(response.status);
    },
  );
});

describe("where somebody came from", () => {
  it("survives from a link with a campaign to the lead, as does the site that the link stood on", async () => {
    const world = await newWorld();
    const path = "/quiz?lang=nl&utm_source=insta&utm_campaign=spring&utm_term=sam%40reader.example";
    const page = await (
      await world.request(path, { headers: { referer: "https://blog.example/post?about=sam" } })
    ).text();
    const posted = await postForm(world, "/quiz", { ...hiddenIn(page), ...answerFields(anxiousSheet) });
    const result = await (await world.request(posted.headers.get("location") ?? "")).text();
    world.clock.now += 5_000;
    const sent = { ...hiddenIn(result), email: "sam@reader.example", hw_letters: "general" };
    expect((await postForm(world, "/v1/leads", sent)).status).toBe(200);
    const [lead] = (await dump()).leads as { source: string }[];
    expect(JSON.parse(lead?.source ?? "")).toEqual({
      utm_source: "insta",
      utm_campaign: "spring",
      from: "https://blog.example",
      page: expect.stringMatching(/^https?:\/\/[^/]+\/r$/),
    });
  });
});

describe("the way back to the site that the quiz was begun from", () => {
  const home = "https://coach.example/thanks?a=1#form";
  const query = (url: string) => `returnUrl=${encodeURIComponent(url)}`;

  it("goes along through the form, both languages and the result, which the site gets in its address", async () => {
    const world = await newWorld();
    const page = await (await world.request(`/quiz?lang=nl&${query(home)}`)).text();
    expect(page).toContain(`name="returnUrl" value="${home}"`);
    const posted = await postForm(world, "/quiz", {
      ...answerFields(anxiousSheet),
      locale: "nl",
      returnUrl: home,
    });
    const location = posted.headers.get("location") ?? "";
    const token = /^\/r\/([\w-]+)\?/.exec(location)?.[1];
    expect(location).toBe(`/r/${token}?lang=nl&${query(home)}`);
    const result = await (await world.request(location)).text();
    expect(result).toContain(`href="https://coach.example/thanks?a=1&amp;hw_result=${token}#form"`);
    expect(result).toContain(`href="/r/${token}?lang=en&amp;${query(home)}"`);
    expect(result).toContain(`href="/quiz?lang=nl&amp;${query(home)}&amp;retake=1"`);
  });

  it("is not lost where the form comes back to be mended", async () => {
    const response = await postForm(await newWorld(), "/quiz", { "answers[a01]": "6", returnUrl: home });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(`name="returnUrl" value="${home}"`);
  });

  it.each(["https://evil.example/", "http://coach.example/", "javascript:alert(1)", "//coach.example/", "x"])(
    "leads nowhere else: %s",
    async (url) => {
      const world = await newWorld();
      expect(await (await world.request(`/quiz?${query(url)}`)).text()).not.toContain("returnUrl");
      const posted = await postForm(world, "/quiz", { ...answerFields(anxiousSheet), returnUrl: url });
      const location = posted.headers.get("location") ?? "";
      expect(location).not.toContain("returnUrl");
      const result = await (await world.request(`${location}&${query(url)}`)).text();
      expect(result).not.toMatch(/returnUrl|hw_result/);
    },
  );
});

describe("a result's page", () => {
  it("opens in the quiz's language, or the one that is asked for", async () => {
    const world = await newWorld();
    const response = await world.post("/v1/quizzes/attachment/scores", {
      version: "2",
      locale: "en",
      answers: anxiousSheet,
    });
    const { result } = (await response.json()) as { result: string };
    const languageOf = async (path: string) =>
      /<html lang="(\w+)">/.exec(await (await world.request(path)).text())?.[1];
    expect(await languageOf(`/r/${result}`)).toBe("en");
    expect(await languageOf(`/r/${result}?lang=nl`)).toBe("nl");
    expect(await languageOf(`/r/${result}?lang=xx`)).toBe("en");
  });

  it("offers the letters with the result in the form, and stays out of search engines", async () => {
    const world = await newWorld();
    const result = await resultFor(world, people.anxious);
    const page = await (await world.request(`/r/${result}`)).text();
    expect(page).toContain(`<input type="hidden" name="result" value="${result}"`);
    expect(page).toContain('<meta name="robots" content="noindex');
    expect(page).not.toMatch(/type="checkbox"[^>]*checked/);
  });

  it("can be read for ninety days; then it has expired, with the way to a new one", async () => {
    const world = await newWorld();
    const path = `/r/${await resultFor(world, people.anxious)}?lang=en`;
    world.clock.now += 90 * DAY;
    expect((await world.request(path)).status).toBe(200);
    world.clock.now += DAY;
    const late = await world.request(path);
    const page = await late.text();
    expect(late.status).toBe(410);
    expect(page).toContain("This result has expired");
    expect(page).toContain('href="/quiz?lang=en"');
  });
});
