import type { AttachmentQuiz } from "../../src/quiz/attachment/definition.ts";
import { ATTACHMENT_SCALES, type AttachmentScale, type Region } from "../../src/quiz/types.ts";
import { ADULT_MEANS, ANXIETY, AVOIDANCE, DISORGANISATION, type ItemParameters } from "./parameters.ts";
import type { Draw } from "./random.ts";

type ByScale<T> = Record<AttachmentScale, T>;

/** What the simulated people and statements are like. */
export interface Circumstances {
  /** Which of the ECR's items stand in for ours: any whole number. */
  pool: number;
  /** How many are truly disorganised: the third trait is moved until that holds. */
  disorganised: number;
  /** Added to anxiety for people in distress. */
  distress: number;
  /** How well statements tell people apart, beside the parameters. */
  discrimination: number;
  /** The same for statements against a scale alone. */
  reversed: number;
  /** Spread between people in agreeing whatever is said, in answer steps. */
  yesSaying: number;
}

export const ORDINARY: Circumstances = {
  pool: 0,
  disorganised: 0.1,
  distress: 0,
  discrimination: 1,
  reversed: 1,
  yesSaying: 0.25,
};

/** Assumed, like all of the third scale: anxiety with avoidance, anxiety with disorganisation, avoidance with it. */
const CORRELATIONS = { av: 0.2, ad: 0.5, vd: 0.35 };
const PEOPLE_TO_FIT = 4_000;

export interface Person {
  traits: ByScale<number>;
  /** Where they truly stand: the answer to be expected of them, 1 to 5. */
  places: ByScale<number>;
  region: Region;
  /** How far they agree whatever is said, in answer steps. */
  agrees: number;
}

/** People and statements under some circumstances. */
export class Population {
  private readonly definition: AttachmentQuiz;
  private readonly is: Circumstances;
  private readonly items: ItemParameters[];
  private readonly means: ByScale<number> = { anxiety: 0, avoidance: 0, disorganisation: 0 };

  constructor(definition: AttachmentQuiz, circumstances: Circumstances, draw: Draw) {
    this.definition = definition;
    this.is = circumstances;
    this.items = this.parameters();
    const people = Array.from({ length: PEOPLE_TO_FIT }, () => correlated(draw));
    this.means.anxiety = this.moved("anxiety", people, ADULT_MEANS.anxiety) + circumstances.distress;
    this.means.avoidance = this.moved("avoidance", people, ADULT_MEANS.avoidance);
    this.means.disorganisation = bisect((mean) => {
      this.means.disorganisation = mean;
      const regions = people.map((traits) => this.known(traits, 0).region);
      return (
        regions.filter((region) => region === "disorganised").length / people.length -
        circumstances.disorganised
      );
    });
  }

  person(draw: Draw): Person {
    return this.known(correlated(draw), draw.normal() * this.is.yesSaying);
  }

  /** The same person later, where so much of the traits stayed. */
  later({ traits, agrees }: Person, stability: number, draw: Draw): Person {
    const fresh = correlated(draw);
    const kept = each((scale) => {
      const before = traits[scale] - this.means[scale];
      return stability * before + Math.sqrt(1 - stability ** 2) * fresh[scale];
    });
    return this.known(kept, agrees);
  }

  /** Raw answers in shown order. */
  answers({ traits, agrees }: Person, draw: Draw): number[] {
    return this.definition.items.map(({ scale, reversed }, at) => {
      const item = this.items[at] as ItemParameters;
      const push = agrees / STEPS_A_TRAIT;
      const keyed = drawn(item, traits[scale] + (reversed ? -push : push), draw);
      return reversed ? 6 - keyed : keyed;
    });
  }

  private known(deviations: ByScale<number>, agrees: number): Person {
    const traits = each((scale) => deviations[scale] + this.means[scale]);
    const places = each((scale) => this.expected(scale, traits[scale]));
    return { traits, places, region: regionOf(places), agrees };
  }

  private expected(scale: AttachmentScale, trait: number): number {
    let [sum, count] = [0, 0];
    this.definition.items.forEach((item, at) => {
      if (item.scale !== scale) return;
      sum += expectedAnswer(this.items[at] as ItemParameters, trait);
      count += 1;
    });
    return sum / count;
  }

  private moved(scale: AttachmentScale, people: readonly ByScale<number>[], mean: number): number {
    return bisect((shift) => {
      const all = people.reduce((sum, traits) => sum + this.expected(scale, traits[scale] + shift), 0);
      return all / people.length - mean;
    });
  }

  private parameters(): ItemParameters[] {
    const { pool, discrimination, reversed } = this.is;
    const seen = each(() => 0);
    const of = { anxiety: ANXIETY, avoidance: AVOIDANCE, disorganisation: DISORGANISATION };
    return this.definition.items.map((item) => {
      const from = of[item.scale];
      // Five steps through eighteen visit them all, so that pools overlap by as little as can be.
      const at = (pool * 7 + seen[item.scale]++ * 5) % from.length;
      const [slope, ...thresholds] = from[at] as ItemParameters;
      return [slope * discrimination * (item.reversed ? reversed : 1), ...thresholds] as const;
    });
  }
}

/** Answer steps that a trait's spread is worth in the middle: the steepest part of an average statement. */
const STEPS_A_TRAIT = 1;

function regionOf(places: ByScale<number>): Region {
  const [a, v, d] = ATTACHMENT_SCALES.map((scale) => places[scale] > 3);
  if (d) return a || v ? "disorganised" : "pushPull";
  if (a) return v ? "both" : "anxious";
  return v ? "avoidant" : "secure";
}

function correlated(draw: Draw): ByScale<number> {
  const { av, ad, vd } = CORRELATIONS;
  const [x, y, z] = [draw.normal(), draw.normal(), draw.normal()];
  const left = Math.sqrt(1 - av ** 2);
  const fromV = (vd - av * ad) / left;
  return {
    anxiety: x,
    avoidance: av * x + left * y,
    disorganisation: ad * x + fromV * y + Math.sqrt(1 - ad ** 2 - fromV ** 2) * z,
  };
}

function above(slope: number, threshold: number, trait: number): number {
  return 1 / (1 + Math.exp(-slope * (trait - threshold)));
}

function expectedAnswer([slope, ...thresholds]: ItemParameters, trait: number): number {
  return thresholds.reduce((sum, threshold) => sum + above(slope, threshold, trait), 1);
}

function drawn([slope, ...thresholds]: ItemParameters, trait: number, draw: Draw): number {
  const chance = draw.uniform();
  return thresholds.reduce(
    (answer, threshold) => answer + (chance < above(slope, threshold, trait) ? 1 : 0),
    1,
  );
}

function each<T>(make: (scale: AttachmentScale) => T): ByScale<T> {
  return { anxiety: make("anxiety"), avoidance: make("avoidance"), disorganisation: make("disorganisation") };
}

/** Where a rising function crosses 0, between traits that nobody has. */
function bisect(rising: (at: number) => number): number {
  let [low, high] = [-4, 4];
  for (let i = 0; i < 24; i += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
