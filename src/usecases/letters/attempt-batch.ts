import {
  BEGIN_TO_POST_MS,
  CLOCK_BACK_MS,
  HOUR_MS,
  POST_TIMEOUT_MS,
  RATE_WAIT_MS,
  UNKNOWN_AFTER_MS,
} from "../../config.ts";
import { type Attempt, beginAttempt, markUnknown, postponeBatch } from "../../db/letters/begin.ts";
import { countLetters } from "../../db/letters/count-letters.ts";
import type { OpenBatch } from "../../db/letters/lease.ts";
import { settleFailed, settleLost } from "../../db/letters/settle.ts";
import { CONFIRMATION_LANE, NEWSLETTER } from "../../drip/lanes.ts";
import { ANY_HOUR } from "../../drip/plan-claim.ts";
import { NEWSLETTER_STEP } from "../../drip/plan-newsletter.ts";
import { commonOpening, lastTryMs, type WindowedMember } from "../../drip/retry.ts";
import { knownZone } from "../../drip/schedule.ts";
import type { Deps } from "../deps.ts";
import { composeRecipients } from "./compose-recipients.ts";
import type { Pacer, Turn } from "./pace.ts";
import { settleAnswer } from "./settle-answer.ts";

/** What became of a try: the mailer's word, or why no call was made. */
export interface AttemptOutcome {
  outcome: string;
  letters: number;
}

/** A try that is written down, and has yet to be made. */
export interface BegunAttempt {
  attempt: Attempt;
  beganMs: number;
}

/** Writes down the next try of an open batch, or ends or postpones it where none may be made. */
export async function beginBatch(
  deps: Deps,
  batch: OpenBatch,
  token: string,
): Promise<BegunAttempt | AttemptOutcome> {
  const nowMs = deps.now();
  if (mustNotBeTried(batch, nowMs)) {
    const letters = batch.members.map(([, sequence, step]) => ({ sequence, step }));
    await deps.db.batch([markUnknown(batch, token, nowMs), countLetters(batch, "unknown", letters, nowMs)]);
    return { outcome: "unknown", letters: 0 };
  }
  const opensMs = whenOpen(deps, batch, nowMs);
  if (opensMs > nowMs) {
    await deps.db.batch([postponeBatch(batch, opensMs, token, nowMs)]);
    return { outcome: "postponed", letters: 0 };
  }
  const attempt = await beginAttempt(deps.db, batch, token, nowMs);
  return attempt ? { attempt, beganMs: nowMs } : { outcome: "nobody-left", letters: 0 };
}

export interface Making {
  token: string;
  pacer: Pacer;
  turn: Turn;
  /** The call is given up by then (epoch ms). */
  lastMs: number;
}

/** Makes a begun try: call and settle. A crash anywhere leaves it to a later tick. */
export async function makeAttempt(
  deps: Deps,
  { attempt, beganMs }: BegunAttempt,
  { token, pacer, turn, lastMs }: Making,
): Promise<AttemptOutcome> {
  const composed = await composeRecipients(deps, attempt.batchId, attempt.recipients);
  if (composed.emails.length === 0 && attempt.maybe) {
    const ended = { ...attempt, id: attempt.batchId };
    await deps.db.batch([
      settleLost(attempt, deps.now()),
      countLetters(ended, "unknown", attempt.recipients, deps.now()),
    ]);
    return { outcome: "unknown", letters: 0 };
  }
  if (composed.emails.length === 0) {
    const reason = composed.unfit[0]?.reason ?? "letter-missing";
    await deps.db.batch(settleFailed(attempt, reason, deps.now()));
    return { outcome: reason, letters: 0 };
  }
  if (!(await turn.place())) {
    const answer = { kind: "rate-limited", waitMs: Math.max(pacer.restMs(), RATE_WAIT_MS) } as const;
    await settleAnswer(deps, { attempt, composed, answer, token });
    return { outcome: "not-made", letters: 0 };
  }
  const waited = deps.now() - beganMs;
  if (waited < 0 || waited > BEGIN_TO_POST_MS) return { outcome: "walked-away", letters: 0 };
  const withinMs = Math.max(1, Math.min(POST_TIMEOUT_MS, lastMs - deps.now()));
  const key = `${attempt.batchId}.${attempt.epoch}`;
  const { answer, pace } = await deps.mailer.sendBatch(composed.emails, key, withinMs);
  turn.end(pace);
  const restMs = answer.kind === "rate-limited" ? (answer.waitMs ?? RATE_WAIT_MS) : null;
  if (restMs !== null) pacer.refused(restMs);
  await settleAnswer(deps, { attempt, composed, answer, token });
  // Nobody looks for work before the database's rest ends as well, which began a little later.
  if (restMs !== null) pacer.refused(restMs);
  return { outcome: answer.kind, letters: composed.emails.length };
}

function isUnanswered(batch: OpenBatch): boolean {
  return batch.maybe === 1 || batch.refused < batch.attempt;
}

/** Its key may be forgotten by the provider, or our clock stepped back: a resend could be a second letter. */
function mustNotBeTried(batch: OpenBatch, nowMs: number): boolean {
  if (batch.firstAt === null || !isUnanswered(batch)) return false;
  return nowMs - batch.firstAt >= UNKNOWN_AFTER_MS || nowMs < batch.firstAt - CLOCK_BACK_MS;
}

/** When every member's window is open; a batch that can't wait so long is looked at again to be ended. */
function whenOpen(deps: Deps, batch: OpenBatch, nowMs: number): number {
  if (batch.lane <= CONFIRMATION_LANE) return nowMs;
  const last =
    batch.firstAt !== null && isUnanswered(batch) ? lastTryMs(batch.firstAt) : nowMs + 24 * HOUR_MS;
  return commonOpening(windowsOf(deps, batch), nowMs, last) ?? last;
}

/** One for each different window and zone: a batch has few. */
function windowsOf(deps: Deps, batch: OpenBatch): WindowedMember[] {
  const different = new Map<string, WindowedMember>();
  for (const [, sequence, key, , , timeZone] of batch.members) {
    const steps = deps.sequences.find((each) => each.key === sequence)?.steps;
    const known = sequence === NEWSLETTER ? NEWSLETTER_STEP : steps?.find((each) => each.key === key);
    const step = known ?? ANY_HOUR;
    const name = `${timeZone} ${JSON.stringify([step.window, step.weekdays])}`;
    different.set(name, { step, zone: knownZone(timeZone, deps.brand.timeZone) });
  }
  return [...different.values()];
}
