import { readHealth } from "../../db/letters/health.ts";
import type { Deps } from "../deps.ts";

/** Why nothing is sent at the moment, in a word, and until when (epoch ms); null: the sender does not rest. */
export async function readPause(deps: Deps): Promise<{ untilMs: number; reason: string } | null> {
  const { pausedUntil, pauseReason } = await readHealth(deps.db, deps.now());
  return pausedUntil > deps.now() ? { untilMs: pausedUntil, reason: pauseReason ?? "paused" } : null;
}
