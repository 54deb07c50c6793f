import { BATCH_ID_CHARS } from "../../src/db/letters/split.ts";
import type { Sequence } from "../../src/drip/types.ts";
import { type Accepted, nameOf } from "./accepted-letters.ts";
import type { Facts } from "./facts.ts";
import type { Fail } from "./narrator.ts";
import type { Post } from "./network.ts";
import { REFUSALS } from "./provider-word.ts";

export interface FinalParts {
  readonly facts: Facts;
  readonly sequences: readonly Sequence[];
  /** They were edited while they ran. */
  readonly edited: boolean;
  /** Batches whose fate a database that was set back does not know. */
  readonly recovered: (batch: string) => boolean;
  readonly accepted: readonly Accepted[];
  readonly posts: readonly Post[];
  readonly fail: Fail;
  /** The provider may keep its refusals under a key, so that a later 409 proves nothing. */
  readonly mayAssumeWrongly: (batch: string) => boolean;
  /** The provider took the letter, and said later that it failed. */
  readonly wasTakenBack: (lead: string, sequence: string, step: string) => boolean;
  /** How often a sign-up of this number was made: each has a confirmation of its own. */
  readonly timesMade: (lead: string, number: string) => number;
  /** Leads that the provider ever refused by their address. */
  readonly everRefused: (lead: string) => boolean;
}

interface Receipt {
  lead: string;
  sequence: string;
  step: string;
  batch: string | null;
  state: string | null;
  batchState: string | null;
  reason: string | null;
}

interface Enrollment {
  lead: string;
  sequence: string;
  step: string | null;
  state: string;
  dueAt: number | null;
}

const RECEIPTS = `SELECT s.lead_id AS lead, s.sequence, s.step, s.batch_id AS batch, s.state, b.state AS batchState,
  s.reason
  FROM sends s LEFT JOIN batches b ON b.id = s.batch_id`;
const BATCHES = "SELECT id, state FROM batches ORDER BY rowid";
const ENROLLMENTS = "SELECT lead_id AS lead, sequence, step, state, due_at AS dueAt FROM enrollments";

/** Once all is quiet: every letter's fate is named, and what it says is true. */
export function checkFinally(parts: FinalParts): void {
  const { facts, fail } = parts;
  const receipts = facts.ask<Receipt>(RECEIPTS)();
  const taken = new Map(parts.accepted.map((letter) => [nameOf(letter), letter]));
  for (const { id, state } of facts.ask<{ id: string; state: string }>(BATCHES)()) {
    if (state === "open") fail("P4", `batch ${id} never settled`);
    if (state === "unknown") checkUnknown(parts, id, `batch ${id}`);
  }
  for (const { id } of facts.ask<{ id: string }>("SELECT id FROM newsletters WHERE state = 'sending'")())
    fail("P4", `newsletter ${id} is on its way for ever`);
  for (const receipt of receipts) checkReceipt(parts, receipt, wasTaken(parts, receipt, taken));
  checkNothingSilent(parts, receipts);
}

/** The letter of this receipt, and not that of a sign-up which was forgotten and left it its number. */
function wasTaken(parts: FinalParts, receipt: Receipt, taken: ReadonlyMap<string, Accepted>): boolean {
  const letter = taken.get(nameOf(receipt));
  if (!letter || receipt.sequence !== "confirmation" || parts.timesMade(receipt.lead, receipt.step) < 2)
    return letter !== undefined;
  return letter.mail.tags.send?.startsWith(receipt.batch?.slice(0, BATCH_ID_CHARS) ?? "") ?? false;
}

/**
 * Refused alone, then another reader's letter taken, then refused alone again: set aside by its cause, whatever that was.
 * The same refusals before and after nothing else would be the provider's, or ours.
 */
function wasSetAside({ posts, accepted }: FinalParts, { lead, batch }: Receipt): boolean {
  const refusals = posts.filter(
    (post) => post.batch === batch && post.positions.length === 1 && REFUSALS.has(post.status ?? 0),
  );
  const [first, last] = [refusals[0]?.atMs ?? Number.POSITIVE_INFINITY, refusals.at(-1)?.atMs ?? 0];
  return accepted.some((letter) => letter.lead !== lead && letter.atMs > first && letter.atMs < last);
}

function checkReceipt(parts: FinalParts, receipt: Receipt, accepted: boolean): void {
  const { fail } = parts;
  const name = nameOf(receipt);
  const takenBack = parts.wasTakenBack(receipt.lead, receipt.sequence, receipt.step);
  const fate = receipt.state ?? receipt.batchState ?? "lost";
  if (["open", "closed", "released", "split", "lost"].includes(fate))
    fail("P3", `${name} has no fate: ${fate}`);
  const went = ["sent", "delivered", "bounced", "complained"].includes(fate);
  if (went && !accepted) fail("P3", `${name} is shown as ${fate}, and was never accepted`);
  if (["cancelled", "failed"].includes(fate) && accepted && !takenBack)
    fail("P3", `${name} was accepted, and is shown as ${fate}`);
  const gone = parts.edited && receipt.reason === "letter-missing";
  if (
    fate === "failed" &&
    !gone &&
    !takenBack &&
    !parts.everRefused(receipt.lead) &&
    !wasSetAside(parts, receipt)
  )
    fail("P3", `${name} failed, though its address is good`);
  if (receipt.state === "unknown" && receipt.batch) checkUnknown(parts, receipt.batch, name);
  const excused = parts.everRefused(receipt.lead) || parts.mayAssumeWrongly(receipt.batch ?? "");
  if (fate === "assumed" && !accepted && !excused) fail("P3", `${name} is assumed, and was never accepted`);
}

function checkUnknown(
  { facts, fail, recovered, accepted: taken }: FinalParts,
  batch: string,
  name: string,
): void {
  if (recovered(batch)) return;
  const tries = facts.batches.attemptsOf(batch);
  // Of a 200, others of its members may have been refused one by one: then it proves nothing where nothing went.
  const went = taken.some(({ mail }) => mail.idempotencyKey?.startsWith(`${batch}.`));
  if (went && tries.some(({ accepted }) => accepted))
    fail("P3", `${name} (${batch}) is unknown, though the provider took one of its ${tries.length} tries`);
  if (tries.every(({ answered }) => answered))
    fail("P3", `${name} (${batch}) is unknown, though each of ${tries.length} tries was answered`);
}

/**
 * A step that was passed has a receipt; a series that runs goes on. The receipt of a letter that series share may stand in
 * another of them: whoever got it there is not sent it again.
 */
function checkNothingSilent(
  { facts, sequences, edited, fail }: FinalParts,
  receipts: readonly Receipt[],
): void {
  const own = new Set(receipts.map(nameOf));
  const went = receipts.filter(({ state }) => state !== "cancelled" && state !== "failed");
  const got = new Set(went.map(({ lead, step }) => `${lead}/${step}`));
  for (const { lead, sequence, step, state, dueAt } of facts.ask<Enrollment>(ENROLLMENTS)()) {
    if (state === "active" && dueAt !== null) fail("P4", `${lead}/${sequence}/${step} is due for ever`);
    if (edited) continue;
    const steps = sequences.find(({ key }) => key === sequence)?.steps ?? [];
    const at = state === "done" ? steps.length : steps.findIndex(({ key }) => key === step);
    for (const { key } of steps.slice(0, at)) {
      if (!own.has(nameOf({ lead, sequence, step: key })) && !got.has(`${lead}/${key}`))
        fail("P3", `${lead}/${sequence}/${key} was passed without a receipt`);
    }
  }
}
