import { forEachScale } from "../definition.ts";
import type { QualityFlag } from "../types.ts";
import type { Halves, NormTable, PosteriorQuiz, ScaleModel } from "./definition.ts";
import { arePossible, halfSizes, halvesOf } from "./halves.ts";
import { modelUnder } from "./norms.ts";
import { isShown, type Place, placeReading } from "./place.ts";
import { type Reading, readScale } from "./reading.ts";
import { type Pace, qualityFlags, type Signs, signsOf } from "./signs.ts";

export interface ScoredPosterior<S extends string> {
  halves: Record<S, Halves>;
  signs: Signs;
  flags: QualityFlag[];
}

/** What a sheet's result will be made of: its halves, and what its raw answers and times say of how it was filled in. */
export function scorePosterior<S extends string>(
  definition: PosteriorQuiz<S>,
  answers: readonly (number | null)[],
  pace: Pace,
  norm: NormTable<S> | null,
): ScoredPosterior<S> {
  const halves = halvesOf(definition, answers);
  const sizes = halfSizes(definition);
  const readings = forEachScale(definition, (scale) => {
    const model = modelUnder(definition, scale, sizes[scale], norm);
    return readScale(definition, model, halves[scale], sizes[scale]);
  });
  const signs = signsOf(definition, answers, halves, readings);
  const flags = qualityFlags(definition, answers, signs, pace, norm?.contradiction ?? null);
  return { halves, signs, flags };
}

/** Where somebody stands, from halves alone; null where a scale has too few answers or halves no sheet could give. */
export function placeHalves<S extends string>(
  definition: PosteriorQuiz<S>,
  halves: Record<S, Halves>,
  norm: NormTable<S> | null,
): Record<S, Place | null> {
  const sizes = halfSizes(definition);
  return forEachScale(definition, (scale): Place | null => {
    const of = halves[scale];
    if (!isShown(of) || !arePossible(definition, of, sizes[scale])) return null;
    const model: ScaleModel = modelUnder(definition, scale, sizes[scale], norm);
    const reading: Reading | null = readScale(definition, model, of, sizes[scale]);
    return reading && placeReading(definition, model, reading);
  });
}
