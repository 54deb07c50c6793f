import type { Mail } from "../../dev/mailbox/mailbox.ts";
import { DAY_MS, GAP_MS } from "../../src/config.ts";
import { BATCH_ID_CHARS } from "../../src/db/engine/split.ts";
import type { Sequence } from "../../src/drip/types.ts";
import type { Attempt, Facts, Letter } from "./facts.ts";
import type { Post } from "./network.ts";

/** Between Begin and the call; one more for the latency of Begin itself. */
const BEGIN_TO_CALL_MS = 11_000;
const CALL_MS = 25_000;

export type Fail = (promise: string, message: string) => void;

/** A letter that the provider took. */
export interface Accepted extends Letter {
  readonly atMs: number;
  readonly mail: Mail;
}

export interface CheckParts {
  readonly facts: Facts;
  readonly sequences: readonly Sequence[];
  readonly fail: Fail;
  /** Clocks are wrong in this world: moments are then no proof. */
  readonly skews: boolean;
  readonly fallbackZone: string;
}

export type CallChecks = ReturnType<typeof makeCallChecks>;

/** Holds each call and each letter taken against the promises, when it happens. */
export function makeCallChecks(parts: CheckParts) {
  const { facts, fail, skews } = parts;
  const posts: Post[] = [];
  const accepted: Accepted[] = [];
  const seen = new Set<string>();
  /** Since when we know that no call may be made before a moment. */
  let rest = { untilMs: 0, knownMs: 0 };
  /** Answers that are known to their process, and not yet written down. */
  const unwritten = new Map<Attempt, Post>();

  function onPost(post: Post): void {
    const letters = post.positions.map((position) => facts.members(post.batch)[position]);
    const begun = facts.attemptsOf(post.batch).at(-1);
    if (post.positions.length === 0) fail("P4", `an empty call for ${post.batch}`);
    if (begun?.process !== post.process || begun.called) {
      fail("P1", `a call for ${post.batch} whose try was not written before`);
    } else begun.called = true;
    for (const letter of letters) {
      if (!letter) fail("P3", `a call with a member that ${post.batch} does not have`);
      else checkLetter(post, letter);
    }
    checkAlone(post);
    checkRest(post, begun?.beganAtMs ?? 0);
    posts.push(post);
  }

  function checkLetter(post: Post, letter: Letter): void {
    const since = facts.stoppedSince(letter);
    if (!skews && since !== null && post.atMs - since > BEGIN_TO_CALL_MS) {
      fail("P2", `${nameOf(letter)} called ${(post.atMs - since) / 1000} s after it was stopped`);
    }
    const step = parts.sequences.find(({ key }) => key === letter.sequence)?.steps;
    const window = step?.find(({ key }) => key === letter.step)?.window;
    const appMs = facts.attemptsOf(post.batch).at(-1)?.appMs ?? post.atMs;
    const hours = [appMs, appMs - 60_000].map((atMs) => hourIn(letter.zone, parts.fallbackZone, atMs));
    if (window && !hours.some((hour) => hour >= window.fromHour && hour < window.toHour)) {
      fail("window", `${nameOf(letter)} tried at ${hours[0]} o'clock in ${letter.zone}`);
    }
  }

  function checkAlone(post: Post): void {
    const other = posts.find(
      (each) => each.waiting && each.process !== post.process && post.atMs - each.atMs <= CALL_MS,
    );
    if (other && !skews) fail("P8", `${other.key} was in flight when ${post.key} was sent`);
  }

  function checkRest(post: Post, beganMs: number): void {
    if (post.atMs < rest.untilMs && beganMs > rest.knownMs && !skews) {
      fail("P6", `${post.key} sent ${(rest.untilMs - post.atMs) / 1000} s before the provider allows`);
    }
  }

  /** The process knows; the engine only once it has written it down. */
  function onAnswer(post: Post): void {
    const attempt = facts.attemptsOf(post.batch).findLast(({ process }) => process === post.process);
    if (attempt && isDefinite(post)) unwritten.set(attempt, post);
  }

  function noteWritten(nowMs: number): void {
    for (const [attempt, post] of unwritten) {
      if (!facts.isWritten(attempt)) continue;
      unwritten.delete(attempt);
      attempt.answered = facts.attemptsOf(attempt.batch).at(-1) === attempt;
      const untilMs = attempt.answered ? restUntilMs(post) : 0;
      if (untilMs > rest.untilMs) rest = { untilMs, knownMs: nowMs };
    }
  }

  function onCommit(nowMs: number): void {
    for (const { batch, lane, readMs } of facts.claimed()) {
      const late = facts.confirmationsDue().find(({ sinceMs }) => sinceMs < readMs);
      const isHalf = batch.length > BATCH_ID_CHARS;
      if (lane > 0 && late && !isHalf) fail("P7", `${batch} claimed while the confirmation ${late.letter} was due`);
    }
    noteWritten(nowMs);
  }

  function onAccepted(mails: readonly Mail[], atMs: number): Accepted[] {
    const fresh = mails.filter(({ id }) => !seen.has(id));
    return fresh.map((mail) => {
      seen.add(mail.id);
      const tag = mail.tags.send ?? "";
      const cut = tag.lastIndexOf("-");
      const letter = facts.members(tag.slice(0, cut))[Number(tag.slice(cut + 1))];
      if (!letter) throw new Error(`The tag ${tag} names nothing.`);
      const taken = { ...letter, atMs, mail };
      checkAccepted(taken);
      accepted.push(taken);
      return taken;
    });
  }

  function checkAccepted(letter: Accepted): void {
    const before = accepted.filter(({ lead }) => lead === letter.lead);
    if (before.some((each) => each.sequence === letter.sequence && each.step === letter.step)) {
      fail("P1", `${nameOf(letter)} accepted twice`);
    }
    if (letter.sequence === "confirmation") return;
    const drip = before.filter(({ sequence }) => sequence !== "confirmation");
    const place = placeOf(parts.sequences, letter);
    if (drip.some((each) => each.sequence === letter.sequence && placeOf(parts.sequences, each) > place)) {
      fail("P5", `${nameOf(letter)} accepted after a later step`);
    }
    const last = drip.at(-1);
    if (last && !skews && letter.atMs - last.atMs < GAP_MS) {
      fail("P5", `${nameOf(letter)} ${(letter.atMs - last.atMs) / 60_000} min after ${nameOf(last)}`);
    }
  }

  return { onPost, onAnswer, onCommit, onAccepted, accepted: accepted as readonly Accepted[], posts: posts as readonly Post[] };
}

/** Until when (virtual ms) the provider's word forbids another call. */
function restUntilMs({ status, errorName, atMs, retryAfterMs, positions }: Post): number {
  if (errorName === "rate_limit_exceeded") return atMs + retryAfterMs;
  if (errorName?.endsWith("quota_exceeded") && positions.length === 1) {
    return (Math.floor(atMs / DAY_MS) + 1) * DAY_MS;
  }
  return status === 401 || status === 403 ? atMs + 30 * 60_000 : 0;
}

/** An answer that settles a try, whatever an engine makes of it. */
function isDefinite({ status, errorName }: Post): boolean {
  if (status === 409) return errorName === "invalid_idempotent_request";
  if (status === 429) return errorName === "rate_limit_exceeded" || (errorName?.endsWith("quota_exceeded") ?? false);
  return [200, 400, 401, 403, 422, 451].includes(status ?? 0);
}

export function nameOf({ lead, sequence, step }: Letter): string {
  return `${lead}/${sequence}/${step}`;
}

function placeOf(sequences: readonly Sequence[], letter: Letter): number {
  const steps = sequences.find(({ key }) => key === letter.sequence)?.steps ?? [];
  return steps.findIndex(({ key }) => key === letter.step);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** By Intl, where the engine uses Temporal. */
function hourIn(zone: string, fallback: string, atMs: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = clockOf(zone) ?? (clockOf(fallback) as Intl.DateTimeFormat);
    clocks.set(zone, clock);
  }
  return Number(clock.format(atMs));
}

function clockOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
  } catch {
    return null;
  }
}
