import { findNorm } from "../norms.ts";
import type { Place } from "../place-scale.ts";
import { placeScale } from "../place-scale.ts";
import { isCareless } from "../quality-flags.ts";
import type { AttachmentScale, Locale, QualityFlag, QuizResult, ScaleResult, ScaleTotal } from "../types.ts";
import type { Verdict } from "./decide.ts";
import { decide, unnamed } from "./decide.ts";
import type { AttachmentDefinition } from "./definition.ts";
import type { Likelihoods } from "./probabilities.ts";
import { likelihoods } from "./probabilities.ts";

export interface InterpretOptions {
  locale: Locale;
  /** The frozen norm version that the sheet was scored by; absent, null or unknown: none (v0). */
  normVersion?: string | null;
}

type Places = Record<AttachmentScale, Place | null>;

/**
 * The result from totals and flags alone, which is all that a sealed result carries. Never throws; totals that cannot
 * come from this quiz make their scale null. A scale's `mean` is the estimate: with norms it is drawn to their mean.
 */
export function interpretAttachment(
  definition: AttachmentDefinition,
  totals: Record<AttachmentScale, ScaleTotal>,
  flags: readonly QualityFlag[],
  options: InterpretOptions,
): QuizResult {
  const norm = findNorm(definition, options.locale, options.normVersion);
  const place = (scale: AttachmentScale) =>
    placeScale(definition, scale, totals[scale], norm?.scales[scale] ?? null);
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
