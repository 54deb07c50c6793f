import { CALLS_PER_SECOND, PACE_WAIT_MAX_MS } from "../../config.ts";
import type { Pace } from "../../email/mailer.ts";

/** The turn of one call. */
export interface Turn {
  /** Its call was answered, with what the headers said; left out: none was made. Only the first word counts. */
  end(pace?: Pace | null): void;
}

/** Keeps one tick's calls within what the provider allows, by its own word once it has given it. */
export interface Pacer {
  /** Waits for the next call's turn; null where that would take too long for this tick. */
  ready(): Promise<Turn | null>;
  /** No call for so long (ms): the provider said so. */
  rest(ms: number): void;
  /** Such a rest lasts. */
  isResting(): boolean;
}

const SECOND_MS = 1000;

/**
 * Until the provider names its limit, a careful guess. A call counts from its turn until a second after its answer: when it
 * reached the provider in between, nobody knows. `now` in epoch ms.
 */
export function makePacer(deps: { now(): number; sleep(ms: number): Promise<void> }): Pacer {
  let endedMs: number[] = [];
  let underWay = 0;
  let wake = () => {};
  let limit = CALLS_PER_SECOND;
  let closedUntilMs = 0;

  /** Null: only the end of a call that is under way makes room. */
  function waitMs(nowMs: number): number | null {
    endedMs = endedMs.filter((ms) => ms > nowMs - SECOND_MS);
    const over = underWay + endedMs.length + 1 - limit;
    if (over > endedMs.length) return null;
    const room = over > 0 ? (endedMs[over - 1] ?? nowMs) + SECOND_MS - nowMs : 0;
    return Math.max(room, closedUntilMs - nowMs, 0);
  }

  function makeTurn(): Turn {
    underWay += 1;
    let isOver = false;
    return {
      end(pace) {
        if (isOver) return;
        isOver = true;
        underWay -= 1;
        if (pace !== undefined) endedMs.push(deps.now());
        if (pace) limit = Math.max(1, pace.limit);
        if (pace && pace.remaining <= 0) rest(pace.resetMs);
        wake();
      },
    };
  }

  function rest(ms: number): void {
    closedUntilMs = Math.max(closedUntilMs, deps.now() + ms);
  }

  return {
    async ready() {
      for (;;) {
        const ms = waitMs(deps.now());
        if (ms === 0) return makeTurn();
        if (ms !== null && ms > PACE_WAIT_MAX_MS) return null;
        const another = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await (ms === null ? another : deps.sleep(ms));
      }
    },
    rest,
    isResting: () => closedUntilMs > deps.now(),
  };
}
