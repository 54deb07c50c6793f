import { describe, expect, it } from "vitest";
import { newWorld } from "../world.ts";

const pageOf = async (query: string) => {
  const response = await (await newWorld()).request(`/embed/quiz${query}`);
  expect(response.status).toBe(200);
  return { html: await response.text(), headers: response.headers };
};

describe("the page for a frame", () => {
  it.each(["nl", "en"])("holds the element alone, in %s, with a way on without JavaScript", async (lang) => {
    const { html } = await pageOf(`?lang=${lang}&theme=dark`);
    expect(html).toContain(`<html lang="${lang}" data-hechtwijzer-frame="">`);
    expect(html).toContain(`<hechtwijzer-quiz lang="${lang}" theme="dark"></hechtwijzer-quiz>`);
    expect(html).toContain('<script src="/embed.js" defer="">');
    expect(html).toMatch(new RegExp(`<noscript>.*href="/quiz\\?lang=${lang}" target="_top"`));
  });

  it("can be framed by the coach's sites only, and stays out of search engines", async () => {
    const { html, headers } = await pageOf("");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors https://coach.example");
    expect(headers.get("x-frame-options")).toBeNull();
    expect(headers.get("set-cookie")).toBeNull();
    expect(html).toContain('<meta name="robots" content="noindex, nofollow"');
  });

  it.each(["?theme=blink", "?theme=%22%3E%3Cscript%3E", ""])(
    "follows the visitor's colours for %s",
    async (query) => {
      const { html } = await pageOf(query);
      expect(html).toContain('theme="auto"');
      expect(html).not.toContain("<script>");
    },
  );

  it("leads on to a site of the coach's with the result", async () => {
    const { html } = await pageOf(`?returnUrl=${encodeURIComponent("https://coach.example/thanks?a=1&b=2")}`);
    expect(html).toContain('return-url="https://coach.example/thanks?a=1&amp;b=2"');
  });

  it.each([
    "https://evil.example/",
    "http://coach.example/",
    "https://coach.example.evil.example/",
    "https://coach.example@evil.example/",
    "javascript:alert(1)",
    "blob:https://coach.example/1",
    "/thanks",
    "",
  ])("leads nowhere else: %s", async (url) => {
    const { html } = await pageOf(`?returnUrl=${encodeURIComponent(url)}`);
    expect(html).not.toContain("return-url");
  });
});
