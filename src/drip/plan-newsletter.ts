import { knownZone, nextOpening } from "./schedule.ts";
import type { Step } from "./types.ts";

/** A newsletter as one claim finds it, with the next readers by id who have yet to get it. */
export interface DueNewsletter {
  id: string;
  cursor: string;
  dueAt: number;
  /** Epoch ms: the first opening among readers whom this round passed over. */
  againAt: number | null;
  readers: NewsletterReader[];
  /** There are no more readers behind these: the round ends with them. */
  last: boolean;
}

export interface NewsletterReader {
  leadId: string;
  locale: string;
  timeZone: string;
}

export interface NewsletterPlan {
  sends: NewsletterReader[];
  /** Where the newsletter stands after this claim; dueAt null: everybody has it. */
  next: { cursor: string; dueAt: number | null; againAt: number | null };
}

/** By day, on any day of the week: as a letter without a window of its own. */
export const NEWSLETTER_STEP: Step = {
  key: "newsletter",
  wait: "PT0S",
  window: { fromHour: 8, toHour: 20 },
  weekdays: null,
};

/**
 * Who of the next readers gets the newsletter at `nowMs`. Those for whom it is night are passed over, and there is
 * another round when the first of them wakes.
 * @param fallbackZone the brand's zone, for a reader whose zone is unknown.
 */
export function planNewsletter(due: DueNewsletter, nowMs: number, fallbackZone: string): NewsletterPlan {
  const sends: NewsletterReader[] = [];
  let againAt = due.againAt;
  for (const reader of due.readers) {
    const opensMs = nextOpening(NEWSLETTER_STEP, nowMs, knownZone(reader.timeZone, fallbackZone));
    if (opensMs <= nowMs) sends.push(reader);
    else againAt = Math.min(againAt ?? opensMs, opensMs);
  }
  const cursor = due.readers.at(-1)?.leadId ?? due.cursor;
  const next = due.last
    ? { cursor: "", dueAt: againAt, againAt: null }
    : { cursor, dueAt: due.dueAt, againAt };
  return { sends, next };
}
