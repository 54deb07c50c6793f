import { LATE_MS } from "../../config.ts";
import { readHealth } from "../../db/letters/health.ts";
import type { Deps } from "../deps.ts";

export interface Health {
  status: "ok" | "degraded";
  /** Why letters wait, in a word; null: they don't. */
  reason: string | null;
  oldestDueSeconds: number;
  /** Due and late now; of the last seven days, those whose fate is unknown and those that failed. */
  letters: { due: number; late: number; unknown: number; failed: number };
}

/** Whether letters go out: degraded where the oldest due one is over 15 minutes late, or the engine is switched off. */
export async function checkHealth(deps: Deps): Promise<Health> {
  const nowMs = deps.now();
  const { waitingSince, pausedUntil, pauseReason, bad, ...letters } = await readHealth(deps.db, nowMs);
  const lateMs = waitingSince === null ? 0 : nowMs - waitingSince;
  const late = lateMs > LATE_MS;
  const { sending } = deps.settings;
  const why = pausedUntil > nowMs ? (pauseReason ?? "paused") : bad ? "provider-does-not-answer" : "behind";
  return {
    status: late || !sending ? "degraded" : "ok",
    reason: sending ? (late ? why : null) : "switched-off",
    oldestDueSeconds: Math.round(lateMs / 1000),
    letters,
  };
}
