import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

export type Row = Record<string, unknown>;

/** D1 as the statement files use it: one round trip for any number of statements, which are one transaction. */
export interface Database {
  /** Runs all or none; each statement's returned rows, in order. D1's batch is its only transaction. */
  batch(statements: readonly SQLWrapper[]): Promise<Row[][]>;
  /** One statement's rows. */
  rows<T = Row>(statement: SQLWrapper): Promise<T[]>;
}

/** D1 did not do what was asked. Its message names no value; Drizzle's own error would hold the parameters. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}

/** How SQLite writes names and parameters. Drizzle's dialect says the same, and brings its query builder along. */
const SQLITE: Parameters<SQL["toQuery"]>[0] = {
  // Only columns of Drizzle's own tables are cased; our statements spell theirs.
  casing: null as never,
  escapeName: (name: string) => `"${name.replaceAll('"', '""')}"`,
  escapeParam: () => "?",
  escapeString: (text: string) => `'${text.replaceAll("'", "''")}'`,
};

/** Wraps a D1 binding. Drizzle builds the statements; its own batch mapping folds columns of one name together. */
export function openDatabase(d1: D1Database): Database {
  const prepare = (statement: SQLWrapper) => {
    const query = statement.getSQL().toQuery(SQLITE);
    return d1.prepare(query.sql).bind(...query.params);
  };
  return {
    async batch(statements) {
      const results = await named(() => d1.batch<Row>(statements.map(prepare)));
      return results.map((result) => result.results);
    },
    async rows<T>(statement: SQLWrapper) {
      return (await named(() => prepare(statement).all<T>())).results;
    },
  };
}

async function named<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    throw new DatabaseUnavailable(cause instanceof Error ? cause.message : "unknown", { cause });
  }
}

/** A set as one bound parameter, read with json_each: D1 binds at most 100 a statement. */
export function jsonRows(rows: readonly unknown[]): SQL {
  return sql`json_each(${JSON.stringify(rows)})`;
}
