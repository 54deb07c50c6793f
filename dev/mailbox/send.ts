import { DELAY_MS_MAX } from "./config.ts";
import { faultAnswer } from "./errors.ts";
import { type Fault, type Faults, spoiledMember } from "./faults.ts";
import type { Keys } from "./idempotency.ts";
import type { LimitsKeeper } from "./limits.ts";
import { type Judgement, judgePayload, recipientCount, recipientsOf, type Validation } from "./payload.ts";
import type { Answer, Call, Draft, Mail, Quirks } from "./types.ts";

/** What the caller sees when a fault cuts the connection: no answer at all. */
export class ConnectionDropped extends Error {
  override readonly name = "ConnectionDropped";
}

export interface SendParts {
  readonly faults: Faults;
  readonly keys: Keys;
  readonly limits: LimitsKeeper;
  readonly quirks: Quirks;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly accept: (draft: Draft, idempotencyKey: string | null) => Mail;
}

/** One POST that passed the door: its validation mode, its log entry, and a fingerprint of its body. */
export interface Sending {
  readonly call: Call;
  readonly validation: Validation | null;
  readonly fingerprint: string;
}

/** Accepts, replays or refuses one sending, as the faults and Resend's rules have it. */
export async function send(parts: SendParts, sending: Sending): Promise<Answer> {
  const { call } = sending;
  const recipients = recipientsOf(call.payload);
  const fault = parts.faults.take({ path: call.path, recipients });
  if (fault?.drop === "before") {
    await hold(parts, fault);
    throw dropped(call, "before");
  }
  const judgement = judgePayload(call.payload, sending.validation, spoiledMember(fault, recipients));
  const answer = earlyRefusal(parts, judgement) ?? (await underKey(parts, sending, fault, judgement));
  if (fault?.drop === "after") throw dropped(call, "after");
  return scripted(fault) && fault?.accepts ? scriptedAnswer(fault) : withHeaders(answer, fault);
}

async function underKey(
  parts: SendParts,
  sending: Sending,
  fault: Fault | null,
  judgement: Judgement,
): Promise<Answer> {
  const key = sending.call.idempotencyKey;
  const claim = key === null ? ({ state: "fresh" } as const) : parts.keys.claim(key, sending.fingerprint);
  try {
    await hold(parts, fault);
    const refuses = scripted(fault) && !fault?.accepts;
    if (claim.state === "known")
      return refuses && !parts.quirks.faultsAfterKey ? scriptedAnswer(fault) : claim.answer;
    const answer = refuses ? scriptedAnswer(fault) : process(parts, sending, judgement);
    if (key !== null && isKept(answer.status, parts.quirks)) parts.keys.keep(key, answer);
    return answer;
  } finally {
    if (key !== null && claim.state === "fresh") parts.keys.release(key);
  }
}

function process(parts: SendParts, { call, validation }: Sending, judgement: Judgement): Answer {
  if ("refusal" in judgement) return judgement.refusal;
  const { drafts, errors } = judgement;
  const recipients = recipientsIn(drafts);
  const refusal = parts.limits.quotaRefusal(recipients);
  if (refusal) return refusal;
  parts.limits.count(recipients);
  const ids = drafts.map((draft) => ({ id: parts.accept(draft, call.idempotencyKey).id }));
  call.accepted = ids.map(({ id }) => id);
  return { status: 200, body: successBody(validation, ids, errors) };
}

function successBody(
  validation: Validation | null,
  ids: readonly { id: string }[],
  errors: readonly unknown[],
): unknown {
  if (validation === "single") return ids[0];
  return validation === "permissive" ? { data: ids, errors } : { data: ids };
}

function earlyRefusal({ quirks, limits }: SendParts, judgement: Judgement): Answer | null {
  if ("refusal" in judgement) return quirks.validateFirst ? judgement.refusal : null;
  return quirks.quotaFirst ? limits.quotaRefusal(recipientsIn(judgement.drafts)) : null;
}

function recipientsIn(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, draft) => sum + recipientCount(draft), 0);
}

function isKept(status: number, { keepClientErrors, keepServerErrors }: Quirks): boolean {
  if (status < 400) return true;
  return (status < 500 ? keepClientErrors : keepServerErrors) ?? false;
}

async function hold({ sleep }: SendParts, fault: Fault | null): Promise<void> {
  if (fault?.delayMs) await sleep(Math.min(fault.delayMs, DELAY_MS_MAX));
}

function scripted(fault: Fault | null): boolean {
  return fault?.status !== undefined || fault?.name !== undefined || fault?.text !== undefined;
}

function scriptedAnswer(fault: Fault | null): Answer {
  const answer = faultAnswer(fault?.status, fault?.name);
  return withHeaders({ ...answer, body: fault?.text ?? answer.body }, fault);
}

function withHeaders(answer: Answer, fault: Fault | null): Answer {
  if (!fault?.headers && fault?.retryAfter === undefined) return answer;
  const headers: Record<string, string> = { ...answer.headers, ...fault.headers };
  if (fault.retryAfter !== undefined) headers["retry-after"] = String(fault.retryAfter);
  return { ...answer, headers };
}

function dropped(call: Call, when: "before" | "after"): ConnectionDropped {
  call.dropped = when;
  return new ConnectionDropped(`The connection was dropped ${when} the letters were accepted.`);
}
