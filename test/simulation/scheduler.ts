/** Something that runs beside others: a tick, somebody's request, the provider at work on a call. */
export interface Process {
  readonly name: string;
  readonly kind: "tick" | "act" | "provider";
  /** Crashed: it never goes on. */
  dead: boolean;
  ended: boolean;
  /** Waits of its own that have yet to end: a tick may have several calls under way. */
  waits: number;
}

interface Event {
  readonly atMs: number;
  readonly run: () => void | Promise<void>;
}

export type Scheduler = ReturnType<typeof makeScheduler>;

/**
 * Virtual time and the processes in it. One process runs at a time, up to its next wait; which one goes on is
 * decided by when its wait ends. Real time plays no part, so that a seed gives one run.
 * @param onError what a process threw: nobody waits for it.
 */
export function makeScheduler(startMs: number, onError: (process: Process, error: unknown) => void) {
  const queue: Event[] = [];
  const living = new Set<Process>();
  let nowMs = startMs;
  let running: Process | null = null;
  /** How often a process has come to a wait or an end: while it changes, something still runs. */
  let stops = 0;
  let parked: () => void = () => {};

  function at(atMs: number, run: Event["run"]): void {
    const event = { atMs: Math.max(atMs, nowMs), run };
    let place = queue.length;
    while (place > 0 && (queue[place - 1] as Event).atMs > event.atMs) place -= 1;
    queue.splice(place, 0, event);
  }

  /** Lets a process run to its next wait, or its end. */
  async function resume(process: Process, go: () => void): Promise<void> {
    if (process.dead || process.ended) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    running = process;
    parked = resolve;
    process.waits -= 1;
    go();
    if (process.waits === 0) await promise;
    else await stillness();
    // A wait of one branch may let another go on.
    if (process.waits > 1) await stillness();
    running = null;
  }

  async function stillness(): Promise<void> {
    for (let before = -1; before !== stops; ) {
      before = stops;
      for (let turn = 0; turn < 2; turn++) await new Promise((next) => setImmediate(next));
    }
  }

  /** The process has come to a wait that something else ends by `resume`. */
  function park(process: Process): void {
    process.waits += 1;
    stop();
  }

  function stop(): void {
    stops += 1;
    parked();
  }

  /** A wait of the running process, in virtual time. */
  function pass(process: Process, ms: number): Promise<void> {
    return new Promise((go) => {
      at(nowMs + ms, () => resume(process, go));
      park(process);
    });
  }

  function spawn(
    kind: Process["kind"],
    name: string,
    work: (process: Process) => Promise<unknown>,
    delayMs = 0,
  ): Process {
    const process: Process = { name, kind, dead: false, ended: false, waits: 1 };
    living.add(process);
    const begin = () => {
      work(process)
        .catch((error) => onError(process, error))
        .finally(() => end(process));
    };
    at(nowMs + delayMs, () => resume(process, begin));
    return process;
  }

  function end(process: Process): void {
    process.ended = true;
    living.delete(process);
    stop();
  }

  /** The process is gone in the middle of what it does: a promise that is never kept. */
  function crash(process: Process): Promise<never> {
    process.dead = true;
    living.delete(process);
    stop();
    return new Promise(() => {});
  }

  /** Runs what is due until this moment, and stands there. */
  async function runUntil(untilMs: number, stop: () => boolean): Promise<void> {
    for (let event = queue[0]; event && event.atMs <= untilMs && !stop(); event = queue[0]) {
      queue.shift();
      nowMs = event.atMs;
      await event.run();
    }
    nowMs = Math.max(nowMs, untilMs);
  }

  return {
    ...{ at, resume, park, pass, spawn, crash, runUntil },
    now: () => nowMs,
    running: () => running,
    living: (kind: Process["kind"]) => [...living].filter((process) => process.kind === kind),
  };
}
