/// <reference path="../simulation/d1-globals.d.ts" />

/** Something that runs beside another: a name that its ids begin with, and what it does with its D1. */
export interface Side {
  readonly name: string;
  run(d1: D1Database): Promise<unknown>;
}

/** Who went on at each trip to the database, in order: 0 the first side, 1 the second. */
export type Schedule = readonly (0 | 1)[];

/** More trips than any use case makes. */
const TRIPS_MAX = 40;
const all = (side: 0 | 1) => Array.from({ length: TRIPS_MAX }, () => side);

/** Where one has looked, and the other does all it does before the first goes on; and both in turn. */
const FEW: Schedule[] = [[0, ...all(1)], [1, ...all(0)], all(0).flatMap(() => [0, 1] as const)];

/**
 * Runs two sides against one database, one trip at a time, in every order there is, or in a few that tell most. Each order
 * is run anew from the same start.
 * @param reset puts the database back; told: what each order ended in.
 */
export async function eachOrder(
  d1: D1Database,
  sides: readonly [Side, Side],
  { few, reset }: { few: boolean; reset: () => void },
  told: (schedule: Schedule, outcomes: readonly string[]) => void,
): Promise<number> {
  const left: Schedule[] = few ? [...FEW] : [[]];
  let orders = 0;
  for (let prefix = left.pop(); prefix; prefix = left.pop()) {
    reset();
    const { schedule, choices, outcomes } = await runOnce(d1, sides, prefix);
    orders += 1;
    // Where both could go on and the first did, the second's going is another order.
    for (let i = schedule.length - 1; i >= prefix.length && !few; i--) {
      if (choices[i] && schedule[i] === 0) left.push([...schedule.slice(0, i), 1]);
    }
    told(schedule, outcomes);
  }
  return orders;
}

interface Once {
  schedule: (0 | 1)[];
  /** Whether both sides could have gone on there. */
  choices: boolean[];
  outcomes: string[];
}

async function runOnce(d1: D1Database, sides: readonly [Side, Side], prefix: Schedule): Promise<Once> {
  /** A side may ask two things at once: they go one after the other. */
  const waiting: [(() => void)[], (() => void)[]] = [[], []];
  const ended = [false, false];
  const outcomes = ["", ""];
  let stir: () => void = () => {};
  const started = sides.map(async (side, i) => {
    try {
      const wait = (go: () => void) => {
        waiting[i as 0 | 1].push(go);
        stir();
      };
      const result = await side.run(gated(d1, wait));
      outcomes[i] = JSON.stringify(result ?? null);
    } catch (error) {
      outcomes[i] = `threw ${error instanceof Error ? error.message : String(error)}`;
    }
    ended[i] = true;
    stir();
  });
  const stirring = () =>
    new Promise<void>((go) => {
      stir = go;
    });
  const schedule: (0 | 1)[] = [];
  const choices: boolean[] = [];
  while (!(ended[0] && ended[1])) {
    // Each side runs on by itself to its next trip or its end.
    while (!([0, 1] as const).every((i) => ended[i] || waiting[i].length > 0)) await stirring();
    if (ended[0] && ended[1]) break;
    const both = waiting[0].length > 0 && waiting[1].length > 0;
    const next = both ? (prefix[schedule.length] ?? 0) : waiting[0].length > 0 ? 0 : 1;
    schedule.push(next);
    choices.push(both);
    waiting[next].shift()?.();
  }
  await Promise.all(started);
  return { schedule, choices, outcomes };
}

/** A D1 whose every trip waits for its turn. */
function gated(d1: D1Database, wait: (go: () => void) => void): D1Database {
  const bare = new WeakMap<object, D1PreparedStatement>();
  const turn = () => new Promise<void>((go) => wait(go));
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => {
        await turn();
        return statement.all();
      },
    } as unknown as D1PreparedStatement;
    bare.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (query: string) => wrap(d1.prepare(query)),
    batch: async (statements: D1PreparedStatement[]) => {
      await turn();
      return d1.batch(statements.map((each) => bare.get(each) ?? each));
    },
  } as unknown as D1Database;
}
