import { describe, expect, it } from "vitest";
import { currentAttachment } from "../../../src/quiz/attachment/definition.ts";
import { scoreAttachment } from "../../../src/quiz/attachment/score-attachment.ts";
import { scoreQuiz } from "../../../src/quiz/score-quiz.ts";
import { ecr, ecrSheet } from "./ecr.ts";
import { itemIds } from "./sheets.ts";

describe("another quiz, the ECR, through the same engine", () => {
  // Counted by hand: avoidance has 9 reversed of 18 (3, 15, 19, 25, 27, 29, 31, 33, 35), anxiety 1 (22).
  it.each([
    ["1".repeat(36), { avoidance: (9 * 1 + 9 * 5) / 18, anxiety: (17 * 1 + 5) / 18 }],
    ["15".repeat(18), { avoidance: (9 * 1 + 9 * 5) / 18, anxiety: (17 * 5 + 1) / 18 }],
    [`${"24".repeat(17)}00`, { avoidance: (9 * 2 + 8 * 4) / 17, anxiety: (16 * 4 + 2) / 17 }],
    [`5${"0".repeat(35)}`, { avoidance: 5, anxiety: null }],
    [`005${"0".repeat(33)}`, { avoidance: 1, anxiety: null }],
  ])("scores %s", (digits, means) => {
    expect(scoreQuiz(ecr, ecrSheet(digits))).toMatchObject({ ok: true, means });
  });

  it("never reads its 0 as an answer", () => {
    expect(scoreQuiz(ecr, { Q1: 0 })).toEqual({
      ok: false,
      problems: [{ code: "not-an-answer", pointer: "/answers/Q1" }],
    });
  });
});

describe("one sheet", () => {
  it("gives sums of keyed answers, counts and the raw answers as shown", () => {
    const scored = scoreQuiz(currentAttachment, { v01: 5, a01: 5, d08: 1, d07: null });
    expect(scored).toMatchObject({
      ok: true,
      totals: {
        anxiety: { sum: 5, answered: 1 },
        avoidance: { sum: 1, answered: 1 },
        disorganisation: { sum: 5, answered: 1 },
      },
      means: { anxiety: null, avoidance: null, disorganisation: null },
    });
    expect(scored.ok && scored.sheet.slice(0, 3)).toEqual([5, 5, null]);
  });

  it("without any answer is incomplete, not an error", () => {
    const scored = scoreAttachment(currentAttachment, {}, { locale: "en" });
    expect(scored).toMatchObject({ ok: true, flags: [], result: { headline: "incomplete" } });
  });

  it("is scored in under 20 microseconds", () => {
    const answers = Object.fromEntries(itemIds.map((id, at) => [id, (at % 5) + 1]));
    const itemTimesMs = Object.fromEntries(itemIds.map((id) => [id, 4000]));
    const batches = Array.from({ length: 10 }, () => {
      const start = performance.now();
      for (let i = 0; i < 1000; i += 1)
        scoreAttachment(currentAttachment, answers, { locale: "nl", itemTimesMs });
      return performance.now() - start;
    });
    // The best batch: a busy machine slows the others, not the code.
    expect(Math.min(...batches)).toBeLessThan(20);
  });
});
