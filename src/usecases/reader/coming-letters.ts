import { findStanding } from "../../db/reader/person.ts";
import { previewSchedule } from "../../drip/preview-schedule.ts";
import type { Deps } from "../deps.ts";

export interface ComingLetter {
  sequence: string;
  step: string;
  /** Epoch ms, a whole minute. */
  dueAt: number;
}

/** Every letter of a series that is still to come to a lead, as things stand now; none where it only comes when asked for. */
export async function comingLetters(deps: Deps, leadId: string): Promise<ComingLetter[]> {
  const nowMs = deps.now();
  const standing = await findStanding(deps.db, leadId, nowMs);
  if (!standing) return [];
  const coming = previewSchedule(standing, deps.sequences, nowMs, deps.brand.timeZone);
  return coming.map(({ step, dueAt }) => ({ sequence: standing.sequence, step, dueAt }));
}
