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

/** The scales that these answers cannot place yet. */
export function notShown(needs: readonly Need[], isAnswered: (id: string) => boolean): AttachmentScale[] {
  const short = needs.filter(({ of, atLeast }) => of.filter(isAnswered).length < atLeast);
  return [...new Set(short.map(({ scale }) => scale))];
}
