import type { Halves, NormTable } from "../../posterior/definition.ts";
import type { Place } from "../../posterior/place.ts";
import { shownPlace } from "../../posterior/place.ts";
import { placeHalves } from "../../posterior/score-posterior.ts";
import { isCareless } from "../../posterior/signs.ts";
import type { AttachmentScale, QualityFlag, ResultV2 } from "../../types.ts";
import { decide, unnamed, type Verdict } from "./decide.ts";
import type { AttachmentV2 } from "./definition.ts";
import { type Likelihoods, likelihoods } from "./regions.ts";

type Places = Record<AttachmentScale, Place | null>;

/**
 * The result from halves and flags alone, which is all that a sealed result carries. Never throws; halves that cannot
 * come from this quiz make their scale null. A scale's `mean` is drawn to the people who are asked by its certainty.
 */
export function interpretV2(
  definition: AttachmentV2,
  halves: Record<AttachmentScale, Halves>,
  flags: readonly QualityFlag[],
  norm: NormTable<AttachmentScale> | null,
): ResultV2 {
  const places = placeHalves(definition, halves, norm);
  const likely = isComplete(places) && !isCareless(flags) ? likelihoods(places) : null;
  const shown = (scale: AttachmentScale) => {
    const place = places[scale];
    return place && shownPlace(definition, place);
  };
  return {
    quiz: definition.id,
    version: definition.version,
    ...verdictOn(places, likely),
    probabilities: likely?.regions ?? null,
    anxietyLeads: likely?.anxietyLeads ?? null,
    scales: {
      anxiety: shown("anxiety"),
      avoidance: shown("avoidance"),
      disorganisation: shown("disorganisation"),
    },
    flags: [...flags],
    norm: norm?.version ?? null,
  };
}

function verdictOn(places: Places, likely: Likelihoods | null): Verdict {
  if (!isComplete(places)) return unnamed("incomplete");
  return likely ? decide(likely) : unnamed("careless");
}

function isComplete(places: Places): places is Record<AttachmentScale, Place> {
  return places.anxiety !== null && places.avoidance !== null && places.disorganisation !== null;
}
