import {
  CONFIGURATION_PAUSE_MS,
  HOUR_MS,
  LONE_TRIES_MAX,
  OTHERS_WAIT_MS,
  RATE_WAIT_MS,
} from "../../config.ts";
import type { Statement } from "../../db/database.ts";
import type { Attempt } from "../../db/letters/begin.ts";
import { releaseBatch } from "../../db/letters/release.ts";
import * as settle from "../../db/letters/settle.ts";
import { readBlame, splitBatch, splitOffOne } from "../../db/letters/split.ts";
import { CONFIRMATION_LANE } from "../../drip/lanes.ts";
import { backoffMs, quotaResetMs } from "../../drip/retry.ts";
import type { MailerAnswer } from "../../email/mailer.ts";
import type { Deps } from "../deps.ts";
import type { Composed } from "./compose-recipients.ts";

interface Answered {
  attempt: Attempt;
  composed: Composed;
  answer: MailerAnswer;
  token: string;
}

/** Writes what an answer told us, in one transaction that holds only for this attempt. */
export async function settleAnswer(deps: Deps, answered: Answered): Promise<void> {
  const statements = await statementsFor(deps, answered, deps.now());
  await deps.db.batch(statements);
}

async function statementsFor(deps: Deps, answered: Answered, nowMs: number): Promise<Statement[]> {
  const { attempt, composed, answer, token } = answered;
  switch (answer.kind) {
    case "accepted":
      return accepted(deps, answered, answer.failed, nowMs);
    case "key-held":
      return settle.settleAssumed(attempt, composed.unfit, token, nowMs);
    case "concurrent":
      return [settle.waitUntil(attempt, nowMs + backoffMs(1))];
    case "rate-limited":
      return rateLimited(attempt, nowMs + (answer.waitMs ?? RATE_WAIT_MS), nowMs);
    case "quota":
      return quota(answered, nowMs);
    case "refused":
      return refused(deps, answered, answer, nowMs);
    case "unanswered":
      return settle.settleUnanswered(attempt, nowMs + backoffMs(attempt.attempt), token);
  }
}

async function accepted(
  deps: Deps,
  answered: Answered,
  failed: readonly { index: number; reason: string }[],
  nowMs: number,
): Promise<Statement[]> {
  const { attempt, composed, token } = answered;
  if (failed.length === composed.emails.length)
    return refused(deps, answered, { reason: "refused-by-provider", aboutUs: false }, nowMs);
  const alone = failed.flatMap(({ index, reason }) => {
    const recipient = composed.recipients[index];
    return recipient ? [{ recipient, reason }] : [];
  });
  return settle.settleSent(attempt, [...alone, ...composed.unfit], token, nowMs);
}

function rateLimited(attempt: Attempt, untilMs: number, nowMs: number): Statement[] {
  return [settle.settleRefused(attempt, untilMs), settle.pauseSender(untilMs, "rate-limit", nowMs)];
}

/** Everybody waits; this claim is undone where no earlier try of it may have gone. What has no receipt was never claimed. */
function refusedAsAWhole(attempt: Attempt, untilMs: number, reason: string, nowMs: number): Statement[] {
  const keep = attempt.maybe || attempt.lane < CONFIRMATION_LANE;
  const undo = keep ? [settle.settleRefused(attempt, untilMs)] : releaseBatch(attempt, nowMs);
  return [...undo, settle.pauseSender(untilMs, reason, nowMs)];
}

/** What is left of a quota may take a smaller claim; at one letter it is used up, and we wait until it resets. */
function quota({ attempt, composed }: Answered, nowMs: number): Statement[] {
  const count = composed.emails.length;
  const untilMs = quotaResetMs(nowMs);
  if (count === 1) return refusedAsAWhole(attempt, untilMs, "quota", nowMs);
  const smaller = settle.shrinkClaims(Math.floor(count / 2));
  if (!attempt.maybe) return [...releaseBatch(attempt, nowMs), smaller];
  return [...refusedAsAWhole(attempt, Math.min(untilMs, nowMs + 5 * HOUR_MS), "quota", nowMs), smaller];
}

/**
 * A whole call was refused, for a reason that may be one letter's or ours. One letter goes alone; where that is refused
 * too, it is under suspicion, and the next to go is another reader's: accepted, the first fails at its next refusal;
 * refused, it is ours, nobody is blamed and everybody waits. What was accepted before a refusal proves nothing. With a
 * try unanswered, only the same payload may go.
 */
async function refused(
  deps: Deps,
  { attempt, composed }: Answered,
  { reason, aboutUs }: { reason: string; aboutUs: boolean },
  nowMs: number,
): Promise<Statement[]> {
  const later = nowMs + backoffMs(attempt.attempt);
  if (attempt.maybe) return [settle.settleRefused(attempt, later)];
  const { sibling, suspect } = await readBlame(deps.db, attempt.batchId);
  if (composed.emails.length > 1)
    return sibling ? splitBatch(attempt, nowMs) : splitOffOne(attempt, nowMs, nowMs + OTHERS_WAIT_MS);
  const isSuspect = suspect?.batch === attempt.batchId;
  if (isSuspect && suspect.reason === null) return settle.settleFailed(attempt, reason, nowMs);
  if (suspect && !isSuspect && suspect.reason !== null)
    return [
      ...everybodyWaits(attempt, reason, nowMs),
      settle.blameNobody(suspect.batch, afterOthersMs(nowMs)),
    ];
  if (attempt.invalid + 1 < LONE_TRIES_MAX)
    return [...settle.settleInvalid(attempt, later), settle.suspectBatch(attempt.batchId, reason)];
  if (!aboutUs) return settle.settleFailed(attempt, reason, nowMs);
  return everybodyWaits(attempt, reason, nowMs);
}

/**
 * It seems to be us: all mail rests, and then somebody else's letter goes first, or those that were refused would keep
 * each other and all the rest from going for as long as their refusals last.
 */
function everybodyWaits(attempt: Attempt, reason: string, nowMs: number): Statement[] {
  return [
    settle.settleRefused(attempt, afterOthersMs(nowMs)),
    settle.pauseSender(nowMs + CONFIGURATION_PAUSE_MS, reason, nowMs),
  ];
}

const afterOthersMs = (nowMs: number) => nowMs + CONFIGURATION_PAUSE_MS + OTHERS_WAIT_MS;
