import type { ItemDefinition } from "../definition.ts";
import type { AttachmentScale } from "../types.ts";

export type AttachmentItem = ItemDefinition<AttachmentScale>;

/** A statement; key "-" is the secure wording. */
export function item(
  id: string,
  scale: AttachmentScale,
  facet: string,
  key: "+" | "-",
  nl: string,
  en: string,
): AttachmentItem {
  return { id, scale, facet, reversed: key === "-", text: { nl, en } };
}
