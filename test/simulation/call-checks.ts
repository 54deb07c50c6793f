import type { Step } from "../../src/drip/types.ts";
import { type CheckParts, nameOf, stepOf } from "./accepted-letters.ts";
import type { Attempt } from "./batch-facts.ts";
import type { Letter } from "./letter-facts.ts";
import type { Post } from "./network.ts";
import type { makeProviderWord } from "./provider-word.ts";

/** Between Begin and the call; one second more for the latency of Begin itself. */
const BEGIN_TO_CALL_MS = 11_000;
const CALL_MS = 25_000;
/** A lease that a clock wrote before it was set may stand for as long as clocks are borne with being wrong. */
const LEASE_FROM_MS = 4 * 3_600_000;
/** A window is looked at when the try begins, and the try's clock is read when Begin has committed. */
const BEGIN_MS = 60_000;

/** Holds each call to the provider against the promises, when it is made. */
export function makeCallChecks(parts: CheckParts, word: ReturnType<typeof makeProviderWord>) {
  const { facts, fail, steadySince } = parts;
  const posts: Post[] = [];

  function onPost(post: Post): void {
    const begun = facts.batches.attemptsOf(post.batch).at(-1);
    const letters = post.positions.map((position) => facts.batches.members(post.batch)[position]);
    if (letters.length === 0) fail("P4", `an empty call for ${post.batch}`);
    if (begun?.process === post.process && !begun.called) {
      begun.called = true;
      for (const letter of letters) checkLetter(post, letter, begun);
      word.checkCall(post, begun);
    } else {
      fail("P1", `a call for ${post.batch} whose try was not written before`);
    }
    checkAlone(post);
    posts.push(post);
  }

  function checkLetter(post: Post, letter: Letter | undefined, begun: Attempt): void {
    if (!letter) {
      fail("P3", `a call with a member that ${post.batch} does not have`);
      return;
    }
    const since = facts.letters.stoppedSince(letter, begun.appMs);
    if (begun.beganAtMs >= steadySince() && since !== null && post.atMs - since > BEGIN_TO_CALL_MS) {
      fail("P2", `${nameOf(letter)} called ${(post.atMs - since) / 1000} s after it was stopped`);
    }
    const window = windowOf(parts, letter);
    const moments = [begun.appMs, begun.appMs - BEGIN_MS];
    const hours = moments.map((atMs) => hourIn(letter.zone, parts.fallbackZone, atMs));
    if (window && !hours.some((hour) => hour >= window.fromHour && hour < window.toHour)) {
      fail("window", `${nameOf(letter)} tried at ${hours[0]} o'clock in ${letter.zone}`);
    }
  }

  function checkAlone(post: Post): void {
    const other = posts.find(
      (each) => each.waiting && each.process !== post.process && post.atMs - each.atMs <= CALL_MS,
    );
    if (other && other.atMs - LEASE_FROM_MS >= steadySince())
      fail("P8", `${other.key} was in flight when ${post.key} was sent`);
  }

  return { onPost, posts: posts as readonly Post[] };
}

function windowOf({ sequences }: CheckParts, letter: Letter): Step["window"] {
  if (letter.sequence === "newsletter") return { fromHour: 8, toHour: 20 };
  return stepOf(sequences(), letter)?.window ?? null;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** By Intl, where the engine uses Temporal: an onlooker must not share its mistakes. */
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
