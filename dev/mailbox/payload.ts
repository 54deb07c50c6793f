import { BATCH_MAX } from "./config.ts";
import { errorAnswer } from "./errors.ts";
import type { Answer, Draft } from "./types.ts";
import { bareAddress, isRecord, type Problem, problemAnswer, validateEmail } from "./validation.ts";

export type Validation = "single" | "strict" | "permissive";

/** A payload judged: refused as a whole, or the letters to accept and the members left out. */
export type Judgement =
  | { readonly refusal: Answer }
  | { readonly drafts: readonly Draft[]; readonly errors: readonly { index: number; message: string }[] };

/** How the call wants its letters checked, by its path and its `x-batch-validation` header. */
export function validationOf(path: string, header: string | null): Validation | null {
  if (path === "/emails") return "single";
  if (header === null || header === "strict" || header === "permissive") return header ?? "strict";
  return null;
}

/** Judges a parsed body. `spoiled` is the place of a member that a fault declares invalid, or -1. */
export function judgePayload(payload: unknown, validation: Validation | null, spoiled: number): Judgement {
  if (validation === null)
    return refused("The `x-batch-validation` header must be `strict` or `permissive`.");
  if (payload === undefined)
    return { refusal: errorAnswer("validation_error", "The body is not JSON.", 400) };
  if (validation === "single") return judgeMembers([payload], "strict", spoiled);
  if (!Array.isArray(payload)) return refused("The `request.body` field must be an `array`.");
  if (payload.length < 1 || payload.length > BATCH_MAX) {
    return refused(`A batch holds between 1 and ${BATCH_MAX} emails.`);
  }
  return judgeMembers(payload, validation, spoiled);
}

/** The bare addresses of each letter's `to`, for matching faults, of a payload that may be anything. */
export function recipientsOf(payload: unknown): readonly (readonly string[])[] {
  const members = Array.isArray(payload) ? payload : [payload];
  return members.map((member) => {
    const to = isRecord(member) ? member.to : [];
    return [to]
      .flat()
      .flatMap((address) => (typeof address === "string" ? (bareAddress(address) ?? []) : []));
  });
}

export function recipientCount({ to, cc, bcc }: Draft): number {
  return to.length + cc.length + bcc.length;
}

function judgeMembers(members: readonly unknown[], validation: Validation, spoiled: number): Judgement {
  const drafts: Draft[] = [];
  const errors: { index: number; message: string }[] = [];
  for (const [index, member] of members.entries()) {
    const verdict = index === spoiled ? { problem: SPOILED } : validateEmail(member);
    if ("draft" in verdict) drafts.push(verdict.draft);
    else if (validation === "strict") return { refusal: problemAnswer(verdict.problem) };
    else errors.push({ index, message: verdict.problem.message });
  }
  return { drafts, errors };
}

const SPOILED: Problem = {
  name: "validation_error",
  message: "Invalid `to` field. The address was refused.",
};

function refused(message: string): Judgement {
  return { refusal: errorAnswer("validation_error", message) };
}
