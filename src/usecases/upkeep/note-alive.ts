import { HOUR_MS, MINUTE_MS } from "../../config.ts";
import { countWhenAlive, writeAlive } from "../../db/upkeep/life-signs.ts";
import type { Deps } from "../deps.ts";

/** How often each is written down at most. */
const EVERY_MS = { cronAt: HOUR_MS, webhookAt: 5 * MINUTE_MS, webhookRefusedAt: 5 * MINUTE_MS } as const;
/** How often one isolate looks whether it is time: a mailing's webhooks come many a second. */
const LOOKS_EVERY_MS = { cronAt: 0, webhookAt: MINUTE_MS, webhookRefusedAt: MINUTE_MS } as const;

type Sign = keyof typeof EVERY_MS;
const looked = new WeakMap<Deps["db"], Partial<Record<Sign, number>>>();

/** How many were refused since they were last written down: a count of its own for each would let strangers write. */
const refused = new WeakMap<Deps["db"], number>();

/** Whether it is time to look, which then counts as done. */
function isToLook({ db }: Deps, sign: Sign, nowMs: number): boolean {
  const last = looked.get(db) ?? {};
  const sinceMs = nowMs - (last[sign] ?? Number.NEGATIVE_INFINITY);
  if (sinceMs >= 0 && sinceMs < LOOKS_EVERY_MS[sign]) return false;
  looked.set(db, { ...last, [sign]: nowMs });
  return true;
}

/**
 * Writes down that cron ran, or that a webhook came or was refused: the desk says when one falls silent. Never throws.
 * @returns whether it was this call that wrote it: true for one in all that run at once.
 */
export async function noteAlive(deps: Deps, sign: Sign): Promise<boolean> {
  const nowMs = deps.now();
  const isRefusal = sign === "webhookRefusedAt";
  if (isRefusal) refused.set(deps.db, (refused.get(deps.db) ?? 0) + 1);
  if (!isToLook(deps, sign, nowMs)) return false;
  try {
    const count = isRefusal ? (refused.get(deps.db) ?? 0) : 0;
    const counted = count > 0 ? [countWhenAlive("webhook-refused", count, nowMs)] : [];
    const [written = []] = await deps.db.batch([writeAlive(sign, EVERY_MS[sign], nowMs), ...counted]);
    if (written.length > 0 && count > 0) refused.set(deps.db, (refused.get(deps.db) ?? count) - count);
    return written.length > 0;
  } catch (error) {
    deps.log({ event: "sign-not-noted", error: error instanceof Error ? error.name : "unknown" });
    return false;
  }
}
