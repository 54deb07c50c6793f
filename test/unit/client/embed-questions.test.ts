import { describe, expect, it } from "vitest";
import {
  answer,
  back,
  goTo,
  keyAction,
  newState,
  next,
  unanswered,
} from "../../../src/client/embed/question-state.ts";

describe("a way through the questions", () => {
  const begun = newState(["a01", "v01", "d01"]);

  it("begins at the first, with nothing answered", () => {
    expect(begun).toEqual({ items: ["a01", "v01", "d01"], answers: {}, at: 0 });
    expect(unanswered(begun)).toEqual([0, 1, 2]);
  });

  it("keeps each answer at its item, and the last one where there were two", () => {
    const state = answer(answer(next(answer(begun, 5)), 2), 3);
    expect(state.answers).toEqual({ a01: 5, v01: 3 });
    expect(unanswered(state)).toEqual([2]);
    expect(begun.answers).toEqual({});
  });

  it("never leaves the questions", () => {
    expect([back(begun).at, next(next(next(begun))).at, goTo(begun, 9).at, goTo(begun, -1).at]).toEqual([
      0, 2, 2, 0,
    ]);
    expect(answer(newState([]), 3).answers).toEqual({});
  });

  it("can be walked with keys; those that mean nothing here are left to the page", () => {
    expect(["1", "5"].map(keyAction)).toEqual([
      { kind: "answer", value: 1 },
      { kind: "answer", value: 5 },
    ]);
    expect(["ArrowRight", "Enter", "ArrowLeft"].map((key) => keyAction(key)?.kind)).toEqual([
      "next",
      "next",
      "back",
    ]);
    expect(["0", "6", "12", "a", " ", "Tab", "Escape", "ArrowDown"].map(keyAction)).toEqual(
      Array(8).fill(null),
    );
  });
});
