import { describe, expect, it } from "vitest";
import { LOCALES } from "../../../src/quiz/types.ts";
import { definition, renderQuiz, textOf } from "./fixtures.tsx";

describe("the quiz page", () => {
  it("posts a plain form that carries its version and language", () => {
    const html = renderQuiz("nl");
    expect(html).toMatch(/<form [^>]*method="post" action="\/quiz"/);
    expect(html).toContain('<input type="hidden" name="version" value="7"/>');
    expect(html).toContain('<input type="hidden" name="locale" value="nl"/>');
  });

  it("gives every statement five answers, and no answer as what is sent if it isn't touched", () => {
    const html = renderQuiz("en");
    for (const { id } of definition.items) {
      const radios = [...html.matchAll(/<input type="radio" [^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => tag.includes(`name="answers[${id}]"`));
      expect(radios).toHaveLength(6);
      expect(radios.filter((tag) => tag.includes("checked"))).toEqual([
        `<input type="radio" name="answers[${id}]" value="" checked=""/>`,
      ]);
    }
  });

  it("shows the answers that somebody gave before, and ignores a value that is no answer", () => {
    const html = renderQuiz("nl", { values: { a01: "4", v01: "9" } });
    expect(html).toContain('name="answers[a01]" value="4" checked=""');
    expect(html).toContain('name="answers[v01]" value="" checked=""');
  });

  it("keeps a copy of the answers only for who ticks the box", () => {
    const box = /<input type="checkbox" name="keepAnswers"[^>]*>/;
    expect(box.exec(renderQuiz("nl"))?.[0]).not.toContain("checked");
    expect(box.exec(renderQuiz("nl", { keepAnswers: true }))?.[0]).toContain("checked");
  });

  it("has the way to help above everything, and opens on one decision", () => {
    for (const locale of LOCALES) {
      const html = renderQuiz(locale);
      expect(html.indexOf('href="#help"')).toBeLessThan(html.indexOf("<main"));
      const pitch = /<section class="pitch">.*?<\/section>/.exec(html)?.[0] ?? "";
      expect(pitch.match(/class="button"/g)).toHaveLength(1);
      expect(textOf(pitch).split(" ").length).toBeLessThan(110);
    }
  });

  it("tells search engines and whoever shares it what it is, and shows nobody's result", () => {
    const [canonical, picture] = ["https://q.example/quiz", "https://q.example/assets/share.png"];
    const face = { description: "What it is.", canonical, picture };
    const html = renderQuiz("nl", { face });
    expect(html).toContain('<meta name="description" content="What it is."/>');
    expect(html).toContain('<link rel="canonical" href="https://q.example/quiz"/>');
    expect(html).toContain('<meta name="robots" content="index, follow"/>');
    expect(html).toContain(`<meta property="og:image" content="${picture}"/>`);
    expect(html).toContain('<link rel="apple-touch-icon" href="/assets/icon-180.png"/>');
  });

  it("marks what only the script can work, and says how far one is", () => {
    const html = renderQuiz("nl");
    expect(html).toMatch(
      /<div class="progress needs-script"><div class="progress-track" role="progressbar"[^>]*aria-valuemax="2"/,
    );
    for (const name of ["back", "skip", "next", "last-title", "cheer"]) {
      const before = html.slice(0, html.indexOf(`data-quiz-${name}=""`));
      expect(before.slice(before.lastIndexOf("<p")) + before.slice(before.lastIndexOf("<div"))).toContain(
        "needs-script",
      );
    }
    expect(textOf(html)).toContain("Zin 2 van 2 The second statement.");
  });

  it("is shown in steps, also where something has to be mended, which the form itself then says", () => {
    for (const changes of [{}, { missing: ["v01"] }, { problem: "Nog één vraag." }]) {
      const html = renderQuiz("nl", changes);
      expect(html).toContain('<script src="/assets/quiz.js">');
      const isSaid = /<form .*class="error-summary".*<\/form>/.test(html);
      expect(isSaid).toBe(Object.keys(changes).length > 0);
    }
  });

  it("carries the page to lead back to, in the form and to the other language, and nothing where there is none", () => {
    const html = renderQuiz("nl", { carried: { returnUrl: "https://coach.example/thanks?a=1&b=2" } });
    expect(html).toContain(
      '<input type="hidden" name="returnUrl" value="https://coach.example/thanks?a=1&amp;b=2"/>',
    );
    expect(html).toContain(
      'href="/quiz?lang=en&amp;returnUrl=https%3A%2F%2Fcoach.example%2Fthanks%3Fa%3D1%26b%3D2"',
    );
    expect(renderQuiz("nl")).not.toContain("returnUrl");
  });

  it("leads to each question that still wants an answer", () => {
    const html = renderQuiz("nl", { missing: ["v01"], problem: "Nog één vraag." });
    expect(html).toContain('href="#question-v01"');
    expect(html).not.toContain('href="#question-a01"');
    expect(textOf(html)).toContain("Nog één vraag. Zin 2");
  });

  it("offers the other language", () => {
    expect(renderQuiz("nl")).toContain('href="/quiz?lang=en"');
    expect(renderQuiz("en")).toContain('href="/quiz?lang=nl"');
  });

  it("shows hostile texts as texts", () => {
    const hostile = `"><script>alert(1)</script>`;
    const html = renderQuiz("nl", {
      definition: { ...definition, title: hostile, items: [{ id: hostile, text: hostile }] },
      values: { [hostile]: hostile },
      problem: hostile,
      missing: [hostile],
    });
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert(1)");
  });
});
