import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answer,
  back,
  goTo,
  keyAction,
  newState,
  next,
  nextUnanswered,
  type QuizState,
  readState,
  saveState,
  unanswered,
} from "../../../src/client/quiz-state.ts";

const value = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
const items = fc.uniqueArray(fc.stringMatching(/^[a-z]\d\d$/), { minLength: 1, maxLength: 28 });
const act: fc.Arbitrary<(state: QuizState) => QuizState> = fc.oneof(
  value.map((given) => (state: QuizState) => answer(state, given)),
  fc.constantFrom(next, nextUnanswered, back),
  fc.integer({ min: -3, max: 40 }).map((at) => (state: QuizState) => goTo(state, at)),
);
/** Whatever somebody may do, in any order. */
const anyState = fc
  .tuple(items, fc.array(act, { maxLength: 60 }))
  .map(([ids, acts]) => acts.reduce((state, one) => one(state), newState(ids)));

describe("going through the questions", () => {
  it("begins at the first one, all open", () => {
    expect(newState(["a", "b"])).toEqual({ items: ["a", "b"], answers: {}, at: 0 });
    expect(unanswered(newState(["a", "b"]))).toEqual([0, 1]);
  });

  it("an answer is kept at its question, the last one where there were two", () => {
    const one = answer(newState(["a", "b"]), 4);
    expect(one).toEqual({ items: ["a", "b"], answers: { a: 4 }, at: 0 });
    expect(answer(next(answer(one, 5)), 2)).toEqual({ items: ["a", "b"], answers: { a: 5, b: 2 }, at: 1 });
    expect(unanswered(one)).toEqual([1]);
  });

  it("a skipped question is left without an answer, and can be answered after all", () => {
    const skipped = next(answer(newState(["a", "b"]), null));
    expect([skipped.answers, unanswered(skipped)]).toEqual([{ a: null }, [0, 1]]);
    expect(unanswered(answer(back(skipped), 5))).toEqual([1]);
  });

  it("leads from one question without an answer to the next, and after the last of them to the end", () => {
    const begun = answer(goTo(newState(["a", "b", "c", "d"]), 1), 3);
    const skipped = answer(goTo(begun, 2), null);
    const ways = [goTo(skipped, 0), goTo(skipped, 2), goTo(skipped, 3), goTo(skipped, 4)];
    expect(ways.map((state) => nextUnanswered(state).at)).toEqual([2, 3, 4, 4]);
  });

  it("on the last step there is nothing to answer", () => {
    const last = goTo(newState(["a"]), 1);
    expect(answer(last, 3)).toEqual(last);
  });

  it("never leaves the questions and the last step, and never changes a state that was given", () => {
    fc.assert(
      fc.property(anyState, act, (state, one) => {
        const before = saveState(state);
        const { at } = one(state);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(state.items.length);
        expect(saveState(state)).toBe(before);
      }),
    );
  });

  it("moving changes no answer, and a question is either answered or among those without", () => {
    fc.assert(
      fc.property(anyState, fc.integer(), (state, at) => {
        for (const moved of [next(state), back(state), goTo(state, at)]) {
          expect(moved.answers).toEqual(state.answers);
        }
        const answered = state.items.filter((_, index) => !unanswered(state).includes(index));
        expect(answered.every((item) => typeof state.answers[item] === "number")).toBe(true);
        expect(Object.values(state.answers).filter((one) => one !== null)).toHaveLength(answered.length);
      }),
    );
  });
});

describe("keys", () => {
  it("1 to 5 answer, Enter and the arrow to the right go on, the arrow to the left goes back", () => {
    for (const value of [1, 2, 3, 4, 5]) expect(keyAction(String(value))).toEqual({ kind: "answer", value });
    expect(["Enter", "ArrowRight", "ArrowLeft"].map((key) => keyAction(key)?.kind)).toEqual([
      "next",
      "next",
      "back",
    ]);
  });

  it("any other key is left alone", () => {
    fc.assert(
      fc.property(
        fc.string().filter((key) => !/^([1-5]|Enter|ArrowRight|ArrowLeft)$/.test(key)),
        (key) => keyAction(key) === null,
      ),
    );
  });
});

describe("what is kept for after a reload", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readState(saveState(state), state.items)).toEqual(state);
      }),
    );
  });

  it("is refused for other questions, or for the same in another order", () => {
    fc.assert(
      fc.property(anyState, items, (state, others) => {
        fc.pre(others.join() !== state.items.join());
        expect(readState(saveState(state), others)).toBeNull();
      }),
    );
  });

  it.each([
    null,
    "",
    "no JSON",
    "3",
    "[]",
    "null",
    '{"items":["a"],"answers":{},"at":2}',
    '{"items":["a"],"answers":{},"at":-1}',
    '{"items":["a"],"answers":{},"at":0.5}',
    '{"items":["a"],"answers":{},"at":"0"}',
    '{"items":["a"],"answers":null,"at":0}',
    '{"items":["a"],"answers":[],"at":0}',
    '{"items":["a"],"answers":{"b":1},"at":0}',
    '{"items":["a"],"answers":{"a":0},"at":0}',
    '{"items":["a"],"answers":{"a":6},"at":0}',
    '{"items":["a"],"answers":{"a":"3"},"at":0}',
    '{"items":["a"],"answers":{"__proto__":{}},"at":0}',
  ])("is refused where it is not what was written: %s", (text) => {
    expect(readState(text, ["a"])).toBeNull();
  });

  it("any text at all is read or refused, never an error", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readState(text, ["a"]) === null));
  });
});
