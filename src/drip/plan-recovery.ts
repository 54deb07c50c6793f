import { type DueRow, type Position, planClaim } from "./plan-claim.ts";
import type { Sequence } from "./types.ts";

/** Far more letters than a lost time can hold. */
const LETTERS_MAX = 100;

export interface Recovery {
  row: DueRow;
  /** Step keys of the letters that may have gone in the lost time. */
  maybeSent: string[];
  next: Position;
}

/**
 * Which letters an enrollment may have had between the moment that a restored database stands at and now, both epoch
 * ms, and where it goes on: after them all, as if each had gone.
 * @param fallbackZone the brand's zone, for a lead whose zone is unknown.
 */
export function planRecovery(
  row: DueRow,
  sequences: readonly Sequence[],
  { fromMs, nowMs }: { fromMs: number; nowMs: number },
  fallbackZone: string,
): Recovery {
  const maybeSent: string[] = [];
  let next: Position = { step: row.step, dueAt: row.dueAt };
  for (let turn = 0; turn < LETTERS_MAX; turn++) {
    const { step, dueAt } = next;
    if (step === null || dueAt === null || dueAt > nowMs) break;
    // Nobody knows when the last one went: as many as may have gone.
    const now = { ...row, step, dueAt, lastLetterAt: null, got: [...row.got, ...maybeSent] };
    const { sends, moves } = planClaim([now], sequences, Math.max(dueAt, fromMs), fallbackZone);
    if (sends[0]) maybeSent.push(step);
    const goesOn = sends[0]?.next ?? moves[0]?.to;
    if (!goesOn) break;
    next = goesOn;
  }
  return { row, maybeSent, next };
}
