import { POST_TIMEOUT_MS, TICK_MAX_MS, TICK_QUERIES_KEPT } from "../../config.ts";
import { counted } from "../../db/database.ts";
import { endSteppedBack } from "../../db/letters/begin.ts";
import { LEASE_AHEAD_MAX_MS } from "../../db/letters/fence.ts";
import { endLease, takeLease } from "../../db/letters/lease.ts";
import { type Peek, peek } from "../../db/letters/peek.ts";
import { peelOne } from "../../db/letters/split.ts";
import { type Deps, queriesOf } from "../deps.ts";
import { type AttemptOutcome, type BegunAttempt, beginBatch, makeAttempt } from "./attempt-batch.ts";
import { chooseJob, type Job } from "./choose-job.ts";
import { claimDue, claimReaders } from "./claim-due.ts";
import { makePacer, type Pacer, type Turn } from "./pace.ts";
import { refreshLetters } from "./refresh-letters.ts";
import { makeTurns } from "./turns.ts";

export interface TickOutcome {
  outcome: "idle" | "busy" | "paused" | "worked" | "failed";
  batches: number;
  letters: number;
}

/** How long one tick works, in ms from its start. */
interface Bounds {
  /** Nothing is begun any more. */
  readonly begins: number;
  /** Calls are given up. */
  readonly calls: number;
  /** Keyed hash of the address whose confirmation goes before everything else. */
  readonly first?: string;
}

const LONG: Bounds = { begins: TICK_MAX_MS, calls: TICK_MAX_MS + POST_TIMEOUT_MS };

/**
 * One turn of the drip engine: whatever is due is claimed, tried and settled, as far as one turn's bounds go.
 * Any number may run at once: one holds the lease, the others leave. Logs one line.
 * @throws nothing of its own: a database error ends the turn as "failed", and the next goes on by itself.
 */
export async function tick(world: Deps, bounds = LONG): Promise<TickOutcome> {
  const spent = { queries: 0 };
  const deps = { ...world, db: counted(world.db, spent) };
  const startedMs = deps.now();
  const counts: TickOutcome = { outcome: "idle", batches: 0, letters: 0 };
  try {
    const seen = await peek(deps.db, startedMs);
    const rest = atRest(seen, startedMs);
    if (rest === "paused" && seen.steppedBack) await deps.db.batch([endSteppedBack(startedMs)]);
    if (!rest) await refreshLetters(deps, seen.lettersRevision);
    counts.outcome =
      rest ??
      (await work({
        ...{ deps, bounds, spent, startedMs, counts },
        ...{ token: deps.newId(), pacer: makePacer(deps), over: false },
      }));
  } catch (error) {
    counts.outcome = "failed";
    deps.log({ event: "tick-error", error: error instanceof Error ? error.name : "unknown" });
  }
  if (counts.outcome !== "idle") deps.log({ event: "tick", ...counts });
  return counts;
}

/** Why there is nothing to do, or null. A lease too far ahead was written by a wrong clock. */
function atRest(seen: Peek, nowMs: number): "idle" | "busy" | "paused" | null {
  if (!seen.due && !seen.open) return "idle";
  if ((seen.isStopped && !seen.alarm) || seen.pausedUntil > nowMs) return "paused";
  return seen.expiresAt > nowMs && seen.expiresAt <= nowMs + LEASE_AHEAD_MAX_MS ? "busy" : null;
}

interface Shift {
  deps: Deps;
  bounds: Bounds;
  spent: { queries: number };
  startedMs: number;
  counts: TickOutcome;
  token: string;
  pacer: Pacer;
  /** Some hand found nothing more to do: the others need not look. */
  over: boolean;
}

/** One call first, to see whether the provider answers; then as many hands as the plan allows. */
async function work(shift: Shift): Promise<TickOutcome["outcome"]> {
  const { deps, token, counts } = shift;
  const inTurn = makeTurns();
  const first = await oneBatch(shift, inTurn);
  if (first === "no-lease") return "busy";
  const hands = first === "accepted" ? deps.settings.callsInFlight : first === "no-job" ? 0 : 1;
  const ended = await Promise.allSettled(Array.from({ length: hands }, () => hand(shift, inTurn)));
  await deps.db.batch([endLease(token)]);
  const failed = ended.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
  return counts.batches > 0 || first === "no-job" ? "worked" : "paused";
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
  const { deps, counts, token, pacer, startedMs, bounds } = shift;
  const begun = await inTurn(async () => (shift.over ? "no-job" : lookAndBegin(shift)));
  if (typeof begun === "string") return begun;
  const { batchId, lane, done, turn } = begun;
  const making = { token, pacer, turn, lastMs: startedMs + bounds.calls };
  try {
    const result = "attempt" in done ? await makeAttempt(deps, done, making) : done;
    deps.log({ event: "attempt", batch: batchId, lane, outcome: result.outcome, letters: result.letters });
    if (result.outcome === "accepted") counts.letters += result.letters;
    return result.outcome;
  } finally {
    turn.end();
  }
}

interface Begun {
  batchId: string;
  lane: number;
  done: BegunAttempt | AttemptOutcome;
  turn: Turn;
}

/** While the provider wants a rest, the lease is not to be had: its end is waited for. */
async function lookAndBegin(shift: Shift): Promise<Begun | string> {
  const turn = hasRoom(shift) ? await shift.pacer.ready() : null;
  const begun = turn ? await beginIn(turn, shift) : "no-job";
  if (begun === "no-lease" && shift.pacer.restMs() > 0) return "resting";
  if (begun === "no-lease" || begun === "no-job") shift.over = true;
  return begun;
}

/** Others wait for a turn that no call is made in: it ends at once, whatever went wrong. */
async function beginIn(turn: Turn, shift: Shift): Promise<Begun | string> {
  let begun: Omit<Begun, "turn"> | string = "failed";
  try {
    begun = await beginNext(shift);
  } finally {
    if (typeof begun === "string") turn.end();
  }
  return typeof begun === "string" ? begun : { ...begun, turn };
}

/** Something more may be begun: of batches, time and queries enough are left. */
function hasRoom({ deps, bounds, spent, startedMs, counts }: Shift): boolean {
  return (
    counts.batches < deps.settings.batchesPerTick &&
    deps.now() - startedMs < bounds.begins &&
    spent.queries + TICK_QUERIES_KEPT <= queriesOf(deps)
  );
}

async function beginNext({ deps, bounds, counts, token }: Shift): Promise<Omit<Begun, "turn"> | string> {
  const found = await takeLease(deps.db, token, deps.now(), deps.settings.lettersPerBatch, bounds.first);
  if (!found) return "no-lease";
  const job = chooseJob(found);
  if (!job) return "no-job";
  counts.batches += 1;
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
