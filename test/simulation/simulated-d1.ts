import type { Process, Scheduler } from "./scheduler.ts";
import type { DatabaseFate } from "./weather.ts";

export interface DatabaseLink {
  readonly scheduler: Scheduler;
  readonly fate: () => DatabaseFate;
  /** Told after each transaction that was kept. */
  readonly onCommit: (process: Process) => void;
}

/** D1 as one process meets it: every call takes time, may fail on either side of its commit, or be its last. */
export function simulatedD1(d1: D1Database, process: Process, link: DatabaseLink): D1Database {
  const bare = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: () => through(process, link, () => statement.all()),
    } as unknown as D1PreparedStatement;
    bare.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (query: string) => wrap(d1.prepare(query)),
    batch: (statements: D1PreparedStatement[]) =>
      through(process, link, () => d1.batch(statements.map((each) => bare.get(each) ?? each))),
  } as unknown as D1Database;
}

async function through<T>(process: Process, link: DatabaseLink, execute: () => Promise<T>): Promise<T> {
  const { scheduler } = link;
  const fate = link.fate();
  await scheduler.pass(process, fate.beforeMs);
  if (fate.crash === "before") return scheduler.crash(process);
  if (fate.fails === "before") throw new Error("D1_ERROR: Network connection lost.");
  const result = await scheduler.real(execute);
  link.onCommit(process);
  if (fate.crash === "after") return scheduler.crash(process);
  await scheduler.pass(process, fate.afterMs);
  if (fate.fails === "after") throw new Error("D1_ERROR: Internal error; the outcome is unknown.");
  return result;
}
