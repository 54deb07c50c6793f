import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/config.ts";
import { BATCH_ID_CHARS } from "../../src/db/letters/split.ts";
import { ALARM_LANE } from "../../src/drip/lanes.ts";
import type { Step } from "../../src/drip/types.ts";
import type { Attempt } from "./batch-facts.ts";
import type { Facts } from "./facts.ts";
import { hourIn, weekdayIn } from "./hour-in.ts";
import type { Intent } from "./intent.ts";
import type { Letter } from "./letter-facts.ts";
import type { Fail } from "./narrator.ts";
import type { Addressed, Post } from "./network.ts";
import { rests, type Wish } from "./wish.ts";

/** Between Begin and the call; one second more for the latency of Begin itself. */
const BEGIN_TO_CALL_MS = 11_000;
/** A claim is written so long after it was read at most: then its lease is over. */
export const CLAIM_MS = 3 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;

export interface IntentCheckParts {
  readonly facts: Facts;
  readonly intent: Intent;
  readonly fail: Fail;
  readonly steadySince: () => number;
  readonly windowOf: (letter: Letter) => Pick<Step, "window" | "weekdays">;
  /** The coach's own mailbox. */
  readonly coach: string;
  readonly fallbackZone: string;
}

/** Holds each letter of a call against what its reader wished: that there is one, in which language, when and how often. */
export function makeIntentChecks({
  facts,
  intent,
  fail,
  steadySince,
  windowOf,
  coach,
  fallbackZone,
}: IntentCheckParts) {
  function checkStop(post: Post, letter: Letter, to: string, wishes: readonly Wish[], begun: Attempt): void {
    if (begun.beganAtMs < steadySince()) return;
    const name = `${to} ${letter.sequence}/${letter.step}`;
    if (!wishes.some((wish) => mayGo(wish, letter, begun.appMs))) {
      const last = intent.historyOf(to).at(-1);
      const after = `${(post.atMs - (last?.atMs ?? 0)) / 1000} s after "${last?.wish.last}"`;
      fail("P2", `${name} called ${after}: they wish none`);
    }
    const off = intent.newsletters.find(({ id }) => letter.sequence === "newsletter" && id === letter.step);
    if (off?.offMs && post.atMs - off.offMs > BEGIN_TO_CALL_MS)
      fail("P2", `${name} called after it was called off`);
  }

  /** Of each wish that may have been read when it was claimed. */
  function checkChoices(
    letter: Letter,
    mail: Addressed,
    name: string,
    claimed: readonly Wish[],
    begun: Attempt,
  ): void {
    if (!claimed.some(({ locale }) => locale === mail.locale))
      fail("P5", `${name} in ${mail.locale}, and they read ${claimed.map(({ locale }) => locale).join()}`);
    if (letter.sequence === "confirmation") return;
    const only = intent.newsletters.find(({ id }) => isNewsletter(letter) && id === letter.step)?.locale;
    if (only && mail.locale !== only)
      fail("P5", `${name} in ${mail.locale}, and it is for readers of ${only}`);
    const { window, weekdays } = windowOf(letter);
    // A window is looked at when the try begins, and the try's clock is read when Begin has committed.
    const moments = claimed.flatMap(({ zone }) =>
      [begun.appMs, begun.appMs - MINUTE_MS].map((atMs) => ({
        hour: hourIn(zone, fallbackZone, atMs),
        day: weekdayIn(zone, fallbackZone, atMs),
      })),
    );
    const isOpen = moments.some(
      ({ hour, day }) =>
        (!window || (hour >= window.fromHour && hour < window.toHour)) &&
        (!weekdays || weekdays.some((each) => each === day)),
    );
    if (!isOpen)
      fail("window", `${name} tried at ${moments.map(({ hour, day }) => `${hour} (day ${day})`).join()}`);
  }

  /** What the coach let rest goes no further, but for mail to herself. */
  function checkHalts(letter: Letter, to: string, begun: Attempt, plannedMs: number): void {
    if (begun.lane === ALARM_LANE) return;
    const since = (what: string) => intent.haltedSince(what) ?? Number.POSITIVE_INFINITY;
    const name = `${to} ${letter.sequence}/${letter.step}`;
    if (begun.beganAtMs > since("all")) fail("P2", `${name} begun while the coach lets nothing go`);
    if (isNewsletter(letter) && begun.beganAtMs > since("newsletters"))
      fail("P2", `${name} begun while the coach lets no newsletter go`);
    if (plannedMs > since(letter.sequence))
      fail("P2", `${name} claimed while the coach lets its series rest`);
  }

  /** A letter of no series: whoever asked for it gets it, and nobody else. */
  function checkLoose({ batch }: Post, to: string, { lane }: Attempt): void {
    const due = intent.dues.find(({ made }) => made?.batch === batch);
    if (lane === ALARM_LANE ? to !== coach : due?.address !== to)
      fail("P2", `${to} is written to (lane ${lane}), and nobody asked for it`);
  }

  function checkRhythm(letter: Letter, name: string, claimed: readonly Wish[], plannedMs: number): void {
    const [wish] = claimed;
    const called = intent.callsOf(letter.lead);
    const last = called.at(-2);
    if (!wish || plannedMs < steadySince()) return;
    if (claimed.every(({ rhythm }) => rhythm === "weekly") && last && last.sequence === letter.sequence) {
      const isSame = last.plannedMs > Math.max(wish.choseMs, steadySince(), intent.setBackMs() ?? 0);
      if (isSame && plannedMs - last.plannedMs < WEEK_MS - HOUR_MS - CLAIM_MS)
        fail(
          "P5",
          `${name} ${(plannedMs - last.plannedMs) / DAY_MS} days after ${last.step}, and not weekly`,
        );
    }
    if (!claimed.every(({ rhythm }) => rhythm === "on-request")) return;
    const permitMs = Math.max(...claimed.map((each) => each.permitMs));
    const sinceMs = Math.max(wish.choseMs, permitMs);
    const isTheOne =
      permitMs >= wish.choseMs && !called.slice(0, -1).some((each) => each.plannedMs >= permitMs);
    if (!isTheOne && sinceMs > (intent.setBackMs() ?? 0) && plannedMs > sinceMs + CLAIM_MS)
      fail("P5", `${name}, and nobody asked for it`);
  }

  return (post: Post, letter: Letter, mail: Addressed, begun: Attempt): void => {
    const { lead, sequence, step } = letter;
    const plannedMs = facts.batches.plannedAt(post.batch.slice(0, BATCH_ID_CHARS));
    checkHalts(letter, mail.to, begun, plannedMs);
    if (lead === "asked" || lead === "test") {
      checkLoose(post, mail.to, begun);
      return;
    }
    const isFirst =
      isOfSeries(sequence) && intent.onCall(lead, { sequence, step, atMs: post.atMs, plannedMs });
    const wishes = intent.wishesBetween(mail.to, post.atMs - BEGIN_TO_CALL_MS, post.atMs);
    if (wishes.some(({ isBlurred }) => isBlurred)) return;
    checkStop(post, letter, mail.to, wishes, begun);
    const name = `${mail.to} ${sequence}/${step}`;
    const claimed = intent.wishesBetween(mail.to, plannedMs - MINUTE_MS, plannedMs + CLAIM_MS);
    checkChoices(letter, mail, name, claimed, begun);
    if (isFirst && !intent.mayGoAgain(lead, sequence, step)) checkRhythm(letter, name, claimed, plannedMs);
  };
}

const isNewsletter = ({ sequence }: Letter) => sequence === "newsletter";
const isOfSeries = (sequence: string) => sequence !== "confirmation" && sequence !== "newsletter";

/** Whether a letter may begin, by a clock that says `appMs`. A confirmation answers a form: a plain stop does not end it. */
function mayGo(wish: Wish, { lead, sequence, step }: Letter, appMs: number): boolean {
  if (wish.lead !== lead) return false;
  if (sequence === "confirmation")
    return wish.status !== "blocked" && !wish.refused && wish.signUps.has(Number(step));
  if (wish.status !== "active" || rests(wish, appMs)) return false;
  return sequence === "newsletter" ? wish.newsletter : wish.series.get(sequence) === "runs";
}
