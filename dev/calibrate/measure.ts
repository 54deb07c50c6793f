import type { AttachmentDefinition } from "../../src/quiz/attachment/definition.ts";
import { scoreAttachment } from "../../src/quiz/attachment/score-attachment.ts";
import type { NormTable } from "../../src/quiz/posterior/definition.ts";
import {
  ATTACHMENT_SCALES,
  type AttachmentScale,
  type QuizResult,
  type ResultV2,
  STYLES,
  type Style,
} from "../../src/quiz/types.ts";
import type { Draw } from "./random.ts";
import type { Person, Population } from "./respondents.ts";

export type Norm = NormTable<AttachmentScale> | null;

/** Shares, 0 to 1, unless said. */
export interface Measured {
  /** Of those named disorganised: how many are. */
  right: number;
  /** Of those who are: how many are named. */
  found: number;
  /** Of all named: how many are what they are named. */
  accurate: number;
  named: number;
  careless: number;
  /** Not incomplete. */
  shown: number;
  /** The largest, over the styles, of the mean distance between stated chances and what is true (ECE, ten bins). */
  calibration: number;
  /** True places within the 80% bands, by scale. */
  covered: Record<AttachmentScale, number>;
  /** Of true places of anxiety below 1.5, and of disorganisation above 3.5. */
  tails: { low: number; high: number };
}

export function resultOf(
  definition: AttachmentDefinition,
  answers: readonly (number | null)[],
  norm: Norm = null,
): QuizResult {
  const sheet = Object.fromEntries(definition.items.map(({ id }, at) => [id, answers[at] ?? null]));
  const scored = scoreAttachment(definition, sheet, { norm });
  if (!scored.ok) throw new Error("A simulated sheet can't be scored.");
  return scored.result;
}

/** @param skipped how many statements each person skips, by chance. */
export function measure(
  definition: AttachmentDefinition,
  population: Population,
  count: number,
  draw: Draw,
  { norm = null, skipped = 0 }: { norm?: Norm; skipped?: number } = {},
): Measured {
  const tally = new Tally();
  for (let i = 0; i < count; i += 1) {
    const person = population.person(draw);
    const answers: (number | null)[] = population.answers(person, draw);
    for (let left = skipped; left > 0; ) {
      const at = draw.below(answers.length);
      if (answers[at] === null) continue;
      answers[at] = null;
      left -= 1;
    }
    tally.add(person, resultOf(definition, answers, norm));
  }
  return tally.measured();
}

const BINS = 10;

class Tally {
  private all = 0;
  private readonly counts = {
    named: 0,
    accurate: 0,
    careless: 0,
    shown: 0,
    torn: 0,
    found: 0,
    said: 0,
    right: 0,
  };
  private readonly bins = new Map<Style, { n: number; stated: number; true: number }[]>(
    STYLES.map((style) => [style, Array.from({ length: BINS }, () => ({ n: 0, stated: 0, true: 0 }))]),
  );
  private readonly bands = new Map<string, { n: number; held: number }>();

  add(person: Person, result: QuizResult): void {
    const { counts } = this;
    this.all += 1;
    const isTorn = person.region === "disorganised";
    counts.torn += Number(isTorn);
    counts.shown += Number(result.headline !== "incomplete");
    counts.careless += Number(result.headline === "careless" || result.headline === "dimensions-only");
    if (result.style !== "mixed") {
      counts.named += 1;
      counts.accurate += Number(result.style === person.region);
      if (result.style === "disorganised") {
        counts.said += 1;
        counts.right += Number(isTorn);
        counts.found += Number(isTorn);
      }
    }
    if (result.version === "2") this.state(person, result);
    this.cover(person, result);
  }

  measured(): Measured {
    const { named, accurate, careless, shown, torn, found, said, right } = this.counts;
    const held = (key: string) => {
      const band = this.bands.get(key);
      return band ? band.held / band.n : Number.NaN;
    };
    return {
      right: right / said,
      found: found / torn,
      accurate: accurate / named,
      named: named / this.all,
      careless: careless / this.all,
      shown: shown / this.all,
      calibration: Math.max(...[...this.bins.values()].map(eceOf)),
      covered: {
        anxiety: held("anxiety"),
        avoidance: held("avoidance"),
        disorganisation: held("disorganisation"),
      },
      tails: { low: held("low"), high: held("high") },
    };
  }

  private state(person: Person, { probabilities }: ResultV2): void {
    if (!probabilities) return;
    for (const style of STYLES) {
      const chance = probabilities[style];
      const bin = this.bins.get(style)?.[Math.min(BINS - 1, Math.floor(chance * BINS))];
      if (!bin) continue;
      bin.n += 1;
      bin.stated += chance;
      bin.true += Number(person.region === style);
    }
  }

  private cover({ places }: Person, { scales }: QuizResult): void {
    for (const scale of ATTACHMENT_SCALES) {
      const shown = scales[scale];
      if (!shown) continue;
      const held = places[scale] >= shown.low && places[scale] <= shown.high;
      this.band(scale, held);
      if (scale === "anxiety" && places[scale] < 1.5) this.band("low", held);
      if (scale === "disorganisation" && places[scale] > 3.5) this.band("high", held);
    }
  }

  private band(key: string, held: boolean): void {
    const band = this.bands.get(key) ?? { n: 0, held: 0 };
    band.n += 1;
    band.held += Number(held);
    this.bands.set(key, band);
  }
}

function eceOf(bins: readonly { n: number; stated: number; true: number }[]): number {
  const all = bins.reduce((sum, { n }) => sum + n, 0);
  return bins.reduce((sum, bin) => sum + Math.abs(bin.stated - bin.true), 0) / Math.max(1, all);
}
