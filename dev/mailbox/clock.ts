/** The mailbox's clock: somebody else's, shifted so that it can follow an application's development clock. */
export interface Clock {
  /** Milliseconds since 1970, shifted. */
  readonly now: () => number;
  readonly offsetMs: () => number;
  readonly shiftTo: (offsetMs: number) => void;
}

export function createClock(unshifted: () => number): Clock {
  let offset = 0;
  return {
    now: () => unshifted() + offset,
    offsetMs: () => offset,
    shiftTo: (offsetMs) => {
      offset = offsetMs;
    },
  };
}
