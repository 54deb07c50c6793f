import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Reads the simulated database past its clients: no time passes, and nothing goes wrong. */
export type Ask = <Row>(query: string) => (...values: (string | number)[]) => Row[];

/** Each statement is prepared once a world. */
export function makeAsk(sqlite: DatabaseSync): Ask {
  const prepared = new Map<string, StatementSync>();
  return <Row>(query: string) => {
    const statement = prepared.get(query) ?? sqlite.prepare(query);
    prepared.set(query, statement);
    return (...values: (string | number)[]) => statement.all(...values) as unknown as Row[];
  };
}
