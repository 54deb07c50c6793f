import { type AttachmentDefinition, attachmentVersions } from "../../src/quiz/attachment/definition.ts";
import { attachmentV1 } from "../../src/quiz/attachment/v1/definition.ts";
import { attachmentV2 } from "../../src/quiz/attachment/v2/definition.ts";
import type { ResultV2 } from "../../src/quiz/types.ts";
import { psychometrics } from "../psychometrics/psychometrics.ts";
import { type Measured, measure, type Norm, resultOf } from "./measure.ts";
import { Draw } from "./random.ts";
import { type Circumstances, ORDINARY, Population } from "./respondents.ts";

export interface Gate {
  name: string;
  /** What was found, as it is to be read. */
  found: string;
  wanted: string;
  /** Null: no limit was set. */
  holds: boolean | null;
}

/** Enough for a usable norm, and no more than a coach may have in a year. */
const NORM_SHEETS = 1_000;

/** Everything that is asked of the scoring, with what a simulation finds. @param count people a row. */
export function gates(count: number, seed: number): Gate[] {
  const draw = new Draw(seed);
  const of = (
    changes: Partial<Circumstances>,
    more: { withNorm?: boolean; skipped?: number } = {},
    definition: AttachmentDefinition = attachmentV2,
  ): Measured => {
    const population = new Population(definition, { ...ORDINARY, ...changes }, draw);
    const norm = more.withNorm ? normOf(population, draw) : null;
    return measure(definition, population, count, draw, { norm, skipped: more.skipped });
  };
  const base = of({});
  const distressed = of({ disorganised: 0.35, distress: 0.6 });
  const distressedWithNorm = of({ disorganised: 0.35, distress: 0.6 }, { withNorm: true });
  const reversed = of({ reversed: 0.75 });
  const yesSaying = of({ yesSaying: 0.4 });
  const weak = of({ discrimination: 0.65 });
  const weakWithNorm = of({ discrimination: 0.65 }, { withNorm: true });
  const first = of({}, {}, attachmentV1);
  return [
    ...atLeast("disorganised is right where named, at 10% of people", base.right, 0.8),
    ...known("  of those who are, so many are named", base.found),
    ...known("  version 1, by the same people", first.right),
    ...atLeast("  at 35%, people in distress", distressed.right, 0.8),
    ...atLeast("  statements against a scale 25% weaker", reversed.right, 0.8),
    ...atLeast("  yes-saying .4 steps", yesSaying.right, 0.8),
    ...atLeast("  statements at 65% of their discrimination", weak.right, 0.8),
    ...atLeast("  the same, with norms", weakWithNorm.right, 0.8),
    ...[0, 1, 2, 3, 4].flatMap((pool) => known(`  pool ${pool + 1} of 5`, of({ pool }).right)),
    ...atMost("chances stated and true differ by", base.calibration, 0.03),
    ...atMost("  people in distress", distressed.calibration, 0.03),
    ...atMost("  the same, with norms", distressedWithNorm.calibration, 0.03),
    ...atMost("  weak statements", weak.calibration, 0.03),
    ...atMost("  the same, with norms", weakWithNorm.calibration, 0.03),
    ...clickers(count, draw),
    ...steps(count, draw),
    ...atMost("careful people told that they were careless", base.careless, 0.02),
    ...atMost("  people in distress", distressed.careless, 0.02),
    ...atMost("  yes-saying .4 steps", yesSaying.careless, 0.02),
    ...atMost("  statements against a scale 25% weaker", reversed.careless, 0.02),
    ...atMost("  weak statements", weak.careless, 0.02),
    ...atMost("  the same, with norms", weakWithNorm.careless, 0.02),
    ...within("80% bands hold, anxiety", base.covered.anxiety),
    ...within("  avoidance", base.covered.avoidance),
    ...within("  disorganisation", base.covered.disorganisation),
    ...within("  truly below 1.5 on anxiety", base.tails.low),
    ...within("  truly above 3.5 on disorganisation", base.tails.high),
    ...known("a name is right", base.accurate),
    ...known("  version 1's, by the same people (it has no both)", first.accurate),
    ...known("somebody gets a name", base.named),
    ...[4, 8, 12].flatMap((skipped) => skips(skipped, of({}, { skipped }))),
    ...retests(count, draw),
  ];
}

/** Norms as they would be made: of this many kept sheets, by psychometrics itself. */
function normOf(population: Population, draw: Draw): Norm {
  const sheets = Array.from({ length: NORM_SHEETS }, () => ({
    version: "2",
    locale: "nl",
    answers: population.answers(population.person(draw), draw).join(""),
    flags: "",
  }));
  return psychometrics(attachmentVersions, sheets).groups[0]?.norm ?? null;
}

/** Sheets that nobody read. */
function clickers(count: number, draw: Draw): Gate[] {
  const named = (answer: (at: number) => number | null) => {
    let found = 0;
    for (let i = 0; i < count; i += 1) {
      const answers = attachmentV2.items.map((_, at) => answer(at));
      found += Number(resultOf(attachmentV2, answers).style !== "mixed");
    }
    return found / count;
  };
  const among = (...digits: number[]) => named(() => digits[draw.below(digits.length)] ?? 3);
  const straight = [1, 2, 3, 4, 5].filter(
    (digit) =>
      resultOf(
        attachmentV2,
        attachmentV2.items.map(() => digit),
      ).style !== "mixed",
  );
  return [
    ...below("answers by chance get a name: 1 to 5", among(1, 2, 3, 4, 5), 0.2),
    ...below("  3, 4 or 5", among(3, 4, 5), 0.1),
    ...below("  1, 2 or 3", among(1, 2, 3), 0.1),
    ...below(
      "  4 and 5 in turn",
      named((at) => 4 + (at % 2)),
      0.1,
    ),
    ...below("  one answer throughout", straight.length, 1),
  ];
}

/** What one answer more or less changes. */
function steps(count: number, draw: Draw): Gate[] {
  const population = new Population(attachmentV2, ORDINARY, draw);
  const changed = { name: 0, letters: 0 };
  for (let i = 0; i < count; i += 1) {
    const answers = population.answers(population.person(draw), draw);
    const before = resultOf(attachmentV2, answers) as ResultV2;
    const at = draw.below(answers.length);
    const answer = answers[at] ?? 3;
    const way = answer === 1 ? 1 : answer === 5 ? -1 : draw.below(2) * 2 - 1;
    answers[at] = answer + way;
    const after = resultOf(attachmentV2, answers) as ResultV2;
    changed.name += Number(before.style !== after.style);
    changed.letters += Number(before.series !== after.series);
  }
  return [
    ...below("one answer a step further changes the letters", changed.letters / count, 0.04),
    ...below("  the name", changed.name / count, 0.04),
  ];
}

function skips(skipped: number, found: Measured): Gate[] {
  const bands = Object.values(found.covered).map((share) => share.toFixed(2));
  return [
    {
      name: `with ${skipped} skipped: shown; a name right; bands`,
      found: `${found.shown.toFixed(3)}; ${found.accurate.toFixed(3)}; ${bands.join(" ")}`,
      wanted: "",
      holds: null,
    },
  ];
}

function retests(count: number, draw: Draw): Gate[] {
  const population = new Population(attachmentV2, ORDINARY, draw);
  return [1, 0.92, 0.8, 0.7].flatMap((stability) => {
    const same = { name: 0, letters: 0 };
    for (let i = 0; i < count; i += 1) {
      const person = population.person(draw);
      const again = population.later(person, stability, draw);
      const [one, other] = [person, again].map(
        (each) => resultOf(attachmentV2, population.answers(each, draw)) as ResultV2,
      );
      same.name += Number(one?.style === other?.style);
      same.letters += Number(one?.series === other?.series);
    }
    const shares = [same.name, same.letters].map((n) => (n / count).toFixed(3));
    return [
      {
        name: `filled in again, traits ${stability} the same: name; letters`,
        found: shares.join("; "),
        wanted: "",
        holds: null,
      },
    ];
  });
}

const shown = (value: number) => value.toFixed(3);
const known = (name: string, value: number): Gate[] => [
  { name, found: shown(value), wanted: "", holds: null },
];
const atLeast = (name: string, value: number, limit: number): Gate[] => [
  { name, found: shown(value), wanted: `>= ${limit}`, holds: value >= limit },
];
const atMost = (name: string, value: number, limit: number): Gate[] => [
  { name, found: shown(value), wanted: `<= ${limit}`, holds: value <= limit },
];
const below = (name: string, value: number, limit: number): Gate[] => [
  { name, found: shown(value), wanted: `< ${limit}`, holds: value < limit },
];
const within = (name: string, value: number): Gate[] => [
  { name, found: shown(value), wanted: ".77-.83", holds: value >= 0.77 && value <= 0.83 },
];
