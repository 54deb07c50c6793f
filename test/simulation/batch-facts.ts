import type { Ask } from "./ask.ts";
import type { Letter } from "./letter-facts.ts";
import type { Process } from "./scheduler.ts";

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
  /** Its answer was definite, and was written down while no later try had begun; and it was a 200. */
  answered: boolean;
  accepted: boolean;
}

/** A batch that a commit made, and when its process had read what is due. */
export interface Claimed {
  readonly batch: string;
  readonly lane: number;
  readonly readMs: number;
}

interface OpenRow {
  id: string;
  lane: number;
  attempt: number;
  stands: string;
}

const OPEN_BATCHES = `SELECT id, lane, attempt, attempt || ' ' || refused || ' ' || next_at AS stands
  FROM batches WHERE state = 'open'`;

/** Which batches were claimed, tried and changed, by whom and when; moments in virtual ms. */
export class BatchFacts {
  readonly #open: () => OpenRow[];
  readonly #one: (id: string) => { state: string; refused: number }[];
  readonly #members: (id: string) => { members: string }[];
  readonly #known = new Map<string, Letter[]>();
  readonly #planned = new Map<string, number>();
  readonly #attempts = new Map<string, Attempt[]>();
  #stands = new Map<string, string>();
  #changed = new Set<string>();
  #claimed: Claimed[] = [];

  constructor(ask: Ask) {
    this.#open = ask<OpenRow>(OPEN_BATCHES);
    this.#one = ask("SELECT state, refused FROM batches WHERE id = ?");
    this.#members = ask("SELECT members FROM batches WHERE id = ?");
  }

  /** A commit begins to be looked at: what the one before it did is old. */
  forget(): void {
    this.#claimed = [];
    this.#changed = new Set();
  }

  note(process: Process, readMs: number, nowMs: number, appMs: number): void {
    const open = this.#open();
    const stands = new Map(open.map((row) => [row.id, row.stands]));
    this.#changed = new Set([...this.#stands.keys()].filter((id) => stands.get(id) !== this.#stands.get(id)));
    this.#stands = stands;
    for (const { id, attempt, lane } of open) {
      if (!this.#attempts.has(id)) this.#noteClaim({ batch: id, lane, readMs });
      const tries = this.attemptsOf(id);
      if (attempt <= (tries.at(-1)?.number ?? 0)) continue;
      const begun = { batch: id, number: attempt, lane, process, beganAtMs: nowMs, appMs };
      this.#attempts.set(id, [...tries, { ...begun, called: false, answered: false, accepted: false }]);
    }
  }

  #noteClaim(claim: Claimed): void {
    this.#claimed.push(claim);
    this.#planned.set(claim.batch, claim.readMs);
    this.#attempts.set(claim.batch, []);
  }

  /** Made by the last commit. */
  claimed(): readonly Claimed[] {
    return this.#claimed;
  }

  /** Whether the last commit changed or ended this open batch. */
  hasChanged(batch: string): boolean {
    return this.#changed.has(batch);
  }

  /** When the process that claimed it had read what is due. */
  plannedAt(batch: string): number {
    return this.#planned.get(batch) ?? 0;
  }

  attemptsOf(batch: string): readonly Attempt[] {
    return this.#attempts.get(batch) ?? [];
  }

  /** Whether a try's answer stands in the database. */
  isWritten({ batch, number }: Attempt): boolean {
    const [row] = this.#one(batch);
    return row !== undefined && (row.state !== "open" || row.refused >= number);
  }

  members(batch: string): Letter[] {
    const known = this.#known.get(batch);
    if (known) return known;
    const list = JSON.parse(this.#members(batch)[0]?.members ?? "[]") as string[][];
    const letters = list.map(([lead = "", sequence = "", step = "", , , zone = ""]) => ({
      lead,
      sequence,
      step,
      zone,
    }));
    // A batch's members never change; the batch itself may go, with a database that is set back.
    if (letters.length > 0) this.#known.set(batch, letters);
    return letters;
  }
}
