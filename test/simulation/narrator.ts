import { DAY_MS } from "../../src/config.ts";

/**
 * A promise that did not hold. P1: no letter twice. P2: none after a stop. P3: none without a word of what became of it.
 * P4: nothing stands still. P5: steps in order, and spaced. P6: never faster than the provider allows. P7: confirmations
 * first. P8: one call of a batch at a time. Or "window".
 */
export interface Failure {
  readonly promise: string;
  readonly message: string;
}

export type Fail = (promise: string, message: string) => void;

export type Narrator = ReturnType<typeof makeNarrator>;

/** Keeps what happened, a line each with the day and hour of the world, and which promises broke. */
export function makeNarrator(startMs: number, keepTrace: boolean) {
  const failures: Failure[] = [];
  const trace: string[] = [];
  let now = () => startMs;
  const say = (who: string, what: string) => {
    if (keepTrace) trace.push(`${stampOf(now() - startMs)} ${who.padEnd(20)} ${what}`);
  };
  const fail: Fail = (promise, message) => {
    failures.push({ promise, message });
    say("!", `${promise}: ${message}`);
  };
  return {
    failures: failures as readonly Failure[],
    trace: trace as readonly string[],
    say,
    fail,
    follow: (clock: () => number) => {
      now = clock;
    },
  };
}

function stampOf(ms: number): string {
  return `d${String(Math.floor(ms / DAY_MS)).padStart(2, "0")} ${new Date(ms).toISOString().slice(11, 23)}`;
}
