import type { DatabaseSync } from "node:sqlite";
import { makeAsk } from "./ask.ts";
import { BatchFacts } from "./batch-facts.ts";
import { makeLetterFacts } from "./letter-facts.ts";
import type { Process } from "./scheduler.ts";

export type Facts = ReturnType<typeof makeFacts>;

/** By this connection, and by any other. */
const CHANGES = "SELECT total_changes() + data_version AS n FROM pragma_data_version";

/** What an onlooker knows beside the engine, because it looks straight into the database after every commit. */
export function makeFacts(sqlite: DatabaseSync) {
  const ask = makeAsk(sqlite);
  const letters = makeLetterFacts(ask);
  const batches = new BatchFacts(ask);
  const totalChanges = ask<{ n: number }>(CHANGES);
  const lease = ask<{ expiresAt: number }>("SELECT expires_at AS expiresAt FROM sender");
  const reads = new Map<Process, number>();
  let changes = -1;
  let expiresAt = 0;

  /** To be called after each commit; `appMs` is what the process's clock says. Whether it changed anything. */
  function note(process: Process, nowMs: number, appMs: number): boolean {
    batches.forget();
    const changesNow = totalChanges()[0]?.n ?? 0;
    if (changesNow === changes) return false;
    changes = changesNow;
    letters.noteConfirmations(nowMs);
    if (process.kind === "tick") batches.note(process, reads.get(process) ?? 0, nowMs, appMs);
    const expiresNow = lease()[0]?.expiresAt ?? 0;
    if (expiresNow !== expiresAt) reads.set(process, nowMs);
    expiresAt = expiresNow;
    return true;
  }

  return { ask, note, letters, batches };
}
