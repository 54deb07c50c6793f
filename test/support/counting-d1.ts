/** What a piece of work cost at the database, as D1 bills it. */
export interface Cost {
  trips: number;
  statements: number;
  rowsRead: number;
  rowsWritten: number;
}

/** A D1 binding that counts, and says each statement's text. Its `cost` starts at nought again with `reset`. */
export function countingD1(
  d1: D1Database,
  onStatement: (text: string) => void,
): { d1: D1Database; cost: Cost; reset(): void } {
  const cost: Cost = { trips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 };
  const reset = () => Object.assign(cost, { trips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 });
  const count = (results: readonly D1Result[]) => {
    cost.trips += 1;
    for (const { meta } of results) {
      cost.statements += 1;
      cost.rowsRead += meta.rows_read;
      cost.rowsWritten += meta.rows_written;
    }
  };
  const counted = new Proxy(d1, {
    get(target, name) {
      if (name === "prepare")
        return (query: string) => {
          onStatement(query);
          return countingStatement(target.prepare(query), count);
        };
      if (name !== "batch") return Reflect.get(target, name, target);
      return async (statements: readonly D1PreparedStatement[]) => {
        const results = await target.batch(statements.map(bare));
        count(results);
        return results;
      };
    },
  });
  return { d1: counted, cost, reset };
}

const BARE = Symbol("bare");

function bare(statement: D1PreparedStatement): D1PreparedStatement {
  return (statement as unknown as Record<symbol, D1PreparedStatement>)[BARE] ?? statement;
}

/** Only `all` and `batch` are counted: the statement files use no others. */
function countingStatement(
  statement: D1PreparedStatement,
  count: (results: readonly D1Result[]) => void,
): D1PreparedStatement {
  return new Proxy(statement, {
    get(target, name) {
      if (name === BARE) return target;
      if (name === "bind") return (...values: unknown[]) => countingStatement(target.bind(...values), count);
      if (name !== "all") throw new Error(`${String(name)} is not counted.`);
      return async () => {
        const result = await target.all();
        count([result]);
        return result;
      };
    },
  });
}
