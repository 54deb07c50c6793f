import { CALLS_PER_SECOND, PACE_WAIT_MAX_MS, POST_TIMEOUT_MS } from "../../config.ts";
import type { Pace } from "../../email/mailer.ts";
import { makeTurns } from "./turns.ts";

/** The turn of one call. */
export interface Turn {
  /** Waits for the call's place: it counts from now on. False where that would take too long for this tick. */
  place(): Promise<boolean>;
  /** Over: its call was answered, with what the headers said, or none was made. Only the first word counts. */
  end(pace?: Pace | null): void;
}

/** Keeps one tick's calls within what the provider allows, by its own word once it has given it. */
export interface Pacer {
  /** Waits until one more call may be made ready; null where the provider wants too long a rest for this tick. */
  ready(): Promise<Turn | null>;
  /** A call was refused: none for so long (ms). */
  refused(ms: number): void;
  /** How long a rest that the provider wants still lasts (ms); 0: none does. */
  restMs(): number;
}

interface Call {
  readonly startMs: number;
  /** With it, as many counted when it was made. */
  readonly counted: number;
  /** Infinity: not yet answered. */
  endMs: number;
}

const SECOND_MS = 1000;
/** Both clocks tell whole milliseconds. */
const CLOCK_MS = 2;

/**
 * Until the provider names its limit, a careful guess. When a call reached it, nobody knows; but where the shortest way
 * there and back took so long, one that took no longer arrived as late after its start as the next will. So each counts
 * for a second, and for as long as it was on its way beyond the shortest that was seen; once a call was refused, as long
 * as it was on its way. They are made ready ahead, or the trips to the database would stand between them. `now` in epoch ms.
 */
export function makePacer(deps: { now(): number; sleep(ms: number): Promise<void> }): Pacer {
  const inOrder = makeTurns();
  let calls: Call[] = [];
  let outstanding = 0;
  let wake = () => {};
  let limit = CALLS_PER_SECOND;
  let closedUntilMs = 0;
  let shortestMs = POST_TIMEOUT_MS;
  let wasRefused = false;

  const until = ({ endMs }: Call) => endMs + SECOND_MS + CLOCK_MS - (wasRefused ? 0 : shortestMs);

  function placeMs(nowMs: number): number {
    calls = calls.filter((call) => until(call) > nowMs).sort((a, b) => a.endMs - b.endMs);
    const inTheWay = calls[calls.length - limit];
    return Math.max(inTheWay ? until(inTheWay) - nowMs : 0, closedUntilMs - nowMs, 0);
  }

  function makeTurn(): Turn {
    outstanding += 1;
    let isOver = false;
    let call: Call | null = null;
    return {
      place: () =>
        inOrder(async () => {
          for (let left = PACE_WAIT_MAX_MS; ; ) {
            const ms = placeMs(deps.now());
            if (ms > left) return false;
            if (ms === 0) break;
            await deps.sleep(ms);
            left -= ms;
          }
          const counted = calls.length + 1;
          call = { startMs: deps.now(), counted, endMs: Number.POSITIVE_INFINITY };
          calls.push(call);
          return true;
        }),
      end(pace) {
        if (isOver) return;
        isOver = true;
        outstanding -= 1;
        if (call) answered(call, pace ?? null);
        wake();
      },
    };
  }

  function answered(call: Call, pace: Pace | null): void {
    call.endMs = deps.now();
    shortestMs = Math.min(shortestMs, Math.max(0, call.endMs - call.startMs));
    if (!pace) return;
    limit = Math.max(1, pace.limit);
    // That nothing is left is no news where all of it may have been ours.
    if (pace.remaining <= 0 && (wasRefused || call.counted < limit)) rest(pace.resetMs);
  }

  function rest(ms: number): void {
    closedUntilMs = Math.max(closedUntilMs, deps.now() + ms);
  }

  return {
    async ready() {
      for (;;) {
        const ms = closedUntilMs - deps.now();
        if (ms > PACE_WAIT_MAX_MS) return null;
        if (ms > 0) await deps.sleep(ms);
        else if (outstanding < limit) return makeTurn();
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
    refused(ms) {
      wasRefused = true;
      rest(ms);
    },
    restMs: () => Math.max(0, closedUntilMs - deps.now()),
  };
}
