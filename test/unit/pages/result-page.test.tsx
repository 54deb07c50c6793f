import { describe, expect, it } from "vitest";
import { EarlierResult } from "../../../src/pages/quiz/earlier-result.tsx";
import { outcomeOf } from "../../../src/quiz/attachment/outcome.ts";
import { HEADLINES_V1, HEADLINES_V2, type HeadlineV2, LOCALES } from "../../../src/quiz/types.ts";
import { fill } from "../../../src/texts/fill.ts";
import { resultTexts, stories } from "../../../src/texts/results.ts";
import { renderResult, resultOf, resultV2, textOf } from "./fixtures.tsx";

const results = [
  ...HEADLINES_V1.map((headline) => resultOf(headline)),
  ...HEADLINES_V2.map((headline) => resultV2(headline)),
];
const cases = LOCALES.flatMap((locale) => results.map((result) => ({ locale, result })));
const UNNAMED: HeadlineV2[] = ["push-pull", "between", "mixed", "incomplete", "careless"];

describe.each(cases)(
  "the result $result.headline of version $result.version in $locale",
  ({ locale, result }) => {
    const html = renderResult(locale, result);
    const { headline } = outcomeOf(result);

    it("tells its whole story, recognition before place before help", () => {
      const text = textOf(html);
      const { title, lead, know = [], plus, from, grow, step } = stories(locale)[headline];
      const told = [title, ...know, plus, from, grow, step?.say].filter((part) => part !== undefined);
      for (const part of [...told, ...lead.split("{styles}")]) expect(text).toContain(part.trim());
      expect(text).not.toContain("{");
    });

    it("says that it isn't tested yet, and leads to help above everything", () => {
      expect(textOf(html)).toContain(resultTexts(locale).certainty.unknown);
      expect(html.indexOf('href="#help"')).toBeLessThan(html.indexOf("<main"));
      expect(html.indexOf('href="tel:113"')).toBeGreaterThan(0);
    });

    it("keeps how sure it is behind one press, and leads on where there is no whole result", () => {
      expect(html).toContain('<details class="fold sure card">');
      const again = headline === "incomplete" || headline === "careless";
      expect(html.includes('class="go-on"')).toBe(again);
      expect(html.includes('id="pause"')).toBe(!again);
    });
  },
);

describe("the first screen of a result", () => {
  it("is a sentence that somebody may recognise; the style's name comes third, in a sentence", () => {
    const html = renderResult("nl", resultV2("anxious"));
    const [, title = ""] = /<h1[^>]*>(.*?)<\/h1>/.exec(html) ?? [];
    expect(title).not.toMatch(/angst/i);
    expect(html.indexOf("angstige hechting")).toBeGreaterThan(html.indexOf('class="lead"'));
    expect(html.indexOf("angstige hechting")).toBeLessThan(html.indexOf('class="know"'));
    expect(html).toContain('<a href="#sure">Die past nu waarschijnlijk het best bij je antwoorden.</a>');
  });

  it("names the style that is close to a named one, and the two that lie beside no name", () => {
    expect(textOf(renderResult("nl", resultV2("anxious", { near: ["avoidant"] })))).toContain(
      fill(resultTexts("nl").name.near, { style: "vermijdende hechting" }),
    );
    expect(textOf(renderResult("nl", resultV2("between")))).toContain(
      "angstige hechting en veilige hechting",
    );
  });
});

describe("the place on the two dimensions", () => {
  const plane = (html: string) => /<svg class="plane".*?<\/svg>/.exec(html)?.[0] ?? "";

  it("is drawn with a text that says the same", () => {
    const drawn = plane(renderResult("nl", resultOf("anxious")));
    expect(drawn).toMatch(/role="img" aria-labelledby="plane-svg"/);
    expect(drawn).toMatch(/<title id="plane-svg">.*vaak ongerust.*dichtbij.*<\/title>/);
  });

  it("puts the dot where the means are: to the right is more anxious, up is more distant", () => {
    const drawn = plane(renderResult("en", resultOf("anxious")));
    const [, x, y] = /class="plane-dot" cx="([\d.]+)" cy="([\d.]+)"/.exec(drawn) ?? [];
    expect(Number(x) / 300).toBeCloseTo((3.91 - 1) / 4, 6);
    expect(Number(y) / 300).toBeCloseTo(1 - (2.2 - 1) / 4, 6);
  });

  it("is left out where one of the two is unknown, and says scale by scale how many answers it lacks", () => {
    const html = renderResult("en", resultV2("incomplete"));
    expect(plane(html)).toBe("");
    const text = textOf(html);
    expect(text).toContain("You answered 20 of the 28 statements.");
    expect(text).toContain("Answer the other 8 statements");
    expect(text).toContain("10 of 10 statements");
    expect(text).toMatch(/2 of 10 statements At least 2 more statements, and we can show something here\./);
    expect(textOf(renderResult("en", resultV2("incomplete"), { counts: undefined }))).toContain(
      resultTexts("en").place.missing,
    );
  });

  it.each(UNNAMED)("names no style in its corners where the page names none (%s)", (headline) => {
    expect(renderResult("en", resultV2(headline))).not.toContain('class="corner');
    expect(renderResult("en", resultV2("anxious"))).toContain('class="corner');
  });

  it("is drawn wider than its band for a careless sheet", () => {
    const reach = (html: string) => Number(/class="plane-edge"[^>]* rx="([\d.]+)"/.exec(html)?.[1]);
    expect(reach(renderResult("nl", resultV2("careless")))).toBeCloseTo(
      1.5 * reach(renderResult("nl", resultV2("mixed"))),
      6,
    );
  });

  it("says in words on which side of the middle a scale lies, only where the whole band does", () => {
    const text = textOf(renderResult("en", resultOf("anxious")));
    expect(text).toContain("You are often worried whether the other person will stay.");
    expect(text).toContain("You like to be close , even when that is scary.");
    expect(text).toContain("You are pulled both ways at times.");
  });
});

describe("how sure it is", () => {
  it("comes in words and in numbers, in steps of five per cent, the likeliest first", () => {
    const text = textOf(renderResult("nl", resultV2("anxious")));
    expect(text).toMatch(/Angstig past het best, kans 60%.*Gedesorganiseerd past een beetje, kans 15%/);
    expect(text).toMatch(/Vermijdend past een beetje, kans 10%.*Veilig past nauwelijks, kans onder 5%/);
    expect(text).toContain("Bang de ander kwijt te raken: 3,9, waarschijnlijk tussen 3,5 en 4,3.");
  });

  it("never claims a certainty", () => {
    const probabilities = { secure: 0.999, anxious: 0.001, avoidant: 0, disorganised: 0 };
    const text = textOf(renderResult("en", resultOf("secure", { confidence: "clear", probabilities })));
    expect(text).toContain("Secure fits best, chance over 95%");
    expect(text).not.toMatch(/\b(100|0)%/);
  });

  it.each(UNNAMED)("says of no style that it fits best where the page names none (%s)", (headline) => {
    expect(textOf(renderResult("en", resultV2(headline)))).not.toContain("fits best,");
  });

  it("shows no chances for answers that were given too carelessly, and offers them again first", () => {
    const html = renderResult("en", resultV2("careless"));
    expect(html).not.toContain('class="fits"');
    expect(html.indexOf('href="/quiz"')).toBeLessThan(html.indexOf('class="fold sure'));
  });

  it("gives the reason for caution where something stood out, without a warning box", () => {
    const text = textOf(renderResult("nl", resultOf("secure", { flags: ["fast"] })));
    expect(text).toContain("Het ging vrij snel.");
    expect(textOf(renderResult("nl", resultOf("secure")))).not.toContain("Wat ons opviel");
  });
});

describe("then and now", () => {
  const { earlier } = resultTexts("nl");
  const beside = (changes: Parameters<typeof resultV2>[1]) =>
    textOf(
      String(
        <EarlierResult locale="nl" now={resultV2("mixed")} earlier={resultV2("mixed", changes)} date="mei" />,
      ),
    );
  const at = (mean: number) => ({ mean, low: mean - 0.4, high: mean + 0.4, answered: 10 });
  const scales = (anxiety: number) => ({ anxiety: at(anxiety), avoidance: at(2.2), disorganisation: at(3) });

  it("says that a difference within the patches may be chance, and that a larger one may be something", () => {
    expect(beside({ scales: scales(3.7) })).toContain(earlier.near);
    expect(beside({ scales: scales(2.5) })).toContain(earlier.moved);
    expect(beside({ scales: { ...scales(3), anxiety: null } })).toContain(earlier.unknown);
    expect(beside({})).toContain(earlier.after);
  });
});

describe("late at night", () => {
  it.each([22, 23, 0, 6])("the page opens with a calming sentence (%i:00)", (hour) => {
    const html = renderResult("nl", resultOf("anxious"), { hour });
    expect(html).toContain(resultTexts("nl").night);
    expect(html.indexOf('class="night"')).toBeLessThan(html.indexOf("<h1"));
  });

  it.each([7, 12, 21])("is over by day (%i:00)", (hour) => {
    expect(renderResult("nl", resultOf("anxious"), { hour })).not.toContain('class="night"');
  });
});

describe("the result page", () => {
  it("is complete without an offer", () => {
    const html = renderResult("nl", resultOf("anxious"), { offer: null });
    expect(html).not.toContain("data-sign-up");
    expect(html).toContain('href="/quiz"');
  });

  it("shares the quiz, and never the result", () => {
    const html = renderResult("nl", resultOf("anxious"), { path: "/r/token" });
    expect(html).toContain('data-share="https://quiz.example/quiz"');
  });

  it("stays out of search engines", () => {
    expect(renderResult("nl", resultOf("anxious"))).toContain(
      '<meta name="robots" content="noindex, nofollow"/>',
    );
  });

  it("offers the other language only where it exists", () => {
    expect(renderResult("nl", resultOf("anxious"))).not.toContain("?lang=en");
    expect(renderResult("nl", resultOf("anxious"), { path: "/r/x" })).toContain('href="/r/x?lang=en"');
  });
});
