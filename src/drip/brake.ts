/** What was told of letters on one UTC day, such as 2026-11-22. */
export interface ToldDay {
  day: string;
  delivered: number;
  complained: number;
  /** The coach let letters go on: what was told up to the end of this day is settled. */
  released: number;
}

/** Gmail's own limit. Beside it, one in a hundred letters of a few is nothing: judged from so many delivered on. */
const COMPLAINTS_MAX = 0.003;
const JUDGED_FROM = 500;
const JUDGED_LETTERS = 1_000;
/** Complaints of at least so many providers of mail: one person with a few mailboxes stops nobody's letters. */
export const COMPLAINTS_FROM = 3;

/**
 * Whether the last thousand delivered letters (whole days of them) met too many complaints.
 * @param days those there are, the newest first
 * @returns the first day that was looked at where they did, else null
 */
export function tooManyComplaintsSince(days: readonly ToldDay[]): string | null {
  const settled = days.findIndex(({ released }) => released > 0);
  const seen = { delivered: 0, complained: 0, day: "" };
  for (const { day, delivered, complained } of settled < 0 ? days : days.slice(0, settled)) {
    if (seen.delivered >= JUDGED_LETTERS) break;
    seen.delivered += delivered;
    seen.complained += complained;
    seen.day = day;
  }
  const isOver = seen.complained >= COMPLAINTS_FROM && seen.complained > seen.delivered * COMPLAINTS_MAX;
  return seen.delivered >= JUDGED_FROM && isOver ? seen.day : null;
}
