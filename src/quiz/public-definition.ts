import type { QuizDefinition } from "./definition.ts";
import type { Locale } from "./types.ts";

/** What a visitor's browser may know of a quiz: no scale, facet or key. */
export interface PublicDefinition {
  id: string;
  version: string;
  locale: Locale;
  title: string;
  intro: string;
  scale: { min: number; max: number; labels: string[] };
  items: { id: string; text: string }[];
}

export function publicDefinition(definition: QuizDefinition, locale: Locale): PublicDefinition {
  const { min, max, labels } = definition.answers;
  return {
    id: definition.id,
    version: definition.version,
    locale,
    title: definition.title[locale],
    intro: definition.intro[locale],
    scale: { min, max, labels: [...labels[locale]] },
    items: definition.items.map((item) => ({ id: item.id, text: item.text[locale] })),
  };
}
