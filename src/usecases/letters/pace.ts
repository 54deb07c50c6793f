import { CALLS_PER_SECOND, PACE_WAIT_MAX_MS } from "../../config.ts";
import type { Pace } from "../../email/mailer.ts";

/** Keeps one tick's calls within what the provider allows, by its own word once it has given it. */
export interface Pacer {
  /** Waits for the next call's turn; false where that would take too long for this tick. */
  ready(): Promise<boolean>;
  /** What the last answer's headers said. */
  learn(pace: Pace | null): void;
}

const SECOND_MS = 1000;

/** Until the provider names its limit, a careful guess. `now` in epoch ms. */
export function makePacer(deps: { now(): number; sleep(ms: number): Promise<void> }): Pacer {
  const startedMs: number[] = [];
  let limit = CALLS_PER_SECOND;
  let closedUntilMs = 0;

  function waitMs(nowMs: number): number {
    const turn = startedMs.at(-limit);
    const spacing = turn === undefined ? 0 : turn + SECOND_MS - nowMs;
    return Math.max(spacing, closedUntilMs - nowMs, 0);
  }

  return {
    async ready() {
      const ms = waitMs(deps.now());
      if (ms > PACE_WAIT_MAX_MS) return false;
      if (ms > 0) await deps.sleep(ms);
      startedMs.push(deps.now());
      return true;
    },
    learn(pace) {
      if (!pace) return;
      limit = Math.max(1, pace.limit);
      closedUntilMs = pace.remaining > 0 ? 0 : Math.max(closedUntilMs, deps.now() + pace.resetMs);
    },
  };
}
