/// <reference types="node" />
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/** D1's bound on a statement's parameters. */
const PARAMETERS_MAX = 100;

/** What a statement needs to run: the same object serves every binding of it. */
interface Prepared {
  readonly statement: StatementSync;
  readonly parameters: number;
}

/** A D1 binding made of node:sqlite, and the database below it for whoever looks on without being a client. */
export interface SqliteD1 {
  readonly d1: D1Database;
  readonly sqlite: DatabaseSync;
}

/**
 * A D1 that is a hundred times faster than workerd's and as strict: over 100 parameters, too few or too many of them,
 * and undefined are refused. test/support/d1-conformance.ts holds it equal to D1.
 * @param file a SQLite file, such as a local D1's while no workerd has it open; or one that is open; an empty one in memory unless
 * told.
 */
export function openSqliteD1(file: string | DatabaseSync = ":memory:"): SqliteD1 {
  const sqlite = typeof file === "string" ? new DatabaseSync(file) : file;
  const known = new Map<string, Prepared>();
  const prepare = (query: string): Prepared => {
    const prepared = known.get(query) ?? {
      statement: sqlite.prepare(query),
      parameters: countParameters(query),
    };
    known.set(query, prepared);
    return prepared;
  };
  const d1 = {
    prepare: (query: string) => new SqliteStatement(() => prepare(query), []),
    async batch(statements: readonly SqliteStatement[]) {
      return named(() => inTransaction(sqlite, () => statements.map((statement) => statement.allNow())));
    },
    async exec(query: string) {
      named(() => sqlite.exec(query));
      return { count: query.split("\n").length, duration: 0 };
    },
  };
  return { d1: d1 as unknown as D1Database, sqlite };
}

class SqliteStatement {
  readonly #prepare: () => Prepared;
  readonly #values: readonly unknown[];

  constructor(prepare: () => Prepared, values: readonly unknown[]) {
    this.#prepare = prepare;
    this.#values = values;
  }

  bind(...values: unknown[]): SqliteStatement {
    return new SqliteStatement(this.#prepare, values.map(toSqlite));
  }

  async all() {
    return named(() => this.allNow());
  }

  async run() {
    return this.all();
  }

  async raw() {
    return (await this.all()).results.map((row) => Object.values(row));
  }

  async first(column?: string) {
    const [row] = (await this.all()).results;
    if (!row) return null;
    return column === undefined ? row : row[column];
  }

  /** As `all`, within a transaction that the caller has begun. */
  allNow(): { success: true; results: Record<string, unknown>[]; meta: object } {
    const { statement, parameters } = this.#prepare();
    if (parameters > PARAMETERS_MAX) throw new Error("too many SQL variables");
    if (parameters !== this.#values.length)
      throw new Error("Wrong number of parameter bindings for SQL query.");
    const rows = statement.all(...(this.#values as SQLInputValue[]));
    return { success: true, results: rows.map((row) => ({ ...row })), meta: {} };
  }
}

/** As D1 converts what is bound to it. */
function toSqlite(value: unknown): unknown {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported for value '${String(value)}'`);
}

function inTransaction<T>(sqlite: DatabaseSync, work: () => T): T {
  sqlite.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    sqlite.exec("COMMIT");
    return result;
  } catch (error) {
    sqlite.exec("ROLLBACK");
    throw error;
  }
}

/** D1 names every refusal of the database so. */
function named<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new Error(`D1_ERROR: ${cause instanceof Error ? cause.message : "unknown"}`, { cause });
  }
}

/** Drizzle writes parameters as bare question marks; one within quotes is text. */
function countParameters(query: string): number {
  return query.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, "").split("?").length - 1;
}
