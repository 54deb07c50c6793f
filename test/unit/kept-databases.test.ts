import type { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { goOn } from "../../dev/practice/go-on.ts";
import {
  applyMigration,
  keptCode,
  keptDatabases,
  loadKept,
  migrationsAfter,
} from "../support/kept-database.ts";
import { migrate } from "../support/migrations.ts";
import { testSecrets } from "../support/secrets.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";

type Row = Record<string, unknown>;

/**
 * What a migration may do to rows of a kept database, each with its reason. Anything else that a row loses is a row
 * that a customer loses.
 */
const MEANT: {
  /** Where a table's rows went, by its old name. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Columns whose values a migration writes anew, as table.column. */
  readonly rewritten: readonly string[];
} = { renamed: {}, rewritten: [] };

const ask = <T = Row>(sqlite: DatabaseSync, query: string) => sqlite.prepare(query).all() as T[];
const tables = (sqlite: DatabaseSync) =>
  ask<{ name: string }>(sqlite, "SELECT name FROM sqlite_master WHERE type = 'table'").map(
    ({ name }) => name,
  );
const columns = (sqlite: DatabaseSync, table: string) =>
  ask<{ name: string }>(sqlite, `PRAGMA table_info("${table}")`).map(({ name }) => name);
const schema = (sqlite: DatabaseSync) =>
  ask(sqlite, "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name");

/** A table's rows as sorted text, with these columns only. */
function rowsOf(sqlite: DatabaseSync, table: string, names: readonly string[]): string[] {
  const list = names.map((name) => `"${name}"`).join(", ");
  return ask(sqlite, `SELECT ${list} FROM "${table}"`)
    .map((row) => JSON.stringify(Object.values(row)))
    .sort();
}

function upgraded(version: string) {
  const { d1, sqlite } = openSqliteD1();
  loadKept(sqlite, version);
  for (const file of migrationsAfter(version)) applyMigration(sqlite, file);
  return { d1, sqlite };
}

describe.each(keptDatabases)("a database as it was after migration %s", (version) => {
  it("holds people, letters and newsletters in every state", () => {
    const { sqlite } = openSqliteD1();
    loadKept(sqlite, version);
    const states = (query: string) => ask(sqlite, query).map((row) => Object.values(row)[0]);
    const of = (table: string, column = "state") => states(`SELECT DISTINCT ${column} FROM ${table}`).sort();
    expect(of("leads", "status")).toEqual(["active", "bounced", "complained", "pending", "unsubscribed"]);
    expect(of("batches")).toEqual(["assumed", "closed", "open", "released", "sent", "split", "unknown"]);
    expect(of("newsletters")).toEqual(["cancelled", "sending", "sent"]);
    expect(of("form_posts", "outcome")).toEqual(["refused", "taken"]);
    expect(of("sends")).toEqual(
      expect.arrayContaining([null, "bounced", "complained", "delivered", "failed", "unknown"]),
    );
    for (const table of tables(sqlite))
      expect(ask(sqlite, `SELECT 1 FROM "${table}" LIMIT 1`), table).toHaveLength(1);
  });

  it("has the schema of a new one once every later migration has run", () => {
    const fresh = openSqliteD1().sqlite;
    migrate(fresh);
    expect(schema(upgraded(version).sqlite)).toEqual(schema(fresh));
  });

  it("loses no row and no value, and breaks no reference", () => {
    const before = openSqliteD1().sqlite;
    loadKept(before, version);
    const { sqlite: after } = upgraded(version);
    for (const table of tables(before)) {
      const name = MEANT.renamed[table] ?? table;
      const kept = columns(after, name).filter(
        (column) =>
          columns(before, table).includes(column) && !MEANT.rewritten.includes(`${table}.${column}`),
      );
      expect(kept.length, `${table} is gone`).toBeGreaterThan(0);
      expect(rowsOf(after, name, kept), table).toEqual(rowsOf(before, table, kept));
    }
    expect(ask(after, "PRAGMA foreign_key_check")).toEqual([]);
    expect(ask(after, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  });
});

describe("the newest kept database, brought to this version", () => {
  const version = keptDatabases.sort().at(-1) ?? "";

  it.each<[string, () => Promise<typeof goOn>]>([
    ["today's code", async () => goOn],
    // For the minute between migration and deployment, and for good where the deployment fails.
    ["the code that it was kept with", () => keptCode(version)],
  ])(
    "goes on being written to by %s: what had gone stays as it was, and what waited goes",
    async (_, code) => {
      const { d1, sqlite } = upgraded(version);
      const [until] = ask<{ at: number }>(sqlite, "SELECT max(created_at) AS at FROM email_events");
      // A confirmation that nobody pressed goes with its lead after a fortnight.
      const gone = `SELECT * FROM sends WHERE state = 'delivered' AND sequence <> 'confirmation'`;
      const before = ask(sqlite, gone);
      await (await code())(d1, testSecrets, Number(until?.at));
      const after = ask(sqlite, gone);
      expect(after.length).toBeGreaterThan(before.length + 20);
      expect(after).toEqual(expect.arrayContaining(before));
      expect(ask(sqlite, "SELECT count(*) AS n FROM batches WHERE state = 'open'")).toEqual([{ n: 0 }]);
    },
  );
});
