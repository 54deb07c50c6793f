import { HOUR_MS, MINUTE_MS } from "../../config.ts";
import { writeAlive } from "../../db/upkeep/life-signs.ts";
import type { Deps } from "../deps.ts";

/** How often each is written down at most. */
const EVERY_MS = { cronAt: HOUR_MS, webhookAt: 5 * MINUTE_MS, webhookRefusedAt: 5 * MINUTE_MS } as const;

/**
 * Writes down that cron ran, or that a webhook came or was refused: the desk says when one falls silent. Never throws.
 * @returns whether it was this call that wrote it: true for one in all that run at once.
 */
export async function noteAlive(deps: Deps, sign: keyof typeof EVERY_MS): Promise<boolean> {
  try {
    const [written] = await deps.db.batch([writeAlive(sign, EVERY_MS[sign], deps.now())]);
    return written.length > 0;
  } catch (error) {
    deps.log({ event: "sign-not-noted", error: error instanceof Error ? error.name : "unknown" });
    return false;
  }
}
