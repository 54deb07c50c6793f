import type { Deed, Made } from "./deeds.ts";
import { NOBODY, type Wish } from "./wish.ts";
import { wishAfter } from "./wish-after.ts";

/** A letter of a series, when it was first called, and last. */
export interface Called {
  readonly sequence: string;
  readonly step: string;
  readonly atMs: number;
  lastMs: number;
  /** When whoever claimed it had read what is due. */
  readonly plannedMs: number;
}

/** A sign-up that was taken, or something else that was asked for. */
export interface Due {
  readonly address: string;
  readonly act: string;
  readonly made: Made | null;
  readonly atMs: number;
  /** Mail to this address could not or may not go, when it was asked for. */
  readonly isUnwanted: boolean;
}

/** A letter that the operator sent again. */
export interface Resent {
  readonly address: string;
  readonly lead: string;
  readonly sequence: string;
  readonly step: string;
  readonly atMs: number;
}

interface StartedNewsletter {
  readonly id: string;
  readonly locale: string | null;
  readonly atMs: number;
  offMs: number | null;
}

interface Since {
  readonly atMs: number;
  readonly wish: Wish;
}

export type Intent = ReturnType<typeof makeIntent>;

export interface IntentParts {
  readonly addresses: readonly string[];
  readonly now: () => number;
  readonly say: (who: string, what: string) => void;
  readonly appNow: () => number;
  /** How many deeds were done by now. */
  readonly count: () => number;
  /** The series as they are now: step keys in their order. */
  readonly stepsOf: (series: string) => readonly string[];
  readonly endsBy: (series: string, goal: string) => boolean;
  /** A letter of a series to this lead was called and not taken, so that its claim may have been undone, or waits for its answer. */
  readonly isUnderWay: (lead: string) => boolean;
}

const letterName = (lead: string, sequence: string, step: string) => `${lead}/${sequence}/${step}`;

function isUnwanted({ isBlurred, refused, suppressed }: Wish): boolean {
  return !isBlurred && (refused || ["bounced", "complained", "provider"].includes(suppressed ?? ""));
}

function storyOf({ last, lead, status, series, rhythm, locale, newsletter, isBlurred }: Wish): string {
  const states = [...series].map(([key, state]) => `${key} ${state}`).join(", ");
  return `after ${last}: ${lead} ${status}, ${rhythm}, ${locale} [${states}]${newsletter ? " +news" : ""}${isBlurred ? " ?" : ""}`;
}

/** What each person wishes, and wished at any time, by what they did: kept outside the database. */
export function makeIntent({ addresses, now, say, appNow, count, stepsOf, endsBy, isUnderWay }: IntentParts) {
  const histories = new Map<string, Since[]>(addresses.map((each) => [each, [{ atMs: 0, wish: NOBODY }]]));
  const stops = new Map<string, number[]>();
  const calls = new Map<string, Called[]>();
  const again = new Map<string, "resent" | "put-back">();
  const failed = new Set<string>();
  const events = new Set<string>();
  const dues: Due[] = [];
  const newsletters: StartedNewsletter[] = [];
  const resent: Resent[] = [];
  const halts = new Map<string, number>();
  let setBackMs: number | null = null;

  const historyOf = (address: string) => histories.get(address) ?? [{ atMs: 0, wish: NOBODY }];
  const wishOf = (address: string) => (historyOf(address).at(-1) as Since).wish;
  const callsOf = (lead: string) => calls.get(lead) ?? [];

  const ledger = {
    endsBy,
    isFinished: (lead: string, series: string): boolean | null => {
      const had = new Set(callsOf(lead).map(({ step }) => step));
      const left = stepsOf(series).filter((step) => !had.has(step));
      if (left.length === 0) return isUnderWay(lead) ? null : true;
      return left.length === 1 ? null : false;
    },
    mayLackReceipt: (lead: string, sequence: string, step: string) =>
      setBackMs !== null || again.has(letterName(lead, sequence, step)),
    stoppedSince: (address: string, looked: number) =>
      (stops.get(address) ?? []).some((place) => place > looked),
  };

  function take(address: string, deed: Deed): void {
    const before = wishOf(address);
    const moment = { atMs: now(), appMs: appNow() };
    const wish = wishAfter(before, deed, moment, ledger);
    if (wish === before) return;
    historyOf(address).push({ atMs: moment.atMs, wish });
    say(address.split("@")[0] ?? "", storyOf(wish));
    const { what } = deed;
    const stopsAll = what.act === "unsubscribe" || (what.act === "prefer" && what.choice.act === "stop-all");
    if (stopsAll && wish.suppressed === "unsubscribed")
      stops.set(address, [...(stops.get(address) ?? []), count()]);
  }

  return {
    /** How often a sign-up of this number was made: one that was forgotten leaves its number to the next. */
    timesMade: (lead: string, number: string) =>
      dues.filter(({ made }) => made?.lead === lead && made.number === Number(number)).length,
    wishOf,
    historyOf,
    callsOf,
    dues: dues as readonly Due[],
    resent: resent as readonly Resent[],
    newsletters: newsletters as readonly StartedNewsletter[],
    setBackMs: () => setBackMs,
    /** Since when the coach lets none of it go: "all", "newsletters" or a series; null: it goes. */
    haltedSince: (what: string) => halts.get(what) ?? null,
    onDone(deed: Deed): void {
      const { address, what, made } = deed;
      if (what.act === "told") {
        const name = letterName(what.lead, what.sequence, what.step);
        if (what.kind === "held-up") again.set(name, "put-back");
        if (what.kind === "failed" || what.kind === "suppressed" || what.kind === "held-up") failed.add(name);
      }
      if (what.act === "resend") {
        const lead = wishOf(address).lead ?? "";
        again.set(letterName(lead, what.sequence, what.step), "resent");
        resent.push({ address, lead, sequence: what.sequence, step: what.step, atMs: now() });
      }
      if (["sign-up", "ask-again", "ask-data", "test", "erase", "coach-mail"].includes(what.act))
        dues.push({ address, act: what.act, made, atMs: now(), isUnwanted: isUnwanted(wishOf(address)) });
      if (what.act === "halt" && !what.isOn) halts.delete(what.what);
      if (what.act === "halt" && what.isOn && !halts.has(what.what)) halts.set(what.what, now());
      if (what.act === "newsletter")
        newsletters.push({ id: what.id, locale: what.locale, atMs: now(), offMs: null });
      const off = what.act === "call-off" && newsletters.find(({ id }) => id === what.id);
      if (off) off.offMs ??= now();
      if (what.act === "told") {
        const key = `${what.id} ${wishOf(address).lead}`;
        if (events.has(key)) return;
        events.add(key);
      }
      for (const each of address === "" ? addresses : [address]) take(each, deed);
    },
    onCall(lead: string, called: Omit<Called, "lastMs">): boolean {
      const before = callsOf(lead);
      const known = before.find(({ sequence, step }) => sequence === called.sequence && step === called.step);
      if (known) known.lastMs = called.atMs;
      else calls.set(lead, [...before, { ...called, lastMs: called.atMs }]);
      return known === undefined;
    },
    /** What was called in the lost time may be claimed by nobody who knows of it. */
    onSetBack(): void {
      setBackMs = now();
    },
    /** All that somebody wished between two moments. */
    wishesBetween(address: string, fromMs: number, toMs: number): Wish[] {
      const history = historyOf(address);
      return history
        .filter(({ atMs }, i) => atMs <= toMs && (history[i + 1]?.atMs ?? Number.POSITIVE_INFINITY) >= fromMs)
        .map(({ wish }) => wish);
    },
    /** The letter may go, or have gone, once more: by the operator's hand, or because the provider gave it back. */
    mayGoAgain: (lead: string, sequence: string, step: string) => again.has(letterName(lead, sequence, step)),
    /** The provider took it, and then said that it failed. */
    wasTakenBack: (lead: string, sequence: string, step: string) =>
      failed.has(letterName(lead, sequence, step)),
  };
}
