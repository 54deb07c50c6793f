import { dayOf } from "../../src/db/daily-counts.ts";

/** What was done, by day (UTC, YYYY-MM-DD) and by what the desk calls it: counted by who did it, not by the database. */
export type Tally = ReturnType<typeof makeTally>;

type Counted = (typeof COUNTED)[number];

/** By the names of src/db/daily-counts.ts. */
export const COUNTED = [
  ...(["started", "completed", "signed-up", "confirmed", "unsubscribed", "stopped", "goal"] as const),
  ...(["delivered", "hard-bounce", "soft-bounce", "complained", "about-me", "not-about-me"] as const),
] as const;

export function makeTally() {
  const counts = new Map<string, number>();
  return {
    add(what: Counted, atMs: number): void {
      const key = `${dayOf(atMs)} ${what}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    /** From a day on, that day too. */
    since(day: string, what: Counted): number {
      return [...counts]
        .filter(([key]) => key.slice(11) === what && key.slice(0, 10) >= day)
        .reduce((sum, [, count]) => sum + count, 0);
    },
  };
}
