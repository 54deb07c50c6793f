import { normalCdf } from "../../normal-cdf.ts";
import type { Place } from "../../sums/place-scale.ts";
import type { AttachmentScale, StyleV1 } from "../../types.ts";

/** What counts as high: a stated convention, never a median, which would force half of all people high. */
const CUT = 3;

export interface Likelihoods {
  /** Chance that each scale is truly above the cut. */
  high: Record<AttachmentScale, number>;
  /** Sum to 1. */
  styles: Record<StyleV1, number>;
}

/** The scales' chances are taken for independent, so a style's chance is a product; who is high on both counts to whichever leads. */
export function likelihoods(places: Record<AttachmentScale, Place>): Likelihoods {
  const a = chanceHigh(places.anxiety);
  const v = chanceHigh(places.avoidance);
  const d = chanceHigh(places.disorganisation);
  const anxietyLeads = chanceGreater(places.anxiety, places.avoidance);
  const secure = (1 - a) * (1 - v);
  return {
    high: { anxiety: a, avoidance: v, disorganisation: d },
    styles: {
      secure,
      anxious: (1 - d) * (a * (1 - v) + a * v * anxietyLeads),
      avoidant: (1 - d) * (v * (1 - a) + v * a * (1 - anxietyLeads)),
      disorganised: d * (1 - secure),
    },
  };
}

function chanceHigh(place: Place): number {
  return 1 - normalCdf((CUT - place.estimate) / place.error);
}

/** Chance that one scale is truly higher than the other, each measured from the cut in its own spread. */
function chanceGreater(one: Place, other: Place): number {
  const lead = (one.estimate - CUT) / one.sd - (other.estimate - CUT) / other.sd;
  return normalCdf(lead / Math.hypot(one.error / one.sd, other.error / other.sd));
}
