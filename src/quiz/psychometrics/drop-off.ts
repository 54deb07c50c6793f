import type { QuizDefinition } from "../definition.ts";

/** Counts of `/v1/events`: they name nobody, so two visits of one person are two. */
export interface EventCounts {
  started: number;
  completed: number;
  /** By item id. */
  answered: Readonly<Record<string, number>>;
}

export interface DropOff {
  started: number;
  completed: number;
  /** Share of those who started; null where nobody did. */
  completion: number | null;
  /** In shown order; `lost` is how many fewer answered this item than the one before (below 0: more did). */
  items: { id: string; answered: number; lost: number }[];
}

export function dropOff(definition: QuizDefinition, counts: EventCounts): DropOff {
  const { started, completed } = counts;
  let before = started;
  const items = definition.items.map(({ id }) => {
    const answered = Object.hasOwn(counts.answered, id) ? (counts.answered[id] ?? 0) : 0;
    const lost = before - answered;
    before = answered;
    return { id, answered, lost };
  });
  return { started, completed, completion: started > 0 ? completed / started : null, items };
}
