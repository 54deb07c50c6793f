import type { AttachmentDefinition } from "./attachment/definition.ts";
import { thoughtOf } from "./attachment/frame.ts";
import { type Need, neededFor } from "./attachment/needed.ts";
import { type Locale, THOUGHT_OF, type ThoughtOf } from "./types.ts";

/** What a visitor's browser may know of a quiz: no facet and no key. */
export interface PublicDefinition {
  id: string;
  version: string;
  locale: Locale;
  title: string;
  intro: string;
  scale: { min: number; max: number; labels: string[] };
  items: { id: string; text: string }[];
  /** What a whole result needs: what is missing can be said before the end. */
  needed: Need[];
  /** The optional question after the statements; it is never scored. */
  lastQuestion: { id: "thoughtOf"; text: string; choices: { id: ThoughtOf; text: string }[] } | null;
  /** Whether a sealed copy for research may be asked for. */
  asksForCopy: boolean;
}

export function publicDefinition(
  definition: AttachmentDefinition,
  locale: Locale,
  asksForCopy: boolean,
): PublicDefinition {
  const { min, max, labels } = definition.answers;
  return {
    id: definition.id,
    version: definition.version,
    locale,
    title: definition.title[locale],
    intro: definition.intro[locale],
    scale: { min, max, labels: [...labels[locale]] },
    items: definition.items.map((item) => ({ id: item.id, text: item.text[locale] })),
    needed: neededFor(definition),
    lastQuestion: definition.version === "1" ? null : lastQuestion(locale),
    asksForCopy,
  };
}

function lastQuestion(locale: Locale): PublicDefinition["lastQuestion"] {
  const choices = THOUGHT_OF.map((id) => ({ id, text: thoughtOf.choices[id][locale] }));
  return { id: "thoughtOf", text: thoughtOf.text[locale], choices };
}
