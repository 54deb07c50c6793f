import { BACKOFF_MAX_MS, DAY_MS, HOUR_MS, MINUTE_MS, UNKNOWN_AFTER_MS } from "../config.ts";
import { isOpen } from "./schedule.ts";
import type { Step } from "./types.ts";

/** Wait (ms) after the nth unanswered attempt: 2, 4, 8 ... minutes, an hour at most. */
export function backoffMs(attempt: number): number {
  return Math.min(2 ** Math.min(attempt, 10) * MINUTE_MS, BACKOFF_MAX_MS);
}

/** When a quota begins anew (epoch ms): the provider's days are UTC; a month's is looked at again every day. */
export function quotaResetMs(nowMs: number): number {
  return (Math.floor(nowMs / DAY_MS) + 1) * DAY_MS + MINUTE_MS;
}

export interface WindowedMember {
  step: Step;
  zone: string;
}

/**
 * The first moment from `fromMs` (epoch ms), looked for by the quarter hour, in which every member's window is open;
 * null where none comes before `untilMs`. A retry binds to windows as a first try does: never a night letter.
 */
export function commonOpening(
  members: readonly WindowedMember[],
  fromMs: number,
  untilMs: number,
): number | null {
  const open = (atMs: number) => members.every(({ step, zone }) => isOpen(step, atMs, zone));
  if (open(fromMs)) return fromMs;
  for (let atMs = nextQuarter(fromMs); atMs < untilMs; atMs = nextQuarter(atMs)) if (open(atMs)) return atMs;
  return null;
}

/** When an unanswered batch may last be tried: 20 h after its first try under the key. */
export function lastTryMs(firstAtMs: number): number {
  return firstAtMs + UNKNOWN_AFTER_MS;
}

/** Quarter hours, because some zones stand a quarter off. */
function nextQuarter(atMs: number): number {
  const quarter = HOUR_MS / 4;
  return (Math.floor(atMs / quarter) + 1) * quarter;
}
