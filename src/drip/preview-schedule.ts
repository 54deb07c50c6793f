import { GAP_MS, MINUTE_MS } from "../config.ts";
import { type DueRow, planClaim } from "./plan-claim.ts";
import type { Sequence } from "./types.ts";

/** Far more turns than any series takes: a step is looked at, moved to its opening, and sent. */
const TURNS_MAX = 1_000;

/** One lead in one series; moments in epoch ms. */
export interface PreviewLead
  extends Pick<DueRow, "sequence" | "step" | "timeZone" | "rhythm" | "pausedUntil" | "got"> {
  /** Null: the next letter waits until it is asked for. */
  readonly dueAt: number | null;
  /** When the last letter's batch settled; left out: long ago. */
  readonly settledAt?: number | null;
  /** When it last got a letter, of a series or a newsletter; left out: when that batch settled. */
  readonly lastLetterAt?: number | null;
}

export interface PreviewedLetter {
  step: string;
  /** Epoch ms, a whole minute: the tick that sends it. */
  dueAt: number;
}

/**
 * Every letter that is still to come from `fromMs` on, as the engine sends them with a tick each minute and no
 * failure. It asks the engine's own plan at each moment, so that the two can't come apart.
 * @param fallbackZone the brand's zone, for a lead whose zone is unknown.
 */
export function previewSchedule(
  lead: PreviewLead,
  sequences: readonly Sequence[],
  fromMs: number,
  fallbackZone: string,
): PreviewedLetter[] {
  const coming: PreviewedLetter[] = [];
  let { step, dueAt, got }: { step: string | null; dueAt: number | null; got: readonly string[] } = lead;
  let freeMs = Math.max(fromMs, (lead.settledAt ?? 0) + GAP_MS);
  let lastLetterAt = lead.lastLetterAt ?? lead.settledAt ?? null;
  for (let turn = 0; turn < TURNS_MAX && step !== null && dueAt !== null; turn++) {
    const atMs = wholeMinute(Math.max(dueAt, freeMs));
    const row = { ...lead, leadId: "", locale: "", allowed: true, step, dueAt, lastLetterAt, got };
    const { sends, moves } = planClaim([row], sequences, atMs, fallbackZone);
    const next = sends[0]?.next ?? moves[0]?.to;
    if (!next) return coming;
    if (sends.length > 0) {
      coming.push({ step, dueAt: atMs });
      got = [...got, step];
      freeMs = atMs + GAP_MS;
      lastLetterAt = atMs;
    }
    ({ step, dueAt } = next);
  }
  return coming;
}

function wholeMinute(ms: number): number {
  return Math.ceil(ms / MINUTE_MS) * MINUTE_MS;
}
