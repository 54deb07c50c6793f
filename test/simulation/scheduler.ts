import { AsyncLocalStorage } from "node:async_hooks";

/** Something that runs beside others: a tick, somebody's request, the provider at work on a call. */
export interface Process {
  readonly name: string;
  readonly kind: "tick" | "act" | "desk" | "provider";
  readonly begunMs: number;
  /** Crashed: it never goes on. */
  dead: boolean;
  ended: boolean;
  /** Waits of its own that have yet to end: a tick may have several calls under way. */
  waits: number;
}

interface Event {
  readonly atMs: number;
  readonly run: () => unknown;
}

/** Told what a process threw, for nobody waits for it, and which has crashed. */
export interface Told {
  readonly onError: (process: Process, error: unknown) => void;
  readonly onCrash: (process: Process) => void;
}

/**
 * Virtual time and the processes in it. One process runs at a time, up to its next wait; which one goes on is
 * decided by when its wait ends. Real time plays no part, so that a seed gives one run.
 */
export class Scheduler {
  readonly #told: Told;
  readonly #queue: Event[] = [];
  readonly #living = new Set<Process>();
  /** Whose code runs: the globals that the SDK calls have no other way to know. */
  readonly #whose = new AsyncLocalStorage<Process>();
  #nowMs: number;
  /** How often a process has come to a wait or an end: while it changes, something still runs. */
  #stops = 0;
  #active: Process | null = null;
  /** Calls under way in real time: D1 in workerd answers when it answers. */
  #outside = 0;
  #answered: () => void = () => {};
  #misstep: Error | null = null;
  #parked: () => void = () => {};

  constructor(startMs: number, told: Told) {
    this.#nowMs = startMs;
    this.#told = told;
  }

  readonly now = (): number => this.#nowMs;

  running(): Process | null {
    return this.#whose.getStore() ?? null;
  }

  living(kind: Process["kind"]): Process[] {
    return [...this.#living].filter((process) => process.kind === kind);
  }

  at(atMs: number, run: Event["run"]): void {
    const event = { atMs: Math.max(atMs, this.#nowMs), run };
    let place = this.#queue.length;
    while (place > 0 && (this.#queue[place - 1] as Event).atMs > event.atMs) place -= 1;
    this.#queue.splice(place, 0, event);
  }

  after(ms: number, run: Event["run"]): void {
    this.at(this.#nowMs + ms, run);
  }

  /** Runs what is due until this moment, and stands there. */
  async runUntil(untilMs: number, stop: () => boolean): Promise<void> {
    for (let event = this.#queue[0]; event && event.atMs <= untilMs && !stop(); event = this.#queue[0]) {
      this.#queue.shift();
      this.#nowMs = event.atMs;
      await event.run();
      if (this.#misstep) throw this.#misstep;
    }
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }

  spawn(
    kind: Process["kind"],
    name: string,
    work: (process: Process) => Promise<unknown>,
    delayMs = 0,
  ): void {
    const process: Process = { name, kind, begunMs: this.#nowMs, dead: false, ended: false, waits: 1 };
    this.#living.add(process);
    const begin = () => {
      this.#whose
        .run(process, () => work(process))
        .catch((error) => this.#told.onError(process, error))
        .finally(() => this.#end(process));
    };
    this.after(delayMs, () => this.resume(process, begin));
  }

  /** Lets a process run to its next wait, or its end. */
  async resume(process: Process, go: () => void): Promise<void> {
    if (process.dead || process.ended) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#parked = resolve;
    process.waits -= 1;
    this.#active = process;
    go();
    if (process.waits === 0) await promise;
    // A tick, or the desk, has several calls under way: what one of them does may let another go on.
    if (process.kind === "tick" || process.kind === "desk") await this.#stillness();
    this.#active = null;
  }

  /** The process has come to a wait that something else ends by `resume`. */
  park(process: Process): void {
    process.waits += 1;
    this.#stop(process);
  }

  /** A wait of the running process, in virtual time. */
  pass(process: Process, ms: number): Promise<void> {
    return new Promise((go) => {
      this.after(ms, () => this.resume(process, go));
      this.park(process);
    });
  }

  /** Something real, that virtual time stands still for. */
  async real<T>(work: () => Promise<T>): Promise<T> {
    this.#outside += 1;
    try {
      return await work();
    } finally {
      this.#outside -= 1;
      this.#answered();
    }
  }

  /** The process is gone in the middle of what it does: a promise that is never kept. */
  crash(process: Process): Promise<never> {
    process.dead = true;
    this.#told.onCrash(process);
    this.#living.delete(process);
    this.#stop(process);
    return new Promise(() => {});
  }

  /** The same from outside, as when a machine is switched off. */
  kill(process: Process): void {
    process.dead = true;
    this.#living.delete(process);
  }

  #end(process: Process): void {
    process.ended = true;
    this.#living.delete(process);
    this.#stop(process);
  }

  #stop(process: Process): void {
    if (this.#active !== process) {
      this.#misstep ??= new Error(`${process.name} went on outside its turn: no seed would replay.`);
    }
    this.#stops += 1;
    this.#parked();
  }

  async #stillness(): Promise<void> {
    for (let before = -1; before !== this.#stops || this.#outside > 0; ) {
      before = this.#stops;
      await new Promise<void>((next) => {
        if (this.#outside > 0) this.#answered = next;
        else setImmediate(next);
      });
    }
  }
}
