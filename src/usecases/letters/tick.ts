import { TICK_MAX_MS } from "../../config.ts";
import { endSteppedBack } from "../../db/letters/begin.ts";
import { LEASE_AHEAD_MAX_MS } from "../../db/letters/fence.ts";
import { endLease, takeLease } from "../../db/letters/lease.ts";
import { type Peek, peek } from "../../db/letters/peek.ts";
import { peelOne } from "../../db/letters/split.ts";
import type { Deps } from "../deps.ts";
import { type AttemptOutcome, type BegunAttempt, beginBatch, makeAttempt } from "./attempt-batch.ts";
import { chooseJob, type Job } from "./choose-job.ts";
import { claimDue, claimReaders } from "./claim-due.ts";
import { makePacer, type Pacer } from "./pace.ts";
import { refreshLetters } from "./refresh-letters.ts";
import { makeTurns } from "./turns.ts";

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
    const seen = await peek(deps.db, startedMs);
    const rest = atRest(seen, startedMs);
    if (rest === "paused" && seen.steppedBack) await deps.db.batch([endSteppedBack(startedMs)]);
    if (!rest) await refreshLetters(deps, seen.lettersRevision);
    counted.outcome =
      rest ??
      (await work({ deps, startedMs, counted, token: deps.newId(), pacer: makePacer(deps), over: false }));
  } catch (error) {
    counted.outcome = "failed";
    deps.log({ event: "tick-error", error: error instanceof Error ? error.name : "unknown" });
  }
  if (counted.outcome !== "idle") deps.log({ event: "tick", ...counted });
  return counted;
}

/** Why there is nothing to do, or null. A lease too far ahead was written by a wrong clock. */
function atRest(seen: Peek, nowMs: number): "idle" | "busy" | "paused" | null {
  if (!seen.due && !seen.open) return "idle";
  if ((seen.isStopped && !seen.alarm) || seen.pausedUntil > nowMs) return "paused";
  return seen.expiresAt > nowMs && seen.expiresAt <= nowMs + LEASE_AHEAD_MAX_MS ? "busy" : null;
}

interface Shift {
  deps: Deps;
  startedMs: number;
  counted: TickOutcome;
  token: string;
  pacer: Pacer;
  /** Some hand found nothing more to do: the others need not look. */
  over: boolean;
}

/** One call first, to see whether the provider answers; then as many hands as the plan allows. */
async function work(shift: Shift): Promise<TickOutcome["outcome"]> {
  const { deps, token, counted } = shift;
  const inTurn = makeTurns();
  const first = await oneBatch(shift, inTurn);
  if (first === "no-lease") return "busy";
  const hands = first === "accepted" ? deps.settings.callsInFlight : first === "no-job" ? 0 : 1;
  const ended = await Promise.allSettled(Array.from({ length: hands }, () => hand(shift, inTurn)));
  await deps.db.batch([endLease(token)]);
  const failed = ended.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
  return counted.batches > 0 || first === "no-job" ? "worked" : "paused";
}

type InTurn = ReturnType<typeof makeTurns>;

/** Works on, batch by batch, until there is nothing to do, or this tick's bounds are reached. */
async function hand(shift: Shift, inTurn: InTurn): Promise<void> {
  while (!shift.over) {
    await oneBatch(shift, inTurn);
  }
}

/** Choosing and beginning are done one hand after the other; calls are made side by side. */
async function oneBatch(shift: Shift, inTurn: InTurn): Promise<string> {
  const { deps, counted, token, pacer } = shift;
  const begun = await inTurn(async () => (shift.over ? "no-job" : lookAndBegin(shift)));
  if (typeof begun === "string") return begun;
  const { batchId, lane, done } = begun;
  const result = "attempt" in done ? await makeAttempt(deps, done, token, pacer) : done;
  deps.log({ event: "attempt", batch: batchId, lane, outcome: result.outcome, letters: result.letters });
  if (result.outcome === "accepted") counted.letters += result.letters;
  return result.outcome;
}

interface Begun {
  batchId: string;
  lane: number;
  done: BegunAttempt | AttemptOutcome;
}

async function lookAndBegin(shift: Shift): Promise<Begun | string> {
  const begun = await beginNext(shift);
  if (begun === "no-lease" || begun === "no-job") shift.over = true;
  return begun;
}

async function beginNext({ deps, startedMs, counted, token, pacer }: Shift): Promise<Begun | string> {
  const spent = counted.batches >= deps.settings.batchesPerTick || deps.now() - startedMs >= TICK_MAX_MS;
  if (spent || !(await pacer.ready())) return "no-job";
  const found = await takeLease(deps.db, token, deps.now(), deps.settings.lettersPerBatch);
  if (!found) return "no-lease";
  const job = chooseJob(found);
  if (!job) return "no-job";
  counted.batches += 1;
  const batch = await batchOf(deps, job, token);
  if (!batch) return "nobody-due";
  return { batchId: batch.id, lane: batch.lane, done: await beginBatch(deps, batch, token) };
}

function batchOf(deps: Deps, job: Job, token: string) {
  switch (job.kind) {
    case "retry":
      return job.batch;
    case "peel":
      return peelOne(deps.db, job.batch, token, deps.now());
    case "claim":
      return claimDue(deps, token, job.lane, job.rows);
    case "newsletter":
      return claimReaders(deps, token, job.newsletter);
  }
}
