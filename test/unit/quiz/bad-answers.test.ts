import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreAttachment } from "../../../src/quiz/attachment/score-attachment.ts";
import { attachmentV1 } from "../../../src/quiz/attachment/v1/definition.ts";
import type { QuizDefinition } from "../../../src/quiz/definition.ts";
import { MAX_PROBLEMS } from "../../../src/quiz/read-by-id.ts";
import { readSheet } from "../../../src/quiz/read-sheet.ts";
import { fullSheet, itemIds } from "./v1/sheets.ts";

function problemsOf(answers: unknown, itemTimesMs?: unknown) {
  const outcome = scoreAttachment(attachmentV1, answers, { itemTimesMs });
  return outcome.ok ? [] : outcome.problems;
}

const notAnAnswer = [{ code: "not-an-answer", pointer: "/answers/a01" }];

describe("answers that cannot be read", () => {
  it.each([[0], [6], [-1], [2.5], [Number.NaN], [Infinity], ["3"], [""], [true], [{}], [[3]], [3n]])(
    "such as %o for an item are refused at that item",
    (value) => {
      expect(problemsOf({ a01: value })).toEqual(notAnAnswer);
    },
  );

  it("under ids we do not have are refused without repeating the id", () => {
    const unknown = [{ code: "unknown-item", pointer: "/answers" }];
    expect(problemsOf({ a01: 3, a99: 3 })).toEqual(unknown);
    expect(problemsOf({ constructor: 3 })).toEqual(unknown);
    expect(problemsOf(JSON.parse('{"__proto__": 3}'))).toEqual(unknown);
    expect(problemsOf([["__proto__", 3]])).toEqual(unknown);
  });

  it("are not looked for on the prototype", () => {
    expect(problemsOf(Object.create({ a01: 3 }))).toEqual([
      { code: "answers-not-readable", pointer: "/answers" },
    ]);
  });

  it("given twice are refused at the second", () => {
    const list = [...itemIds.map((id) => [id, 3]), ["a01", 4]];
    expect(problemsOf(list)).toEqual([{ code: "duplicate-item", pointer: "/answers/a01" }]);
  });

  it("that are no object or list of pairs are refused as a whole", () => {
    const whole = [{ code: "answers-not-readable", pointer: "/answers" }];
    for (const answers of [undefined, null, 3, "a01=3", new Date(0), new Map(), () => 3]) {
      expect(problemsOf(answers)).toEqual(whole);
    }
    const trap = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw new Error("trap");
        },
      },
    );
    expect(problemsOf(trap)).toEqual(whole);
    expect(problemsOf([3])).toEqual([{ code: "unknown-item", pointer: "/answers" }]);
  });

  it("by the ten thousand give a short list of problems", () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`x${at}`, 3]));
    expect(problemsOf(many)).toEqual([{ code: "unknown-item", pointer: "/answers" }]);
    expect(problemsOf(Object.entries(many))).toHaveLength(1);
    expect(problemsOf(Object.fromEntries(itemIds.map((id) => [id, 9])))).toHaveLength(MAX_PROBLEMS);
  });

  it("are skipped, not inherited, where an item bears the name of something on every object", () => {
    const definition: QuizDefinition = {
      ...attachmentV1,
      items: [
        { id: "constructor", scale: "anxiety", facet: "x", reversed: false, text: { nl: "x", en: "x" } },
      ],
    };
    expect(readSheet(definition, {})).toMatchObject({ ok: true, answers: [null] });
  });

  it("have their item's id escaped in the pointer", () => {
    const definition: QuizDefinition = {
      ...attachmentV1,
      items: [{ id: "a/b~c", scale: "anxiety", facet: "x", reversed: false, text: { nl: "x", en: "x" } }],
    };
    const outcome = readSheet(definition, { "a/b~c": 9 });
    expect(outcome).toEqual({
      ok: false,
      problems: [{ code: "not-an-answer", pointer: "/answers/a~1b~0c" }],
    });
  });
});

describe("times that cannot be read", () => {
  it.each([[-1], [Number.NaN], [Infinity], ["3"]])("such as %o are refused at their item", (value) => {
    expect(problemsOf({}, { a01: value })).toEqual([{ code: "not-a-time", pointer: "/itemTimesMs/a01" }]);
  });

  it("are refused beside bad answers, each at its own place", () => {
    expect(problemsOf({ a01: 0 }, "fast")).toEqual([
      ...notAnAnswer,
      { code: "times-not-readable", pointer: "/itemTimesMs" },
    ]);
    expect(problemsOf({}, { a99: 3 })).toEqual([{ code: "unknown-item", pointer: "/itemTimesMs" }]);
  });
});

describe("anything at all", () => {
  it("is scored or refused with named problems at known places, and never throws", () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    const known = fc.dictionary(fc.constantFrom(...itemIds, "__proto__", "constructor"), anything);
    fc.assert(
      fc.property(fc.oneof(anything, known), fc.oneof(anything, known), (answers, times) => {
        const places = new Set([
          "/answers",
          "/itemTimesMs",
          ...itemIds.flatMap((id) => [`/answers/${id}`, `/itemTimesMs/${id}`]),
        ]);
        for (const problem of problemsOf(answers, times)) expect(places).toContain(problem.pointer);
      }),
    );
  });

  it("reads the same from an object as from a list of pairs in any order", () => {
    fc.assert(
      fc.property(fullSheet, fc.integer(), (sheet, seed) => {
        const pairs = Object.entries(sheet).sort(([one], [other]) =>
          hash(one, seed) < hash(other, seed) ? -1 : 1,
        );
        const fromObject = scoreAttachment(attachmentV1, sheet);
        expect(scoreAttachment(attachmentV1, pairs)).toEqual(fromObject);
        expect(scoreAttachment(attachmentV1, Object.fromEntries(pairs))).toEqual(fromObject);
      }),
    );
  });
});

function hash(id: string, seed: number): number {
  return [...id].reduce((value, char) => Math.imul(value ^ char.charCodeAt(0), 0x01000193), seed);
}
