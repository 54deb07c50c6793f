import type { ScaleTotal } from "../../sums/definition.ts";
import type { Place } from "../../sums/place-scale.ts";
import { placeScale } from "../../sums/place-scale.ts";
import { isCareless } from "../../sums/quality-flags.ts";
import type { AttachmentScale, QualityFlag, ResultV1, ScaleResult } from "../../types.ts";
import type { Verdict } from "./decide.ts";
import { decide, unnamed } from "./decide.ts";
import type { AttachmentV1 } from "./definition.ts";
import type { Likelihoods } from "./probabilities.ts";
import { likelihoods } from "./probabilities.ts";

type Places = Record<AttachmentScale, Place | null>;

/**
 * The result from totals and flags alone, which is all that a sealed result carries. Never throws; totals that cannot
 * come from this quiz make their scale null.
 */
export function interpretV1(
  definition: AttachmentV1,
  totals: Record<AttachmentScale, ScaleTotal>,
  flags: readonly QualityFlag[],
): ResultV1 {
  const place = (scale: AttachmentScale) => placeScale(definition, scale, totals[scale]);
  const places: Places = {
    anxiety: place("anxiety"),
    avoidance: place("avoidance"),
    disorganisation: place("disorganisation"),
  };
  const likely = isComplete(places) ? likelihoods(places) : null;
  return {
    quiz: definition.id,
    version: definition.version,
    ...verdictOn(likely, flags),
    probabilities: likely?.styles ?? null,
    scales: {
      anxiety: shown(places.anxiety),
      avoidance: shown(places.avoidance),
      disorganisation: shown(places.disorganisation),
    },
    flags: [...flags],
  };
}

function verdictOn(likely: Likelihoods | null, flags: readonly QualityFlag[]): Verdict {
  if (likely === null) return unnamed("incomplete");
  return isCareless(flags) ? unnamed("dimensions-only") : decide(likely);
}

function isComplete(places: Places): places is Record<AttachmentScale, Place> {
  return places.anxiety !== null && places.avoidance !== null && places.disorganisation !== null;
}

function shown(place: Place | null): ScaleResult | null {
  if (place === null) return null;
  return { mean: place.estimate, low: place.low, high: place.high, answered: place.answered };
}
