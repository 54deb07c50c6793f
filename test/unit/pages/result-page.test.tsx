import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../../src/quiz/attachment/outcome.ts";
import { HEADLINES_V1, HEADLINES_V2, type HeadlineV1, LOCALES } from "../../../src/quiz/types.ts";
import { resultTexts, stories } from "../../../src/texts/results.ts";
import { renderResult, resultOf, resultV2, textOf } from "./fixtures.tsx";

const results = [
  ...HEADLINES_V1.map((headline) => resultOf(headline)),
  ...HEADLINES_V2.map((headline) => resultV2(headline)),
];
const cases = LOCALES.flatMap((locale) => results.map((result) => ({ locale, result })));
const UNNAMED: HeadlineV1[] = ["anxious-avoidant", "push-pull", "mixed", "incomplete", "dimensions-only"];

describe.each(cases)(
  "the result $result.headline of version $result.version in $locale",
  ({ locale, result }) => {
    it("tells its whole story", () => {
      const text = textOf(renderResult(locale, result));
      const story = stories(locale)[outcomeOf(result).headline];
      for (const part of [story.title, story.intro, ...story.sections.map((section) => section.title)]) {
        for (const piece of part.split("{styles}")) expect(text).toContain(piece.trim());
      }
      expect(text).not.toContain("{");
    });

    it("says that it isn't validated, and offers help before it asks for an address", () => {
      const html = renderResult(locale, result);
      expect(textOf(html)).toContain(resultTexts(locale).certainty.notValidated);
      expect(html.indexOf('href="tel:113"')).toBeLessThan(html.indexOf('id="sign-up"'));
    });
  },
);

describe("the place on the two dimensions", () => {
  it("is drawn with a text that says the same", () => {
    const html = renderResult("nl", resultOf("anxious"));
    expect(html).toMatch(/<svg [^>]*role="img" aria-labelledby="plane-title plane-desc"/);
    expect(html).toMatch(/<title id="plane-title">.+?<\/title>/);
    const description = /<desc id="plane-desc">(.+?)<\/desc>/.exec(html)?.[1];
    expect(description).toContain("3,9 van 5, waarschijnlijk tussen 3,5 en 4,3");
    expect(description).toContain("2,2 van 5, waarschijnlijk tussen 1,8 en 2,6");
  });

  it("puts the dot where the means are: to the right is more anxious, up is more distant", () => {
    const html = renderResult("en", resultOf("anxious"));
    const [, x, y] = /class="plane-dot" cx="([\d.]+)" cy="([\d.]+)"/.exec(html) ?? [];
    const [, left, top, side] = /class="plane-ground" x="(\d+)" y="(\d+)" width="(\d+)"/.exec(html) ?? [];
    expect((Number(x) - Number(left)) / Number(side)).toBeCloseTo((3.91 - 1) / 4, 6);
    expect((Number(y) - Number(top)) / Number(side)).toBeCloseTo(1 - (2.2 - 1) / 4, 6);
  });

  it("is left out where one of the two is unknown, and the unknown scale says so", () => {
    const html = renderResult("en", resultOf("incomplete"));
    expect(html).not.toContain('class="plane"');
    expect(textOf(html)).toContain(resultTexts("en").place.unknown);
  });

  it("names no style in its corners where the page names none", () => {
    expect(renderResult("en", resultOf("mixed"))).toContain("plane-corners");
    expect(renderResult("en", resultOf("dimensions-only"))).not.toContain("plane-corners");
  });

  it("says in words on which side of the middle a scale lies, only where the whole band does", () => {
    const text = textOf(renderResult("en", resultOf("anxious")));
    expect(text).toMatch(/Worry about the bond .*?On the high side : 3\.9 out of 5/);
    expect(text).toMatch(/Keeping your distance .*?On the low side : 2\.2 out of 5/);
    expect(text).toMatch(/Pulled both ways .*?Around the middle : 3\.0 out of 5/);
  });
});

describe("how sure it is", () => {
  it("comes in words before numbers, and the numbers in steps of five per cent", () => {
    const text = textOf(renderResult("nl", resultOf("anxious")));
    expect(text).toMatch(/Veilig nauwelijks onder 5% Angstig waarschijnlijk 60% Vermijdend speelt mee 20%/);
    expect(text).toContain("Gedesorganiseerd een beetje 15%");
  });

  it("never claims a certainty", () => {
    const probabilities = { secure: 0.999, anxious: 0.001, avoidant: 0, disorganised: 0 };
    const text = textOf(renderResult("en", resultOf("secure", { confidence: "clear", probabilities })));
    expect(text).toContain("Secure clear over 95%");
    expect(text).not.toMatch(/\b(100|0)%/);
  });

  it.each(UNNAMED)("gives no style a confident word where the page names none (%s)", (headline) => {
    const text = textOf(renderResult("en", resultOf(headline, { confidence: "clear" })));
    expect(text).not.toMatch(/(Secure|Anxious|Avoidant|Disorganised) (clear|likely|a slight lean)/);
  });

  it("shows no table for answers that were given too carelessly, and offers them again", () => {
    const html = renderResult("en", resultOf("dimensions-only"));
    expect(html).not.toContain("<table");
    expect(html.indexOf('href="/quiz"')).toBeLessThan(html.indexOf('id="certainty-title"'));
  });

  it("gives the reason for caution where something stood out", () => {
    expect(renderResult("nl", resultOf("secure"))).not.toContain("caution-title");
    const text = textOf(renderResult("nl", resultOf("secure", { flags: ["fast"] })));
    expect(text).toContain("het ging vrij snel");
  });

  it("shows the runner-up beside a named style, and not beside a headline that names both", () => {
    const second = resultTexts("nl").second.about.avoidant;
    expect(textOf(renderResult("nl", resultOf("anxious", { secondary: "avoidant" })))).toContain(second);
    expect(textOf(renderResult("nl", resultOf("anxious-avoidant", { secondary: "avoidant" })))).not.toContain(
      second,
    );
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

  it("is what the caller says, where it says so", () => {
    expect(renderResult("nl", resultOf("anxious"), { hour: 12, night: true })).toContain('class="night"');
    expect(renderResult("nl", resultOf("anxious"), { hour: 2, night: false })).not.toContain('class="night"');
  });
});

describe("the result page", () => {
  it("is complete without an offer", () => {
    const html = renderResult("nl", resultOf("anxious"), { offer: null });
    expect(html).not.toContain("<form");
    expect(html).toContain('href="/quiz"');
  });

  it("stays out of search engines", () => {
    expect(renderResult("nl", resultOf("anxious"))).toContain(
      '<meta name="robots" content="noindex, nofollow"/>',
    );
  });

  it("offers the other language only where it exists", () => {
    expect(renderResult("nl", resultOf("anxious"))).not.toContain("?lang=");
    expect(renderResult("nl", resultOf("anxious"), { path: "/r/x" })).toContain('href="/r/x?lang=en"');
  });
});
