import { DAY_MS } from "../../src/config.ts";
import { BATCH_ID_CHARS } from "../../src/db/letters/split.ts";
import type { CheckParts } from "./accepted-letters.ts";
import type { Attempt } from "./batch-facts.ts";
import type { Post } from "./network.ts";
import type { Process } from "./scheduler.ts";

/** Calls that the provider may refuse for good, one after the other, before the sender rests. */
const REFUSALS_MAX = 8;
const REFUSED_REST_MS = 30 * 60_000;

/** Answers that refuse a whole call for good, for a reason that may be one letter's. */
export const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403, 413, 422, 451]);

interface Known {
  readonly knownMs: number;
}

/**
 * What the provider has said, and since when the engine knows it: not before the process that was told has written
 * it down. Holds calls against promise 6, and answers against the fence of promise 3.
 */
export function makeProviderWord({ facts, fail, rightSince }: CheckParts) {
  /** Answers that are known to their process, and not yet written down. */
  const unwritten = new Map<Attempt, Post>();
  let rest: Known & { untilMs: number } = { untilMs: 0, knownMs: 0 };
  /** A claim that the quota refused: until something was taken, or a new day, the next ones are smaller. */
  let tooMany: (Known & { letters: number; day: number }) | null = null;

  function learn(attempt: Attempt, post: Post, nowMs: number): void {
    attempt.answered = true;
    attempt.accepted ||= post.status === 200;
    const untilMs = restUntilMs(post);
    if (untilMs > rest.untilMs) rest = { untilMs, knownMs: nowMs };
    const letters = post.positions.length;
    if (post.status === 200) [tooMany, refusals] = [null, []];
    if (REFUSALS.has(post.status ?? 0)) noteRefusal(post);
    if (isQuota(post) && letters > 1) tooMany = { letters, knownMs: nowMs, day: dayOf(post.atMs) };
  }

  function noteRefusal({ key, atMs }: Post): void {
    refusals = [...refusals.filter((ms) => ms > atMs - REFUSED_REST_MS), atMs];
    if (refusals.length > REFUSALS_MAX)
      fail("P6", `${key} is refusal ${refusals.length} in a row without a rest`);
  }

  function noteWritten(attempt: Attempt, post: Post, nowMs: number): void {
    const changed = facts.batches.hasChanged(attempt.batch);
    const overtaken = facts.batches.attemptsOf(attempt.batch).at(-1) !== attempt;
    if (overtaken && changed) {
      fail("P3", `the answer to try ${attempt.number} of ${attempt.batch} settled a newer one`);
    }
    if (!overtaken && !facts.batches.isWritten(attempt)) return;
    unwritten.delete(attempt);
    // A process that woke late may find that another has ended its batch: then what it knows is lost.
    if (!overtaken && changed) learn(attempt, post, nowMs);
  }

  function checkQuota(post: Post, begun: Attempt): void {
    if (!tooMany || begun.number !== 1 || post.batch.length > BATCH_ID_CHARS) return;
    const known = facts.batches.plannedAt(post.batch) > tooMany.knownMs && dayOf(post.atMs) === tooMany.day;
    if (known && post.positions.length >= tooMany.letters) {
      fail(
        "P6",
        `${post.key} has ${post.positions.length} letters, and the quota refused ${tooMany.letters}`,
      );
    }
  }

  let refusals: number[] = [];

  return {
    onAnswer(post: Post): void {
      const attempt = facts.batches
        .attemptsOf(post.batch)
        .findLast(({ process }) => process === post.process);
      if (attempt && isDefinite(post)) unwritten.set(attempt, post);
    },
    onCommit(process: Process, nowMs: number): void {
      for (const [attempt, post] of unwritten) {
        if (attempt.process === process) noteWritten(attempt, post, nowMs);
      }
    },
    /** What it has said since the moment that the database was set back to is forgotten: it says so again. */
    onSetBack(): void {
      rest = { untilMs: 0, knownMs: 0 };
      tooMany = null;
    },
    checkCall(post: Post, begun: Attempt): void {
      if (rest.knownMs < rightSince()) return;
      checkQuota(post, begun);
      if (post.atMs < rest.untilMs && begun.beganAtMs > rest.knownMs) {
        fail("P6", `${post.key} sent ${(rest.untilMs - post.atMs) / 1000} s before the provider allows`);
      }
    },
  };
}

/** Until when (virtual ms) the provider's word forbids another call. */
function restUntilMs(post: Post): number {
  if (post.errorName === "rate_limit_exceeded") return post.atMs + post.retryAfterMs;
  if (isQuota(post) && post.positions.length === 1) return (dayOf(post.atMs) + 1) * DAY_MS;
  return 0;
}

/** An answer that settles a try, whatever an engine makes of it. */
function isDefinite(post: Post): boolean {
  if (post.status === 409) return post.errorName === "invalid_idempotent_request";
  if (post.status === 429) return post.errorName === "rate_limit_exceeded" || isQuota(post);
  return post.status === 200 || REFUSALS.has(post.status ?? 0);
}

function isQuota({ errorName }: Post): boolean {
  return errorName === "daily_quota_exceeded" || errorName === "monthly_quota_exceeded";
}

function dayOf(atMs: number): number {
  return Math.floor(atMs / DAY_MS);
}
