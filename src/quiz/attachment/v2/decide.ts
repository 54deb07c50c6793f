import type { Confidence, HeadlineV2, ResultV2, Style } from "../../types.ts";
import { STYLES } from "../../types.ts";
import type { Likelihoods } from "./regions.ts";

const CLEAR = 0.8;
const LIKELY = 0.6;
const NAMED = 0.5;
/** A false label costs more here. */
const DISORGANISED_NAMED = 0.6;
const CLOSE = 0.1;
/** From here on letters of a style fit better than the general ones, even where it is not named. */
const LEANS = 0.3;
const TORN = 0.5;
/** .55 - .45 is a hair more than .1 in binary. */
const ROUNDING = 1e-12;

export type Verdict = Pick<ResultV2, "style" | "headline" | "confidence" | "near" | "series">;

/** The rules of docs/instrument.md, "Names"; exact ties go by the order of STYLES. */
export function decide({ regions, torn }: Likelihoods): Verdict {
  const [top, second] = ranked(regions);
  if (isAtLeast(regions[top], top === "disorganised" ? DISORGANISED_NAMED : NAMED))
    return {
      style: top,
      headline: top,
      confidence: confidenceOf(regions[top]),
      near: isAtLeast(regions[second], regions[top] - CLOSE) ? [second] : [],
      series: top,
    };
  const leader = ranked(regions).find((style) => style !== "disorganised") ?? top;
  const isTorn = isAtLeast(torn, TORN);
  const leans = isAtLeast(regions[leader], LEANS) && !(leader === "secure" && isTorn);
  const verdict = unnamed(isTorn ? "push-pull" : leans ? "between" : "mixed");
  return {
    ...verdict,
    near: verdict.headline === "between" ? [top, second] : [],
    series: leans ? leader : "general",
  };
}

/** No style, and the general letters. */
export function unnamed(headline: HeadlineV2): Verdict {
  return { style: "mixed", headline, confidence: "mixed", near: [], series: "general" };
}

/** The sort is stable, but chances a hair apart are equal too. */
function ranked(regions: Record<Style, number>): [Style, Style, ...Style[]] {
  const left = [...STYLES];
  const order: Style[] = [];
  while (left.length > 0) {
    const best = left.reduce((top, style) => (regions[style] > regions[top] + ROUNDING ? style : top));
    order.push(best);
    left.splice(left.indexOf(best), 1);
  }
  return order as [Style, Style, ...Style[]];
}

function isAtLeast(chance: number, limit: number): boolean {
  return chance >= limit - ROUNDING;
}

function confidenceOf(chance: number): Confidence {
  if (isAtLeast(chance, CLEAR)) return "clear";
  return isAtLeast(chance, LIKELY) ? "likely" : "slight";
}
