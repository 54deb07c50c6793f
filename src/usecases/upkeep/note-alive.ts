import { HOUR_MS, MINUTE_MS } from "../../config.ts";
import { writeAlive } from "../../db/upkeep/life-signs.ts";
import type { Deps } from "../deps.ts";

/** How often each is written down at most. */
const EVERY_MS = { cronAt: HOUR_MS, webhookAt: 5 * MINUTE_MS, webhookRefusedAt: 5 * MINUTE_MS } as const;

/** Writes down that cron ran, or that a webhook came or was refused: the desk says when one falls silent. Never throws. */
export async function noteAlive(deps: Deps, sign: keyof typeof EVERY_MS): Promise<void> {
  try {
    await deps.db.batch([writeAlive(sign, EVERY_MS[sign], deps.now())]);
  } catch (error) {
    deps.log({ event: "sign-not-noted", error: error instanceof Error ? error.name : "unknown" });
  }
}
