import { LEASE_MS, TICK_MAX_MS } from "../config.ts";
import { endLease, takeLease } from "../db/engine/lease.ts";
import { type Peek, peek } from "../db/engine/peek.ts";
import type { Deps } from "./deps.ts";
import { attemptBatch } from "./engine/attempt-batch.ts";
import { chooseJob, type Job } from "./engine/choose-job.ts";
import { claimDue } from "./engine/claim-due.ts";

export interface TickOutcome {
  outcome: "idle" | "busy" | "paused" | "worked" | "failed";
  batches: number;
  letters: number;
}

/**
 * One turn of the drip engine: whatever is due is claimed, tried and settled, as far as one turn's bounds go.
 * Any number may run at once: one holds the lease, the others leave. Logs one line.
 * @throws nothing of its own: a database error ends the turn as "failed", and the next goes on by itself.
 */
export async function tick(deps: Deps): Promise<TickOutcome> {
  const startedMs = deps.now();
  const counted: TickOutcome = { outcome: "idle", batches: 0, letters: 0 };
  try {
    counted.outcome =
      atRest(await peek(deps.db, startedMs), startedMs) ?? (await work(deps, startedMs, counted));
  } catch (error) {
    counted.outcome = "failed";
    deps.log({ event: "tick-error", error: error instanceof Error ? error.name : "unknown" });
  }
  if (counted.outcome !== "idle") deps.log({ event: "tick", ...counted });
  return counted;
}

/** Why there is nothing to do, or null. A lease further ahead than its own length was written by a wrong clock. */
function atRest(seen: Peek, nowMs: number): "idle" | "busy" | "paused" | null {
  if (!seen.due && !seen.open) return "idle";
  if (seen.pausedUntil > nowMs) return "paused";
  return seen.expiresAt > nowMs && seen.expiresAt <= nowMs + LEASE_MS ? "busy" : null;
}

async function work(deps: Deps, startedMs: number, counted: TickOutcome): Promise<TickOutcome["outcome"]> {
  const token = deps.newId();
  for (let i = 0; i < deps.settings.batchesPerTick && deps.now() - startedMs < TICK_MAX_MS; i++) {
    const found = await takeLease(deps.db, token, deps.now());
    if (!found && i === 0) return "busy";
    const job = found && chooseJob(found);
    if (!job) break;
    counted.batches += 1;
    counted.letters += await doJob(deps, job, token);
  }
  await deps.db.batch([endLease(token)]);
  return "worked";
}

async function doJob(deps: Deps, job: Job, token: string): Promise<number> {
  const batch = job.kind === "retry" ? job.batch : await claimDue(deps, token, job.lane, job.rows);
  if (!batch) return 0;
  const { outcome, letters } = await attemptBatch(deps, batch, token);
  deps.log({ event: "attempt", batch: batch.id, lane: batch.lane, outcome, letters });
  return outcome === "accepted" ? letters : 0;
}
