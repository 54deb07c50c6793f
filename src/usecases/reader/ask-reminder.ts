import { REMINDER_MONTHS } from "../../config.ts";
import { askForReminder, mayAskForReminder } from "../../db/reader/reminder.ts";
import { REMINDER } from "../../drip/lanes.ts";
import { nextOpening } from "../../drip/schedule.ts";
import { addDuration } from "../../drip/zone-time.ts";
import type { Deps } from "../deps.ts";

/** Whether a lead may ask for the one letter of some months later, now. */
export async function canBeReminded(deps: Deps, leadId: string): Promise<boolean> {
  return (await deps.db.rows(mayAskForReminder(leadId))).length > 0;
}

/** One letter, some months later by the lead's calendar, for whoever pressed for it and nobody else. */
export async function askReminder(deps: Deps, leadId: string, zone: string): Promise<void> {
  const step = deps.sequences.find(({ key }) => key === REMINDER)?.steps[0];
  if (!step) return;
  const nowMs = deps.now();
  const dueAt = nextOpening(step, addDuration(nowMs, `P${REMINDER_MONTHS}M`, zone), zone);
  await deps.db.batch(askForReminder({ leadId, step: step.key, dueAt }, nowMs));
}
