import type { Confidence, HeadlineV1, ResultV1, StyleV1 } from "../../types.ts";
import { STYLES_V1 } from "../../types.ts";
import type { Likelihoods } from "./probabilities.ts";

const CLEAR = 0.8;
const LIKELY = 0.6;
/** No type is named below this: somebody who answers 3 throughout has .375 for disorganised. */
const SLIGHT = 0.5;
/** A false label costs more here. */
const DISORGANISED_NAMED = 0.6;
/** A push-pull this likely takes the congratulation out of "secure". */
const PUSH_PULL_WEIGHS = 0.6;
const BOTH_HIGH = 0.5;
const CLOSE = 0.1;
/** .55 - .45 is a hair more than .1 in binary. */
const ROUNDING = 1e-12;

export type Verdict = Pick<ResultV1, "style" | "headline" | "confidence" | "secondary">;

/** Version 1's rules; exact ties go by the order of STYLES_V1. */
export function decide({ styles, high }: Likelihoods): Verdict {
  const top = highest(styles, STYLES_V1);
  const runnerUp = highest(
    styles,
    STYLES_V1.filter((style) => style !== top),
  );
  const bothHigh = high.anxiety * high.avoidance * (1 - high.disorganisation) >= BOTH_HIGH;
  if (styles[top] < SLIGHT) return unnamed(bothHigh ? "anxious-avoidant" : "mixed");
  if (top === "disorganised" && styles[top] < DISORGANISED_NAMED) return unnamed("push-pull");
  if (top === "secure" && high.disorganisation >= PUSH_PULL_WEIGHS) return unnamed("mixed");
  const close = styles[top] - styles[runnerUp] <= CLOSE + ROUNDING;
  return {
    style: top,
    headline: bothHigh ? "anxious-avoidant" : top,
    confidence: confidenceOf(styles[top]),
    secondary: close ? runnerUp : null,
  };
}

/** No type: its letters are the general ones. */
export function unnamed(headline: HeadlineV1): Verdict {
  return { style: "mixed", headline, confidence: "mixed", secondary: null };
}

function highest(styles: Record<StyleV1, number>, among: readonly StyleV1[]): StyleV1 {
  return among.reduce((best, style) => (styles[style] > styles[best] ? style : best));
}

function confidenceOf(probability: number): Confidence {
  if (probability >= CLEAR) return "clear";
  return probability >= LIKELY ? "likely" : "slight";
}
