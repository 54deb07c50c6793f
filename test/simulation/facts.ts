import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Process } from "./scheduler.ts";

/** A letter to one lead, as the engine's batch names it. */
export interface Letter {
  readonly lead: string;
  readonly sequence: string;
  readonly step: string;
  readonly zone: string;
}

/** One begun try of a batch. */
export interface Attempt {
  readonly batch: string;
  readonly number: number;
  readonly lane: number;
  readonly process: Process;
  readonly beganAtMs: number;
  /** What the process's own clock said. */
  readonly appMs: number;
  /** Its one call was made. */
  called: boolean;
  /** Its answer was definite, and was written down while no later try had begun. */
  answered: boolean;
}

/** A batch that a commit made, and when its process had read what is due. */
export interface Claimed {
  readonly batch: string;
  readonly lane: number;
  readonly readMs: number;
}

export type Facts = ReturnType<typeof makeFacts>;

interface BatchRow {
  id: string;
  lane: number;
  state: string;
  attempt: number;
  refused: number;
}

/**
 * What an onlooker knows beside the engine: since when each letter may no longer go, which tries have begun, since
 * when each confirmation is due. Looks straight into the database after every commit.
 */
export function makeFacts(sqlite: DatabaseSync) {
  const ask = <Row>(query: string): ((...values: (string | number)[]) => Row[]) => {
    const statement: StatementSync = sqlite.prepare(query);
    return (...values) => statement.all(...values) as unknown as Row[];
  };
  const writable = ask<{ letter: string }>(WRITABLE);
  const batchRows = ask<BatchRow>("SELECT id, lane, state, attempt FROM batches ORDER BY rowid");
  const openBatches = ask<BatchRow>("SELECT id, lane, state, attempt FROM batches WHERE state = 'open'");
  const oneBatch = ask<BatchRow>("SELECT state, refused FROM batches WHERE id = ?");
  const members = ask<{ members: string }>("SELECT members FROM batches WHERE id = ?");
  const confirmations = ask<{ letter: string }>(CONFIRMATIONS_DUE);
  const sender = ask<{ expiresAt: number }>("SELECT expires_at AS expiresAt FROM sender");

  const stopped = new Map<string, number>();
  const known = new Set<string>();
  const due = new Map<string, number>();
  const attempts = new Map<string, Attempt[]>();
  const reads = new Map<Process, number>();
  let claimed: Claimed[] = [];
  let lease = 0;

  function noteStops(nowMs: number): void {
    const now = new Set(writable().map(({ letter }) => letter));
    for (const letter of now) {
      known.add(letter);
      stopped.delete(letter);
    }
    for (const letter of known) if (!now.has(letter) && !stopped.has(letter)) stopped.set(letter, nowMs);
  }

  function noteConfirmations(nowMs: number): void {
    const now = new Set(confirmations().map(({ letter }) => letter));
    for (const letter of due.keys()) if (!now.has(letter)) due.delete(letter);
    for (const letter of now) if (!due.has(letter)) due.set(letter, nowMs);
  }

  function noteBegins(process: Process, nowMs: number, appMs: number): void {
    for (const { id, attempt, lane } of openBatches()) {
      const tries = attempts.get(id) ?? [];
      if (!attempts.has(id)) claimed = [...claimed, { batch: id, lane, readMs: reads.get(process) ?? 0 }];
      attempts.set(id, tries);
      if (attempt <= (tries.at(-1)?.number ?? 0)) continue;
      const begun = { batch: id, number: attempt, lane, process, beganAtMs: nowMs, appMs };
      attempts.set(id, [...tries, { ...begun, called: false, answered: false }]);
    }
  }

  return {
    /** To be called after each commit; `appMs` is what the process's clock says. */
    note(process: Process, nowMs: number, appMs: number): void {
      claimed = [];
      noteStops(nowMs);
      noteConfirmations(nowMs);
      if (process.kind === "tick") noteBegins(process, nowMs, appMs);
      const leaseMs = sender()[0]?.expiresAt ?? 0;
      if (leaseMs !== lease) reads.set(process, nowMs);
      lease = leaseMs;
    },
    /** Made by the last commit. */
    claimed: () => claimed,
    /** Since when (virtual ms) this letter may not go; null where it may. */
    stoppedSince: ({ lead, sequence }: Letter) => stopped.get(`${lead}/${sequence}`) ?? null,
    confirmationsDue: () => [...due].map(([letter, sinceMs]) => ({ letter, sinceMs })),
    attemptsOf: (batch: string) => attempts.get(batch) ?? [],
    /** Whether a try's answer stands in the database. */
    isWritten({ batch, number }: Attempt): boolean {
      const [row] = oneBatch(batch);
      return row !== undefined && (row.state !== "open" || row.refused >= number);
    },
    batches: batchRows,
    members(batch: string): Letter[] {
      const list = JSON.parse(members(batch)[0]?.members ?? "[]") as string[][];
      return list.map(([lead = "", sequence = "", step = "", , , zone = ""]) => ({ lead, sequence, step, zone }));
    },
    ask,
  };
}

/** Said again here rather than taken from the engine: an onlooker must not share its mistakes. */
const WRITABLE = `
  SELECT e.lead_id || '/' || e.sequence AS letter
  FROM enrollments e JOIN leads l ON l.id = e.lead_id LEFT JOIN suppressions x ON x.email_hash = l.email_hash
  WHERE e.state IN ('active', 'done') AND iif(e.sequence = 'confirmation',
    l.status NOT IN ('bounced', 'complained') AND coalesce(x.reason NOT IN ('bounced', 'complained'), 1),
    l.status = 'active' AND x.reason IS NULL)`;

const CONFIRMATIONS_DUE = `
  SELECT e.lead_id || '/' || e.step AS letter FROM enrollments e JOIN leads l ON l.id = e.lead_id
  WHERE e.sequence = 'confirmation' AND e.state = 'active' AND e.due_at = 0
    AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.id = e.last_batch AND b.state = 'open')
    AND l.status NOT IN ('bounced', 'complained')`;
