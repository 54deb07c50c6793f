import { describe, expect, it } from "vitest";
import { psychometrics } from "../../../dev/psychometrics/psychometrics.ts";
import {
  addToTally,
  alphaOf,
  emptyTally,
  itemRestOf,
  meanOfTally,
  sdOfTally,
  splitHalfOf,
} from "../../../dev/psychometrics/scale-tally.ts";
import { type AttachmentDefinition, attachmentVersions } from "../../../src/quiz/attachment/definition.ts";
import { newestNorm, parseNorms } from "../../../src/quiz/attachment/norms.ts";
import { attachmentV1 } from "../../../src/quiz/attachment/v1/definition.ts";
import { attachmentV2 } from "../../../src/quiz/attachment/v2/definition.ts";
import { dropOff } from "../../../src/quiz/psychometrics/drop-off.ts";
import type { KeptSheet } from "../../../src/quiz/psychometrics/kept-sheet.ts";
import { scored } from "./v2/sheets.ts";

/** 28 answers in shown order as they are kept. */
const VARIED = "4254122451152512415141421525";

function kept(answers: string, changes: Partial<KeptSheet> = {}): KeptSheet {
  return { version: "1", locale: "nl", answers, flags: "", ...changes };
}

/** The generator s -> (75 s + 74) mod 65537, so that another language makes the same sheets. */
function madeUpSheets(count: number, { items, version }: AttachmentDefinition = attachmentV1): KeptSheet[] {
  let state = 1;
  const upTo3 = () => {
    state = (state * 75 + 74) % 65537;
    return state % 3;
  };
  return Array.from({ length: count }, () => {
    const level = { anxiety: upTo3(), avoidance: upTo3(), disorganisation: upTo3() };
    const raw = items.map((item) => {
      const keyed = 1 + level[item.scale] + upTo3();
      return item.reversed ? 6 - keyed : keyed;
    });
    return kept(raw.join(""), { version });
  });
}

function onlyGroup(sheets: Iterable<KeptSheet>) {
  const [group, ...others] = psychometrics(attachmentVersions, sheets).groups;
  if (!group || others.length > 0) throw new Error("expected one group");
  return group;
}

describe("the statistics of a scale", () => {
  const people = [
    [4, 5, 4, 3],
    [2, 1, 2, 2],
    [5, 5, 4, 5],
    [3, 3, 2, 3],
    [1, 2, 1, 1],
    [4, 3, 5, 4],
    [2, 2, 3, 1],
    [5, 4, 4, 4],
  ];

  // Expected numbers: numpy 64-bit var(ddof=1), corrcoef.
  it("of eight people on four items are those that numpy gives", () => {
    const tally = emptyTally([true, false, true, false]);
    for (const person of people) addToTally(tally, person);
    expect(meanOfTally(tally)).toBeCloseTo(3.09375, 9);
    expect(sdOfTally(tally)).toBeCloseTo(1.3224537529, 9);
    expect(alphaOf(tally)).toBeCloseTo(0.9376728356, 9);
    const itemRest = [0, 1, 2, 3].map((at) => itemRestOf(tally, at) ?? Number.NaN);
    [0.9704003258, 0.7901177622, 0.7774695028, 0.877613961].forEach((expected, at) => {
      expect(itemRest[at]).toBeCloseTo(expected, 9);
    });
    // numpy: corrcoef of columns 1 + 3 with columns 2 + 4, stepped up.
    expect(splitHalfOf(tally)).toBeCloseTo(0.9393749618, 9);
  });

  it("are null rather than NaN where nobody differs or nobody came", () => {
    const same = emptyTally([true, true, false]);
    expect([meanOfTally(same), sdOfTally(same), alphaOf(same), itemRestOf(same, 0)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    for (let i = 0; i < 5; i += 1) addToTally(same, [2, 2, 2]);
    expect([meanOfTally(same), sdOfTally(same), alphaOf(same), itemRestOf(same, 0)]).toEqual([
      2,
      0,
      null,
      null,
    ]);
  });
});

describe("what the anonymous sheets say of the quiz", () => {
  // Expected numbers: the same generator in Python; numpy, and Bonett's formula with scipy's normal quantile.
  it.each([
    ["anxiety", 2.9041666667, 0.8160569096, 0.899766614, 0.8688332436, 0.9234048932, "a01", 0.6293243444],
    ["avoidance", 3.0916666667, 0.7927808023, 0.8946728567, 0.8621674846, 0.9195124091, "v01", 0.6258727077],
    [
      "disorganisation",
      3.0083333333,
      0.876384459,
      0.8867751883,
      0.8512661002,
      0.9138067515,
      "d01",
      0.6339824965,
    ],
  ] as const)(
    "on %s is what Python finds in the same 120 sheets",
    (scale, mean, sd, alpha, low, high, id, itemRest) => {
      const report = onlyGroup(madeUpSheets(120)).scales[scale];
      expect(report.mean).toBeCloseTo(mean, 8);
      expect(report.sd).toBeCloseTo(sd, 8);
      expect(report.alpha?.value).toBeCloseTo(alpha, 8);
      expect(report.alpha?.low).toBeCloseTo(low, 8);
      expect(report.alpha?.high).toBeCloseTo(high, 8);
      expect(report.itemRest[id]).toBeCloseTo(itemRest, 8);
    },
  );

  it("gives no alpha below 100 valid sheets, no norms below 300, and none at all for version 1", () => {
    const ofV2 = (count: number) => onlyGroup(madeUpSheets(count, attachmentV2));
    expect(ofV2(99).scales.anxiety).toMatchObject({ alpha: null, splitHalf: null });
    expect(ofV2(100).scales.anxiety.alpha).not.toBeNull();
    expect(ofV2(299).norm).toBeNull();
    expect(ofV2(300).norm).toMatchObject({ version: "v1", n: 300 });
    expect(onlyGroup(madeUpSheets(300)).norm).toBeNull();
  });

  it("gives a norm table that norms.json takes as it is, that is scored by, and that the next one follows", () => {
    const norm = onlyGroup(madeUpSheets(300, attachmentV2)).norm;
    const book = parseNorms(JSON.parse(JSON.stringify({ 2: { nl: [norm] } })));
    const used = newestNorm(book, "2", "nl");
    const answers = Object.fromEntries(attachmentV2.items.map(({ id }, at) => [id, Number(VARIED[at])]));
    expect(scored(answers, { norm: used }).result).toMatchObject({ norm: "v1" });
    expect(scored(answers, { norm: used }).result.scales).not.toEqual(scored(answers).result.scales);
    const next = psychometrics(attachmentVersions, madeUpSheets(300, attachmentV2), book).groups[0];
    expect(next?.norm?.version).toBe("v2");
    expect(newestNorm(book, "2", "en")).toBeNull();
  });

  it("tells how much careful sheets contradict themselves, all but two in a hundred of them", () => {
    const norm = onlyGroup(madeUpSheets(300, attachmentV2)).norm;
    const all = madeUpSheets(300, attachmentV2)
      .map(
        ({ answers }) =>
          scored(attachmentV2.items.map(({ id }, at) => [id, Number(answers[at])])).contradiction,
      )
      .sort((a, b) => a - b);
    expect(norm?.contradiction).toBeCloseTo(all[293] ?? 0, 1);
  });

  it("keeps languages and versions apart", () => {
    const sheets = [
      kept(VARIED),
      kept(VARIED, { locale: "en" }),
      kept(VARIED, { version: "2" }),
      kept(VARIED),
    ];
    const found = psychometrics(attachmentVersions, sheets).groups.map(({ locale, version, sheets: n }) => [
      locale,
      version,
      n,
    ]);
    expect(found).toEqual([
      ["nl", "1", 2],
      ["en", "1", 1],
      ["nl", "2", 1],
    ]);
  });

  it("leaves flagged and incomplete sheets out of the statistics, and counts them all the same", () => {
    const group = onlyGroup([
      kept(VARIED),
      kept(VARIED, { flags: "fast" }),
      kept(VARIED, { flags: "fast long-string" }),
      kept(`-${VARIED.slice(1)}`),
    ]);
    expect(group).toMatchObject({ sheets: 4, valid: 1, flags: { fast: 2, "long-string": 1 } });
    expect(group.skipped).toMatchObject({ v01: 1, a01: 0 });
  });

  it("gives the share of each style and confidence, mixed for a careless sheet", () => {
    const [careful, careless] = [kept(VARIED), kept(VARIED, { flags: "fast long-string" })];
    const group = onlyGroup([careful, careful, careful, careless]);
    expect(Object.values(group.styles).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(group.styles.mixed).toBe(0.25);
    expect(group.confidences.mixed).toBe(0.25);
  });

  it("counts what it cannot read and goes on", () => {
    const bad = [
      kept(VARIED.slice(1)),
      kept(VARIED.replace("4", "0")),
      kept(VARIED.replace("4", "x")),
      kept(VARIED, { version: "0" }),
      kept(VARIED, { locale: "de" }),
    ];
    expect(psychometrics(attachmentVersions, [...bad, kept(VARIED)])).toMatchObject({
      unreadable: 5,
      groups: [{ sheets: 1 }],
    });
    expect(psychometrics(attachmentVersions, [])).toEqual({ groups: [], unreadable: 0 });
  });
});

describe("where visitors stop", () => {
  it("is seen item by item, in shown order", () => {
    const { items, completion } = dropOff(attachmentV1, {
      started: 100,
      completed: 60,
      answered: { v01: 90, a01: 85, v02: 86 },
    });
    expect(completion).toBe(0.6);
    expect(items.slice(0, 4)).toEqual([
      { id: "v01", answered: 90, lost: 10 },
      { id: "a01", answered: 85, lost: 5 },
      { id: "v02", answered: 86, lost: -1 },
      { id: "a02", answered: 0, lost: 86 },
    ]);
  });

  it("has no completion where nobody started", () => {
    expect(dropOff(attachmentV1, { started: 0, completed: 0, answered: {} }).completion).toBeNull();
  });
});
