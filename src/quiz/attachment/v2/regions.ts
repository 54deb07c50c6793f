import { chanceAbove, type Place } from "../../posterior/place.ts";
import type { AttachmentScale, Region } from "../../types.ts";

export interface Likelihoods {
  /** Chance that disorganisation is truly high. */
  torn: number;
  /** Six regions that exclude one another; they sum to 1. */
  regions: Record<Region, number>;
  /** Chance that anxiety is truly above avoidance. */
  anxietyLeads: number;
}

/** The scales' posteriors are independent, so a region's chance is a product. */
export function likelihoods(places: Record<AttachmentScale, Place>): Likelihoods {
  const a = places.anxiety.high;
  const v = places.avoidance.high;
  const d = places.disorganisation.high;
  const neither = (1 - a) * (1 - v);
  return {
    torn: d,
    regions: {
      secure: (1 - d) * neither,
      anxious: (1 - d) * a * (1 - v),
      avoidant: (1 - d) * (1 - a) * v,
      both: (1 - d) * a * v,
      disorganised: d * (1 - neither),
      pushPull: d * neither,
    },
    anxietyLeads: chanceAbove(places.anxiety, places.avoidance),
  };
}
