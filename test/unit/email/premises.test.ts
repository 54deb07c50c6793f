import { describe, expect, it } from "vitest";
import { LETTERS_MIN } from "../../../emails/check-readers.ts";
import { premisesHold } from "../../../src/email/facts.ts";
import type { CompiledLetter, Template } from "../../../src/email/letter.ts";
import { READERS } from "../../../src/email/readers.ts";
import { ownSeries, seriesOffered } from "../../../src/quiz/attachment/series.ts";
import { HEADLINES_V1, HEADLINES_V2, type QuizResult, STYLES, type Style } from "../../../src/quiz/types.ts";
import { factsOf } from "../../../src/usecases/letters/reader-facts.ts";
import type { Profile } from "../../../src/usecases/profile.ts";
import { compiled } from "./real-letters.ts";

/** The ways in. Only the quiz, and a retake of it, bring a result. */
const DOORS = ["quiz", "retake", "bare form", "form builder", "import"] as const;
type Door = (typeof DOORS)[number];

interface ReaderClass {
  readonly door: Door;
  readonly headline: string;
  readonly profile: boolean;
  readonly series: string;
  readonly facts: ReturnType<typeof factsOf>;
}

const means = { anxiety: 3, avoidance: 3 };
const isStyle = (text: string): text is Style => (STYLES as readonly string[]).includes(text);

/** Enough of a result for the choice of letters; of "between", either of two styles may be chosen, or the general ones. */
function results(): { result: QuizResult; name: string }[] {
  const v1 = HEADLINES_V1.map((headline) => {
    const style = headline === "anxious-avoidant" ? "anxious" : isStyle(headline) ? headline : "mixed";
    return {
      result: { version: "1", headline, style, confidence: "slight" } as QuizResult,
      name: `1 ${headline}`,
    };
  });
  const v2 = HEADLINES_V2.flatMap((headline) => {
    const leads =
      headline === "between" || headline === "push-pull"
        ? STYLES
        : [isStyle(headline) ? headline : "general"];
    const sure = isStyle(headline) ? (["clear", "likely", "slight"] as const) : (["mixed"] as const);
    return leads.flatMap((series) =>
      sure.map((confidence) => {
        const style = isStyle(headline) ? headline : "mixed";
        const near = isStyle(series) ? [series] : [];
        const result = { version: "2", headline, style, confidence, series, near } as unknown as QuizResult;
        return { result, name: `2 ${headline} ${confidence}` };
      }),
    );
  });
  return [...v1, ...v2];
}

function classes(): ReaderClass[] {
  const found: ReaderClass[] = [];
  const add = (door: Door, headline: string, profile: Profile | null, series: string) => {
    for (const resultUrl of profile ? [null, "https://x.example/r"] : [null]) {
      const facts = factsOf({ sequence: series, profile, resultUrl, newsletter: false });
      found.push({ door, headline, profile: profile !== null, series, facts });
    }
  };
  for (const door of ["quiz", "retake"] as const)
    for (const { result, name } of results()) {
      const { headline, confidence } = result;
      const offered = new Set([ownSeries(result), ...seriesOffered(result)]);
      for (const series of offered) add(door, name, { means, headline, confidence }, series);
      add(door, name, null, "general");
    }
  for (const door of ["bare form", "form builder", "import"] as const) add(door, "-", null, "welcome");
  return found;
}

const series = (key: string) =>
  compiled.letters.filter(({ sequence, locale }) => sequence === key && locale === "nl");
const lettersFor = ({ series: key, facts }: ReaderClass): CompiledLetter[] =>
  series(key).filter(({ premises }) => premisesHold(premises, facts));

/** The passages that a reader gets, and those that they don't, by their fact. */
const passages = (template: Template) =>
  template.flatMap((part) => (typeof part === "object" && "when" in part ? [part] : []));

const all = classes();

describe("every kind of reader, by headline, consent and door", () => {
  it("gets at least four letters, and none that says what is not so of them", () => {
    const table = new Map<string, string>();
    for (const reader of all) {
      const letters = lettersFor(reader);
      const row = `${reader.door.padEnd(12)} ${reader.headline.padEnd(22)} ${reader.profile ? "used" : "not used"}`;
      const facts = [...reader.facts].join(", ") || "nothing is known";
      table.set(`${row.padEnd(46)} -> ${reader.series.padEnd(12)} ${letters.length} letters  (${facts})`, "");
      expect([row, letters.length >= LETTERS_MIN]).toEqual([row, true]);
      for (const letter of letters) expect(premisesHold(letter.premises, reader.facts)).toBe(true);
    }
    console.log([...table.keys()].join("\n"));
    const perLetter = compiled.letters.filter(({ locale }) => locale === "nl");
    console.log(
      perLetter
        .map(({ sequence, step, premises }) => `${sequence}/${step}: ${premises.join(", ") || "nothing"}`)
        .join("\n"),
    );
  });

  it("is one that the build reckons with", () => {
    for (const { series: key, facts } of all) {
      const known = READERS[key]?.map((each) => [...each].sort().join());
      expect(known).toContain([...facts].sort().join());
    }
  });

  it("reads one opening in the first letter of a style's series, as sure as the result is", () => {
    for (const reader of all.filter(({ series: key }) => isStyle(key))) {
      const [first] = lettersFor(reader);
      const sure = passages(first?.html ?? []).filter(({ when }) =>
        ["named", "slight", "leaning"].includes(when),
      );
      expect(sure.map(({ when }) => when).sort()).toEqual(["leaning", "named", "slight"]);
      expect(sure.filter(({ when }) => reader.facts.has(when))).toHaveLength(1);
    }
  });
});

it("a series shares letters at most between its own first, one in its middle, and its own last", () => {
  const owners = (step: string) =>
    new Set(compiled.letters.filter((each) => each.step === step).map(({ sequence }) => sequence));
  for (const key of [...STYLES, "welcome"]) {
    const steps = series(key).map(({ step }) => step);
    const own = steps.map((step) => owners(step).size === 1);
    expect([key, own[0], own.at(-1), own.slice(1, -1).includes(true)]).toEqual([key, true, true, true]);
  }
});

it("the first letters of all series share their subject and the line behind it, so that they give nothing away", () => {
  for (const locale of ["nl", "en"]) {
    const firsts = Object.keys(READERS)
      .filter((key) => key !== "reminder")
      .map((key) => compiled.letters.find((letter) => letter.sequence === key && letter.locale === locale))
      .map((letter) => [letter?.subject, letter?.preview].join());
    expect(new Set(firsts).size).toBe(1);
  }
});

it("a letter that speaks of a result or of the questions says so in its premises, or only in a passage for whom it is so", () => {
  const speaks = /je uitslag|je antwoorden|your result|your answers/i;
  const said = compiled.letters
    .filter(({ premises, sequence }) => premises.length === 0 && sequence !== "reminder")
    .filter(({ text }) => {
      const always =
        text
          .map((part) => (typeof part === "string" ? part : ""))
          .join("")
          .split("\n--\n")[0] ?? "";
      return speaks.test(always);
    });
  expect(said.map(({ sequence, step, locale }) => `${sequence}/${step}.${locale}`)).toEqual([]);
});
