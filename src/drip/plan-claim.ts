import { ONE_LETTER_MS } from "../config.ts";
import { dueAfter, knownZone, nextOpening, type Rhythm } from "./schedule.ts";
import type { Sequence, Step } from "./types.ts";

/** The sequence that a confirmation is a step of; its step key is the sign-up's number. */
export const CONFIRMATION = "confirmation";

/** What a letter is counted under, as sequence/step: sign-up numbers would make a count of their own each. */
export function letterName({ sequence, step }: { sequence: string; step: string }): string {
  return `${sequence}/${sequence === CONFIRMATION ? "confirm" : step}`;
}

/** One due enrollment as it was read. */
export interface DueRow {
  leadId: string;
  sequence: string;
  step: string;
  dueAt: number;
  locale: string;
  timeZone: string;
  rhythm: Rhythm;
  pausedUntil: number | null;
  /** Whether the lead may be written to at all: active, and not suppressed. */
  allowed: boolean;
  /** When this lead last got a letter, of a series or a newsletter (epoch ms); null: never. */
  lastLetterAt: number | null;
  /** Step keys that this lead already has (or may have) had, and so never gets again. */
  got: readonly string[];
}

/** Where an enrollment stands after a claim; step null: it is done. */
export interface Position {
  step: string | null;
  dueAt: number | null;
}

export interface ClaimPlan {
  /** To be sent now, and where each goes on. */
  sends: { row: DueRow; next: Position }[];
  /** Not sent: postponed to the window or pause's end or the reader's turn, or moved past a step already had. */
  moves: { row: DueRow; to: Position }[];
  /** Its sequence is gone, or its lead may not be written to. */
  exits: { row: DueRow; reason: string }[];
}

/** A step that lies at any hour: the confirmation's. */
export const ANY_HOUR: Step = { key: "1", wait: "PT0S", window: null, weekdays: null };

/**
 * Decides what becomes of each due enrollment at `nowMs`: every row read is sent, moved or exited.
 * @param fallbackZone the brand's zone, for a lead whose zone is unknown.
 */
export function planClaim(
  rows: readonly DueRow[],
  sequences: readonly Sequence[],
  nowMs: number,
  fallbackZone: string,
): ClaimPlan {
  const plan: ClaimPlan = { sends: [], moves: [], exits: [] };
  const known = new Set(sequences.flatMap(({ steps }) => steps.map(({ key }) => key)));
  for (const row of rows) planRow(plan, row, { sequences, known }, nowMs, fallbackZone);
  return plan;
}

interface Letters {
  sequences: readonly Sequence[];
  /** Every step key there is. */
  known: ReadonlySet<string>;
}

function planRow(
  plan: ClaimPlan,
  row: DueRow,
  { sequences, known }: Letters,
  nowMs: number,
  fallbackZone: string,
): void {
  if (!row.allowed) {
    plan.exits.push({ row, reason: "not-active" });
    return;
  }
  if (row.sequence === CONFIRMATION) {
    plan.sends.push({ row, next: { step: null, dueAt: null } });
    return;
  }
  const sequence = sequences.find(({ key }) => key === row.sequence);
  if (!sequence) {
    plan.exits.push({ row, reason: "sequence-removed" });
    return;
  }
  const zone = knownZone(row.timeZone, fallbackZone);
  const step = stepToSend(sequence, row.step, row.got, known);
  const freeMs = step && Math.max(nowMs, row.pausedUntil ?? 0, turnMs(row, step, sequence));
  const opensMs = step && freeMs && nextOpening(step, freeMs, zone);
  if (!step || opensMs === null || step.key !== row.step || opensMs > nowMs) {
    plan.moves.push({ row, to: { step: step?.key ?? null, dueAt: opensMs } });
    return;
  }
  const next = stepAfter(sequence, step.key, row.got);
  const dueAt = next && dueAfter(next, nowMs, zone, row.rhythm);
  plan.sends.push({ row, next: { step: next?.key ?? null, dueAt } });
}

/** One letter in ONE_LETTER_MS; a series' first, and what its reader pressed for, come when they are due. */
function turnMs({ rhythm, lastLetterAt }: DueRow, step: Step, { steps }: Sequence): number {
  const isAwaited = rhythm === "on-request" || step.key === steps[0]?.key;
  return isAwaited || lastLetterAt === null ? 0 : lastLetterAt + ONE_LETTER_MS;
}

/** What a step key looks like; receipts of confirmations (numbers) and newsletters (ids) stand under others. */
const STEP_KEY = /^(?!\d+$)[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The step to send to somebody who stands at `key` of a series that may have been edited since: the first one not
 * had that lies ahead, by docs/handleiding.md. Ahead is what comes after the last letter had, or from `key` on.
 * @param known every step key of every series now.
 */
function stepToSend(
  { steps }: Sequence,
  key: string,
  got: readonly string[],
  known: ReadonlySet<string>,
): Step | null {
  const at = steps.findIndex((step) => step.key === key);
  const afterLast = steps.findLastIndex((step) => got.includes(step.key)) + 1;
  // A letter had whose key is gone may stand right before `key` under a new one: then only `key` is to be trusted.
  const renamed = got.some((each) => STEP_KEY.test(each) && !known.has(each));
  const from = at < 0 ? afterLast : renamed ? at : Math.min(at, afterLast);
  return steps.slice(from).find((step) => !got.includes(step.key)) ?? null;
}

function stepAfter(sequence: Sequence, key: string, got: readonly string[]): Step | null {
  const at = sequence.steps.findIndex((step) => step.key === key);
  return sequence.steps.slice(at + 1).find((step) => !got.includes(step.key)) ?? null;
}
