import { describe, expect, it } from "vitest";
import { attachmentVersions } from "../../../src/quiz/attachment/definition.ts";
import { scoreAttachment } from "../../../src/quiz/attachment/score-attachment.ts";
import { attachmentV1 } from "../../../src/quiz/attachment/v1/definition.ts";
import { halvesOf } from "../../../src/quiz/posterior/halves.ts";
import { scorePosterior } from "../../../src/quiz/posterior/score-posterior.ts";
import { readSheet } from "../../../src/quiz/read-sheet.ts";
import { scoreSums } from "../../../src/quiz/sums/score-sums.ts";
import { ecr, ecrByPosterior, ecrSheet } from "./ecr.ts";

/** A sheet that must be readable. */
function sheetOf(...given: Parameters<typeof readSheet>) {
  const sheet = readSheet(...given);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems));
  return sheet;
}

describe("another quiz, the ECR, through the same engine", () => {
  // Counted by hand: avoidance has 9 reversed of 18 (3, 15, 19, 25, 27, 29, 31, 33, 35), anxiety 1 (22).
  it.each([
    ["1".repeat(36), { avoidance: (9 * 1 + 9 * 5) / 18, anxiety: (17 * 1 + 5) / 18 }],
    ["15".repeat(18), { avoidance: (9 * 1 + 9 * 5) / 18, anxiety: (17 * 5 + 1) / 18 }],
    [`${"24".repeat(17)}00`, { avoidance: (9 * 2 + 8 * 4) / 17, anxiety: (16 * 4 + 2) / 17 }],
    [`5${"0".repeat(35)}`, { avoidance: 5, anxiety: null }],
    [`005${"0".repeat(33)}`, { avoidance: 1, anxiety: null }],
  ])("scores %s", (digits, means) => {
    expect(scoreSums(ecr, sheetOf(ecr, ecrSheet(digits)))).toMatchObject({ means });
  });

  it("is scored alike by halves, where nothing is mirrored before it is summed", () => {
    const sheet = sheetOf(ecr, ecrSheet(`${"23451".repeat(7)}0`));
    const { totals } = scoreSums(ecr, sheet);
    for (const scale of ["avoidance", "anxiety"] as const) {
      const of = halvesOf(ecrByPosterior, sheet.answers)[scale];
      expect(of.forSum + 6 * of.againstCount - of.againstSum).toBe(totals[scale].sum);
      expect(of.forCount + of.againstCount).toBe(totals[scale].answered);
    }
    const { signs } = scorePosterior(ecrByPosterior, sheet.answers, { timesMs: [] }, null);
    expect(Number.isFinite(signs.contradiction)).toBe(true);
  });

  it("never reads its 0 as an answer", () => {
    expect(readSheet(ecr, { Q1: 0 })).toEqual({
      ok: false,
      problems: [{ code: "not-an-answer", pointer: "/answers/Q1" }],
    });
  });
});

describe("one sheet", () => {
  it("gives sums of keyed answers, counts and the raw answers as shown", () => {
    const sheet = sheetOf(attachmentV1, { v01: 5, a01: 5, d08: 1, d07: null });
    expect(scoreSums(attachmentV1, sheet)).toMatchObject({
      totals: {
        anxiety: { sum: 5, answered: 1 },
        avoidance: { sum: 1, answered: 1 },
        disorganisation: { sum: 5, answered: 1 },
      },
      means: { anxiety: null, avoidance: null, disorganisation: null },
    });
    expect(sheet.answers.slice(0, 3)).toEqual([5, 5, null]);
  });

  it.each([...attachmentVersions.values()])(
    "of version $version without any answer is incomplete, not an error",
    (definition) => {
      const scored = scoreAttachment(definition, {});
      expect(scored).toMatchObject({ ok: true, flags: [], result: { headline: "incomplete" } });
    },
  );
});
