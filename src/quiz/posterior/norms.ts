import type { HalfSizes, NormTable, PosteriorQuiz, ScaleModel, ScaleNorm } from "./definition.ts";

/** A norm table is made from this many sheets on. */
export const MIN_FOR_NORMS = 300;
/** Outside these an alpha is a mistake or too little to shrink by. */
const LOWEST_ALPHA = 0.6;
const HIGHEST_ALPHA = 0.98;

/** The scale's model as people turned out to answer; the quiz's own where its norm cannot be used. */
export function modelUnder<S extends string>(
  definition: PosteriorQuiz<S>,
  scale: S,
  sizes: HalfSizes,
  norm: NormTable<S> | null,
): ScaleModel {
  const of = norm?.scales[scale];
  return (norm && of && norm.n >= MIN_FOR_NORMS && fitted(definition, sizes, of)) || definition.scales[scale];
}

/**
 * By the delta method: on the angle a spread of sd in answer units is sd / sqrt(room), where room is what is left of the
 * half range squared beside the norm's mean and spread. Formulas: docs/instrument.md, "Norms".
 */
function fitted({ answers }: PosteriorQuiz, sizes: HalfSizes, norm: ScaleNorm): ScaleModel | null {
  const { mean, sd, alpha } = norm;
  const isUsable = alpha !== null && alpha >= LOWEST_ALPHA && alpha <= HIGHEST_ALPHA && sd > 0;
  const middle = (answers.min + answers.max) / 2;
  const half = answers.max - middle;
  const room = half ** 2 - (mean - middle) ** 2 - sd ** 2;
  if (!isUsable || !(room > 0)) return null;
  const spread = sd ** 2 * (alpha / room);
  const sine = ((mean - middle) / half) * Math.exp(spread / 2);
  return {
    centre: Math.asin(Math.max(-1, Math.min(1, sine))),
    spread: Math.sqrt(spread),
    noise: Math.sqrt(((sizes.for + sizes.against) * sd ** 2 * (1 - alpha)) / room),
  };
}

/** Part of a sealed result: no dot, no space. */
const VERSION = /^[\w-]{1,12}$/;

/** Whether something read from a file is a norm table for these scales. Whether it can be used is `modelUnder`'s matter. */
export function isNormTable<S extends string>(table: unknown, scales: readonly S[]): table is NormTable<S> {
  const { version, n, contradiction, scales: norms } = Object(table) as Partial<NormTable<S>>;
  return (
    typeof version === "string" &&
    VERSION.test(version) &&
    Number.isInteger(n) &&
    isNumberOrNull(contradiction) &&
    scales.every((scale) => isScaleNorm(norms?.[scale]))
  );
}

function isScaleNorm(norm: unknown): boolean {
  const { mean, sd, alpha } = Object(norm) as Partial<ScaleNorm>;
  return Number.isFinite(mean) && Number.isFinite(sd) && isNumberOrNull(alpha);
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || Number.isFinite(value);
}
