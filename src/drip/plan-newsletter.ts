import { HOUR_MS, NEWSLETTER_WAIT_MS, ONE_LETTER_MS } from "../config.ts";
import { knownZone, nextOpening } from "./schedule.ts";
import type { Step } from "./types.ts";
import { instantOf, localMidnight, localOf } from "./zone-time.ts";

/** A newsletter as one claim finds it, with the next readers by id who have yet to get it. */
export interface DueNewsletter {
  id: string;
  cursor: string;
  dueAt: number;
  /** Epoch ms: the first opening among readers whom this round passed over. */
  againAt: number | null;
  /** To each reader at this hour of their own day; null: to all from one moment on. */
  localHour: number | null;
  /** Epoch ms: when its first claim could be made; with `localHour` that hour of its day, where a day begins first. */
  startedAt: number | null;
  readers: NewsletterReader[];
  /** The last reader whom this claim looked at, where it was not the last of `readers`. */
  end: string | null;
  /** There are no more readers behind these: the round ends with them. */
  last: boolean;
}

export interface NewsletterReader {
  leadId: string;
  locale: string;
  timeZone: string;
  /** When this reader last got a letter, of a series or a newsletter (epoch ms); null: never. */
  lastLetterAt: number | null;
}

export interface NewsletterPlan {
  sends: NewsletterReader[];
  /** Their letters leave no place for it within NEWSLETTER_WAIT_MS: they don't get it. */
  skips: NewsletterReader[];
  /** Where the newsletter stands after this claim; dueAt null: everybody has it. */
  next: { cursor: string; dueAt: number | null; againAt: number | null };
}

/** Where a day of the calendar begins before it does anywhere else. */
const FIRST_ZONE = "Etc/GMT-14";
/** Hours between which a newsletter goes. */
export const BY_DAY = { fromHour: 8, toHour: 20 } as const;
/** By day, on any day of the week: as a letter without a window of its own. */
export const NEWSLETTER_STEP: Step = {
  key: "newsletter",
  wait: "PT0S",
  window: BY_DAY,
  weekdays: null,
};

/**
 * Who of the next readers gets the newsletter at `nowMs`. Those for whom it is night, or who had a letter lately, are
 * passed over, and there is another round when the first of them wakes.
 * @param fallbackZone the brand's zone, for a reader whose zone is unknown.
 */
export function planNewsletter(due: DueNewsletter, nowMs: number, fallbackZone: string): NewsletterPlan {
  const sends: NewsletterReader[] = [];
  const skips: NewsletterReader[] = [];
  const lastMs = (due.startedAt ?? due.dueAt) + NEWSLETTER_WAIT_MS;
  let againAt = due.againAt;
  for (const reader of due.readers) {
    const turnAt = turnMs(reader);
    const opensMs = opensFor(due, Math.max(nowMs, turnAt), knownZone(reader.timeZone, fallbackZone));
    if (opensMs <= nowMs) sends.push(reader);
    else if (turnAt > nowMs && opensMs > lastMs) skips.push(reader);
    else againAt = Math.min(againAt ?? opensMs, opensMs);
  }
  const cursor = due.end ?? due.readers.at(-1)?.leadId ?? due.cursor;
  const next = due.last
    ? { cursor: "", dueAt: againAt, againAt: null }
    : { cursor, dueAt: due.dueAt, againAt };
  return { sends, skips, next };
}

/** By the whole hour: another round goes through all readers. */
function turnMs({ lastLetterAt }: NewsletterReader): number {
  return lastLetterAt === null ? 0 : Math.ceil((lastLetterAt + ONE_LETTER_MS) / HOUR_MS) * HOUR_MS;
}

/**
 * When a newsletter for readers' own hour is first due (epoch ms): where that hour of the day comes first.
 * @param day the calendar day, as a local moment.
 */
export function firstOwnHour(day: number, hour: number): number {
  return instantOf(localMidnight(day, 0) + hour * HOUR_MS, FIRST_ZONE);
}

/** Who was asleep at the hour, or met an outage, gets it later that day or at the hour of the next. */
function opensFor({ localHour, startedAt }: DueNewsletter, nowMs: number, zone: string): number {
  if (localHour === null || startedAt === null) return nextOpening(NEWSLETTER_STEP, nowMs, zone);
  const day = localMidnight(localOf(startedAt, FIRST_ZONE), 0);
  const ownMs = instantOf(day + localHour * HOUR_MS, zone);
  const step = { ...NEWSLETTER_STEP, window: { fromHour: localHour, toHour: BY_DAY.toHour } };
  return nextOpening(step, Math.max(nowMs, ownMs), zone);
}
