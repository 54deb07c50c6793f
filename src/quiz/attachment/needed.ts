import { NEEDED } from "../posterior/place.ts";
import type { AttachmentScale } from "../types.ts";
import { ATTACHMENT_SCALES } from "../types.ts";
import type { AttachmentDefinition } from "./definition.ts";

/** A scale is shown, and with it a style possible, once at least so many of these statements are answered. */
export interface Need {
  scale: AttachmentScale;
  /** Ids of statements, in shown order. */
  of: string[];
  atLeast: number;
}

/** What a whole result needs, from the rules that score: it can be said before the end what is still missing. */
export function neededFor(definition: AttachmentDefinition): Need[] {
  return ATTACHMENT_SCALES.flatMap((scale) => {
    const items = definition.items.filter((item) => item.scale === scale);
    const need = (some: typeof items, atLeast: number): Need => ({
      scale,
      of: some.map(({ id }) => id),
      atLeast,
    });
    if (definition.version === "1") return [need(items, definition.scales[scale].minAnswered)];
    return [
      need(items, NEEDED.together),
      need(
        items.filter(({ reversed }) => !reversed),
        NEEDED.each,
      ),
      need(
        items.filter(({ reversed }) => reversed),
        NEEDED.each,
      ),
    ];
  });
}

/** How many statements a scale has, how many were answered, and at least how many more it takes to show it. */
export interface ScaleCount {
  total: number;
  answered: number;
  missing: number;
}

export type ScaleCounts = Record<AttachmentScale, ScaleCount>;

/** @param answered how many statements of a need were answered; `place` is its place among its scale's. */
export function countScales(
  needs: readonly Need[],
  answered: (need: Need, place: number) => number,
): ScaleCounts {
  const count = (scale: AttachmentScale): ScaleCount => {
    const own = needs.filter((need) => need.scale === scale);
    const given = own.map(answered);
    // The first is of all its statements; the others, of its halves, exclude one another.
    const [together = 0, ...halves] = own.map(({ atLeast }, place) =>
      Math.max(0, atLeast - (given[place] ?? 0)),
    );
    const missing = Math.max(
      together,
      halves.reduce((sum, short) => sum + short, 0),
    );
    return { total: own[0]?.of.length ?? 0, answered: given[0] ?? 0, missing };
  };
  return {
    anxiety: count("anxiety"),
    avoidance: count("avoidance"),
    disorganisation: count("disorganisation"),
  };
}

/** The scales that these answers cannot place yet. */
export function notShown(needs: readonly Need[], isAnswered: (id: string) => boolean): AttachmentScale[] {
  const short = needs.filter(({ of, atLeast }) => of.filter(isAnswered).length < atLeast);
  return [...new Set(short.map(({ scale }) => scale))];
}
