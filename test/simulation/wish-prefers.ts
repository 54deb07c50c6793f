import type { Deed, What } from "./deeds.ts";
import { LEAD_PAUSE_MS } from "./promised.ts";
import { leave, type Moment, rests, stopAll, type Wish } from "./wish.ts";

export type Act<A extends What["act"]> = Extract<What, { act: A }>;

/** What a wish hangs on besides what its person did. */
export interface Ledger {
  /** Whether every letter of the series was called, so that it no longer runs; null: its last one is, or may be, under way. */
  readonly isFinished: (lead: string, series: string) => boolean | null;
  /** A letter that was put back or is sent again may have no receipt meanwhile, so that an event about it is nobody's. */
  readonly mayLackReceipt: (lead: string, sequence: string, step: string) => boolean;
  /** Whether a goal ends this series. */
  readonly endsBy: (series: string, goal: string) => boolean;
  /** Everything was stopped in between: the last word, whatever was pressed before it. */
  readonly stoppedSince: (address: string, looked: number) => boolean;
}

/** The series that runs, if any, and whether that can be told from outside. */
export function runningOf(wish: Wish, ledger: Ledger): { running: string | null; isSure: boolean } {
  const found = [...wish.series].find(([, state]) => state === "runs")?.[0] ?? null;
  const finished = found !== null && ledger.isFinished(wish.lead ?? "", found);
  return { running: finished === true ? null : found, isSure: finished !== null };
}

/** What a reader chose on the page behind their letters. */
export function prefers(
  wish: Wish,
  choice: Act<"prefer">["choice"],
  moment: Moment & { ledger: Ledger; deed: Deed },
): Wish {
  const { atMs, appMs, ledger, deed } = moment;
  const touched = { choseMs: atMs };
  const isActive = wish.status === "active";
  // It lasts from when the button was pressed, however long that took to be written.
  const pressed = appMs - (atMs - deed.begunMs);
  switch (choice.act) {
    case "stop-all":
      return stopAll(wish, moment);
    case "stop-sequence":
      return {
        ...wish,
        ...touched,
        series: leave(wish, null, "stopped"),
        everStopped: true,
        stoppedMs: atMs,
      };
    case "stop-newsletter":
      return {
        ...wish,
        newsletter: false,
        agreed: new Set([...wish.agreed].filter((id) => id !== "newsletter")),
      };
    case "forget-result":
      return wish.style === null ? wish : withoutStyle(wish, moment);
    case "pause":
      return isActive
        ? { ...wish, ...touched, pausedUntilMs: pressed + LEAD_PAUSE_MS, permitMs: atMs, everStopped: true }
        : wish;
    case "resume":
      return isActive ? resumed(wish, moment) : wish;
    case "next": {
      const { running, isSure } = runningOf(wish, ledger);
      if (!isActive || running === null || wish.rhythm !== "on-request") return wish;
      return {
        ...wish,
        ...touched,
        permitMs: atMs,
        pressedMs: isSure && !rests(wish, appMs) ? atMs : wish.pressedMs,
      };
    }
    case "save": {
      if (!isActive) return wish;
      const locale = choice.locale ?? wish.locale;
      return {
        ...wish,
        ...(choice.rhythm === undefined || choice.rhythm === wish.rhythm
          ? {}
          : { ...touched, rhythm: choice.rhythm, pressedMs: null }),
        ...(locale === wish.locale ? {} : { locale, localeMs: atMs }),
      };
    }
    default:
      return wish;
  }
}

/** A series that its reader stopped goes on: the one of their result, or the only one there is. */
function resumed(wish: Wish, { atMs, ledger }: Moment & { ledger: Ledger }): Wish {
  const awake = { ...wish, choseMs: atMs, permitMs: atMs, pausedUntilMs: null };
  if (runningOf(wish, ledger).running !== null) return awake;
  const others = [...wish.series].filter(([key, state]) => state !== "runs" || key === "");
  const own = others.find(
    ([key]) => key === (wish.style === null || wish.style === "mixed" ? "general" : wish.style),
  );
  const found = own ?? (wish.series.size === 1 ? others[0] : undefined);
  if (found?.[1] === "stopped") return { ...awake, series: new Map([...wish.series, [found[0], "runs"]]) };
  const isClear = found !== undefined || others.every(([, state]) => state !== "stopped");
  return isClear ? awake : { ...awake, isBlurred: true };
}

/** The leave to use a result is taken back: it goes from what was asked too, and its series gives way to the general one. */
function withoutStyle(wish: Wish, { atMs, ledger }: Moment & { ledger: Ledger }): Wish {
  const { running, isSure } = runningOf(wish, ledger);
  const signUps = new Map(
    [...wish.signUps].map(([number, asked]) => [number, { ...asked, style: null }] as const),
  );
  const plain = { ...wish, style: null, signUps };
  if (running === null || running === "general") return plain;
  const series = new Map([...leave(wish), ["general", "runs"] as const]);
  return {
    ...plain,
    series,
    choseMs: atMs,
    permitMs: atMs,
    everStopped: true,
    isBlurred: wish.isBlurred || !isSure,
  };
}
