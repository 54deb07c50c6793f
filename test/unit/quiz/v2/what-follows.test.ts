import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachmentVersions } from "../../../../src/quiz/attachment/definition.ts";
import { countScales, neededFor, notShown } from "../../../../src/quiz/attachment/needed.ts";
import { scoreAttachment } from "../../../../src/quiz/attachment/score-attachment.ts";
import { ownSeries, seriesOffered, seriesWritten } from "../../../../src/quiz/attachment/series.ts";
import { ATTACHMENT_SCALES, type ResultV1, type ResultV2 } from "../../../../src/quiz/types.ts";
import { keyedSheet, scored } from "./sheets.ts";

const high = scored(keyedSheet({ anxiety: 4.5, avoidance: 4.5, disorganisation: 1.5 })).result;
const of = (changes: Partial<ResultV2>): ResultV2 => ({ ...high, ...changes });
const first = (changes: Partial<ResultV1>): ResultV1 => ({
  ...({} as ResultV1),
  version: "1",
  style: "anxious",
  headline: "anxious",
  ...changes,
});

describe("the letters that a result leads to", () => {
  it("are those of the named style, and no others may be asked for", () => {
    expect(high).toMatchObject({ style: "both", confidence: "clear" });
    expect([ownSeries(high), seriesOffered(high)]).toEqual(["both", ["both"]]);
  });

  it("may be chosen between two styles: either's, or the general ones", () => {
    const between = of({
      style: "mixed",
      headline: "between",
      near: ["anxious", "secure"],
      series: "anxious",
    });
    expect(seriesOffered(between)).toEqual(["anxious", "secure", "general"]);
  });

  it("are the general ones where nothing is named", () => {
    expect(seriesOffered(of({ style: "mixed", headline: "careless", series: "general" }))).toEqual([
      "general",
    ]);
  });

  it("of version 1's two sides are those for both", () => {
    expect(ownSeries(first({ headline: "anxious-avoidant" }))).toBe("both");
    expect(ownSeries(first({}))).toBe("anxious");
    expect(ownSeries(first({ style: "mixed", headline: "mixed" }))).toBe("general");
  });

  it("for both, until they are written, are those of the side that leads, or the general ones", () => {
    const unwritten = (result: ResultV1 | ResultV2) =>
      seriesWritten(result, "both", (each) => each !== "both");
    expect(unwritten(of({ anxietyLeads: 0.65 }))).toBe("anxious");
    expect(unwritten(of({ anxietyLeads: 0.64 }))).toBe("general");
    expect(unwritten(of({ anxietyLeads: 0.35 }))).toBe("avoidant");
    expect(unwritten(first({ style: "avoidant", headline: "anxious-avoidant" }))).toBe("avoidant");
    expect(unwritten(first({ style: "mixed", headline: "anxious-avoidant" }))).toBe("general");
    expect(seriesWritten(high, "both", () => true)).toBe("both");
  });
});

describe.each([...attachmentVersions.values()])("what version $version says before the end", (definition) => {
  it("cannot be shown yet is exactly what the result then does not show", () => {
    const needs = neededFor(definition);
    const answered = fc.subarray(definition.items.map(({ id }) => id));
    fc.assert(
      fc.property(answered, (ids) => {
        const outcome = scoreAttachment(
          definition,
          Object.fromEntries(ids.map((id, at) => [id, 1 + (at % 5)])),
        );
        if (!outcome.ok) throw new Error("unreadable");
        const { scales } = outcome.result;
        const hidden = ATTACHMENT_SCALES.filter((scale) => scales[scale] === null);
        expect(notShown(needs, (id) => ids.includes(id))).toEqual(hidden);
        const counts = countScales(needs, ({ of }) => of.filter((id) => ids.includes(id)).length);
        expect(ATTACHMENT_SCALES.filter((scale) => counts[scale].missing > 0)).toEqual(hidden);
      }),
    );
  });
});
