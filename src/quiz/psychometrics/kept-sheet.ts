import type { QuizDefinition } from "../definition.ts";

/** An anonymous sheet as it is kept. */
export interface KeptSheet {
  version: string;
  locale: string;
  /** One character an item in shown order; "-" is skipped. */
  answers: string;
  /** Separated by spaces. */
  flags: string;
}

/** The raw answers by item id; null where the text is not a sheet of this quiz. Bad digits are the scorer's to refuse. */
export function answersOf(definition: QuizDefinition, kept: string): [string, number | null][] | null {
  if (kept.length !== definition.items.length) return null;
  return definition.items.map(({ id }, at) => [id, kept[at] === "-" ? null : Number(kept[at])]);
}
