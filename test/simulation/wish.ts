import { DAY_MS } from "../../src/config.ts";
import type { Asked, Made } from "./deeds.ts";

export interface KeptSignUp extends Asked {
  readonly confirmed: boolean;
  /** By the application's clock, and in virtual ms. */
  readonly appMs: number;
  readonly atMs: number;
}

/** "left": for another series, by a goal or by a stop; "stopped": by its own button, so that it can go on. */
type SeriesState = "runs" | "stopped" | "left";

/**
 * What somebody should get, by what they did and nothing else. Moments in virtual ms, but where it says otherwise. Never
 * changed: each deed makes another.
 */
export interface Wish {
  /** What the database calls them; null: it does not know them. */
  readonly lead: string | null;
  readonly status: "none" | "pending" | "active" | "stopped" | "blocked";
  readonly suppressed: string | null;
  /** "Never write to this mailbox again". */
  readonly refused: boolean;
  readonly signUps: ReadonlyMap<number, KeptSignUp>;
  readonly lastConfirmed: number;
  readonly everConfirmed: boolean;
  /** What they agreed to and did not take back. */
  readonly agreed: ReadonlySet<string>;
  readonly style: string | null;
  readonly series: ReadonlyMap<string, SeriesState>;
  readonly rhythm: "as-written" | "weekly" | "on-request";
  /** Since when nothing touched the rhythm or the place in a series. */
  readonly choseMs: number;
  /** When they last did something that one letter may follow, whatever the rhythm; and when they pressed for one. */
  readonly permitMs: number;
  readonly pressedMs: number | null;
  readonly locale: string;
  readonly localeMs: number;
  readonly zone: string;
  readonly newsletter: boolean;
  /** Since when newsletters were wanted, and could be sent, without a break. */
  readonly eagerMs: number | null;
  /** By the application's clock. */
  readonly pausedUntilMs: number | null;
  readonly softBounces: number;
  /** They stopped or left something once, so that a letter under way may have been called off. */
  readonly everStopped: boolean;
  readonly stoppedMs: number | null;
  /** It can't be told from outside what holds: nothing is asked of the engine. */
  readonly isBlurred: boolean;
  /** The last thing done, for whoever reads a failure. */
  readonly last: string;
}

export const NOBODY: Wish = {
  lead: null,
  status: "none",
  suppressed: null,
  refused: false,
  signUps: new Map(),
  lastConfirmed: 0,
  everConfirmed: false,
  agreed: new Set(),
  style: null,
  series: new Map(),
  rhythm: "as-written",
  choseMs: 0,
  permitMs: 0,
  pressedMs: null,
  locale: "nl",
  localeMs: 0,
  zone: "",
  newsletter: false,
  eagerMs: null,
  pausedUntilMs: null,
  softBounces: 0,
  everStopped: false,
  stoppedMs: null,
  isBlurred: false,
  last: "nothing",
};

export interface Moment {
  readonly atMs: number;
  readonly appMs: number;
}

/** Clocks are borne with being wrong by so much, and one in a simulation by a day more. */
const CLOCKS_MS = 2 * DAY_MS;

/** Whether newsletters are wanted may have changed. */
export function withEagerness(wish: Wish, { atMs }: Moment): Wish {
  const wants = wish.status === "active" && wish.newsletter;
  if (!wants) return { ...wish, eagerMs: null };
  const fromMs = Math.max(
    wish.eagerMs ?? atMs,
    wish.pausedUntilMs === null ? 0 : wish.pausedUntilMs + CLOCKS_MS,
  );
  return { ...wish, eagerMs: fromMs };
}

/** Every series that runs is left, but for one. */
export function leave(wish: Wish, but: string | null = null, to: SeriesState = "left"): Wish["series"] {
  return new Map(
    [...wish.series].map(([key, state]) => [key, state === "runs" && key !== but ? to : state] as const),
  );
}

/** All letters stop: by themselves, or as an address that no more mail may go to. */
export function stopAll(wish: Wish, { atMs }: Moment): Wish {
  const isWrittenTo = wish.status === "pending" || wish.status === "active";
  return {
    ...wish,
    status: isWrittenTo ? "stopped" : wish.status,
    suppressed: wish.suppressed ?? "unsubscribed",
    series: leave(wish),
    everStopped: true,
    stoppedMs: atMs,
  };
}

export function block(wish: Wish, reason: string, { atMs }: Moment): Wish {
  const suppressed = wish.suppressed === "complained" ? "complained" : reason;
  return {
    ...wish,
    status: wish.lead === null ? wish.status : "blocked",
    suppressed,
    series: leave(wish),
    everStopped: true,
    stoppedMs: atMs,
  };
}

/** Whoever never confirmed, and asks for nothing any more, is forgotten. */
export function forget(wish: Wish, isGone: (signUp: KeptSignUp) => boolean): Wish {
  const signUps = new Map([...wish.signUps].filter(([, signUp]) => signUp.confirmed || !isGone(signUp)));
  const goes = signUps.size === 0 && !wish.everConfirmed && wish.lead !== null;
  return goes ? gone({ ...wish, signUps }, wish.suppressed) : { ...wish, signUps };
}

/** Nothing is kept of them but why they may not be written to. */
export function gone({ refused, last }: Wish, suppressed: string | null): Wish {
  return { ...NOBODY, refused, suppressed, last };
}

export function keepSignUp(wish: Wish, asked: Asked, made: Made | null, { atMs, appMs }: Moment): Wish {
  if (made === null) return wish;
  const isNew = made.lead !== wish.lead;
  const before = isNew ? gone(wish, wish.suppressed) : wish;
  return {
    ...before,
    lead: made.lead,
    status: before.status === "none" ? "pending" : before.status,
    ...(isNew ? { locale: asked.locale, localeMs: atMs, zone: asked.zone } : {}),
    signUps: new Map([...before.signUps, [made.number, { ...asked, confirmed: false, atMs, appMs }]]),
  };
}

/** Whether a reader's own rest lasts at a moment of the application's clock. */
export function rests({ pausedUntilMs }: Wish, appMs: number): boolean {
  return pausedUntilMs !== null && appMs < pausedUntilMs;
}
