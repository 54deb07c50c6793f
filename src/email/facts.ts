/**
 * What a letter may say of its reader. A letter states in its front matter which of these it takes for granted, and a
 * passage which of them it is for: what is not so of a reader is never said to them.
 */
export const FACTS = [
  /** Answered the questions here, whether or not we may use what came of it. */
  "quiz",
  /** Let us use the result, and it is kept. */
  "result",
  /** The result has this series' name, and is fairly sure of it. One of these three at most. */
  "named",
  /** It has this name, and only just. */
  "slight",
  /** It has no name, and leans towards this series. */
  "leaning",
  /** A page of the reader's own shows the result. */
  "result-page",
  /** Gets the newsletter too. */
  "newsletter",
] as const;

export type Fact = (typeof FACTS)[number];
export type Facts = ReadonlySet<Fact>;

export const isFact = (text: string): text is Fact => (FACTS as readonly string[]).includes(text);

/** Whether everything that a letter takes for granted is so of its reader. */
export function premisesHold(premises: readonly Fact[], facts: Facts): boolean {
  return premises.every((fact) => facts.has(fact));
}
