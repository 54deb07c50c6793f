import {
  type Column,
  getTableColumns,
  is,
  Placeholder,
  SQL,
  type SQLChunk,
  StringChunk,
  sql,
  type Table,
} from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import { SQLiteAsyncDialect, type SQLitePreparedQuery } from "drizzle-orm/sqlite-core";

export type Row = Record<string, unknown>;

/** What Drizzle's query builder makes. It is not awaited itself: its own error would hold the parameters. */
interface Built<R> {
  readonly _: { readonly result: R };
  prepare(): Pick<SQLitePreparedQuery<never>, "getQuery" | "mapResult">;
}

/** A statement that gives back rows of a known shape. */
export type Query<R> = SQL<R> | Built<R[]>;

/** Any whole statement: built, or written as `sql<Row>` with the row that it gives back. */
export type Statement = SQL | Built<unknown>;
/** What a statement hangs on, made by another room of db. */
export type Condition = SQL;

type RowsOf<S> =
  S extends SQL<infer T>
    ? (unknown extends T ? Row : T)[]
    : S extends Built<infer R>
      ? R extends readonly unknown[]
        ? R
        : never[]
      : never;

type RowsOfAll<S extends readonly Statement[]> = { -readonly [K in keyof S]: RowsOf<S[K]> };

/** D1 as the statement files use it: one round trip for any number of statements, which are one transaction. */
export interface Database {
  /** Drizzle's query builder. It only builds; `rows` and `batch` run what it made. */
  readonly build: Pick<
    DrizzleD1Database,
    "select" | "selectDistinct" | "insert" | "update" | "delete" | "with"
  >;
  /** Runs all or none; each statement's returned rows, in order. D1's batch is its only transaction. */
  batch<const S extends readonly Statement[]>(statements: S): Promise<RowsOfAll<S>>;
  /** One statement's rows. */
  rows<T = Row>(statement: Query<T>): Promise<T[]>;
  /** How large it is, in bytes, as its last answer said; null: none did. */
  size(): number | null;
}

/** D1 did not do what was asked. Its message names no value; Drizzle's own error would hold the parameters. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}

const dialect = new SQLiteAsyncDialect();

/**
 * Wraps a D1 binding. Drizzle builds the statements and reads their rows; its own batch takes no `sql` (its issue
 * 2277) and folds columns of one name together (6038), so the trip itself is ours.
 */
export function openDatabase(d1: D1Database): Database {
  let size: number | null = null;
  const noteSize = (result: D1Result | undefined) => {
    size = result?.meta?.size_after ?? size;
  };
  const read = (statement: Statement) => {
    if (is(statement, SQL)) {
      const { sql: text, params } = dialect.sqlToQuery(statement);
      return { bound: d1.prepare(text).bind(...params), rowsOf: ({ results }: D1Result) => results };
    }
    const prepared = statement.prepare();
    const { sql: text, params } = prepared.getQuery();
    const rowsOf = (result: D1Result) => unfolded(prepared.mapResult(result, true));
    return { bound: d1.prepare(text).bind(...params), rowsOf };
  };
  return {
    build: drizzle(d1),
    async batch<const S extends readonly Statement[]>(statements: S) {
      const ready = statements.map(read);
      const results = await named(() => d1.batch(ready.map(({ bound }) => bound)));
      noteSize(results.at(-1));
      return results.map((result, i) => ready[i]?.rowsOf(result)) as RowsOfAll<S>;
    },
    async rows<T>(statement: Query<T>) {
      const { bound, rowsOf } = read(statement);
      const result = await named(() => bound.all());
      noteSize(result);
      return rowsOf(result) as T[];
    },
    size: () => size,
  };
}

/** The same database, which counts statements. */
export function counted(db: Database, spent: { queries: number }): Database {
  return {
    ...db,
    batch: (statements) => {
      spent.queries += statements.length;
      return db.batch(statements);
    },
    rows: (statement) => {
      spent.queries += 1;
      return db.rows(statement);
    },
  };
}

/** D1 gives rows as objects: of two columns of one name it loses one, and Drizzle reads the rest in the wrong place. */
function unfolded(rows: unknown): unknown[] {
  if (!Array.isArray(rows)) return [];
  if (rows.some((row: Row) => Object.values(row).includes(undefined)))
    throw new Error("Two selected columns have one name: give one an alias.");
  return rows;
}

async function named<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    throw new DatabaseUnavailable(cause instanceof Error ? cause.message : "unknown", { cause });
  }
}

/**
 * A piece of a statement that is the same each time, put into words once: Drizzle does so at each use, which costs more
 * than SQLite's work. Its values stand in the text.
 */
export function written<T>(piece: SQL<T>): SQL<T> {
  return sql.raw(dialect.sqlToQuery(piece.inlineParams()).sql) as SQL<T>;
}

/** The same of a piece with values in it, each with a name: they are filled in at each use. */
export function writtenWith<V extends object, T>(
  names: readonly (keyof V & string)[],
  make: (holes: Readonly<Record<keyof V & string, Placeholder>>) => SQL<T>,
): (values: V) => SQL<T> {
  const holes = Object.fromEntries(
    names.map((name): [string, Placeholder] => [name, sql.placeholder(name)]),
  ) as Record<keyof V & string, Placeholder>;
  const { sql: text, params } = dialect.sqlToQuery(make(holes));
  const texts = text.split("?").map((piece) => new StringChunk(piece));
  if (texts.length !== params.length + 1) throw new Error("A question mark in SQL that stands for no value.");
  return (values) => {
    const filled = params.map((param) => (is(param, Placeholder) ? values[param.name as keyof V] : param));
    return new SQL(
      texts.flatMap((piece, i) => (i < filled.length ? [piece, filled[i]] : [piece])) as SQLChunk[],
    );
  };
}

/** A set as one bound parameter, read with json_each: D1 binds at most 100 a statement. */
export function jsonRows(rows: readonly unknown[]): SQL {
  return sql`json_each(${JSON.stringify(rows)})`;
}

/** Columns by their bare names, as the column list of an INSERT wants them. */
export function names(...columns: readonly Column[]): SQL {
  return sql.raw(columns.map((column) => dialect.escapeName(column.name)).join(", "));
}

/** The SET list of an UPDATE that is written in SQL. */
export function set<T extends Table>(
  table: T,
  values: { [K in keyof T["$inferSelect"]]?: T["$inferSelect"][K] | SQL },
): SQL {
  const columns: Record<string, Column> = getTableColumns(table);
  return sql.join(
    Object.entries(columns).flatMap(([key, column]) => {
      const value = values[key as keyof typeof values];
      return value === undefined ? [] : [sql`${names(column)} = ${value}`];
    }),
    sql`, `,
  );
}

/** In ON CONFLICT DO UPDATE: what the INSERT wanted to write there. */
export function excluded(column: Column): SQL {
  return sql`excluded.${names(column)}`;
}
