import { readFileSync } from "node:fs";
import { getTableName, is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import { DAY_MS, NIGHTLY_CRON } from "../../src/config.ts";
import * as schema from "../../src/db/schema.ts";
import { ENCRYPTED_COLUMNS } from "../../src/db/upkeep/rotation.ts";
import { type Retention, retention } from "../../src/retention.ts";

const tables = Object.values(schema)
  .filter((each) => is(each, SQLiteTable))
  .map((table) => getTableConfig(table));
const kinds: Retention[] = Object.values(retention);

/** The rows of docs/privacy.md: table, what it is, how long it is kept, why. */
const documented = readFileSync("docs/privacy.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.slice(2, -2).split(" | "));

describe("how long data is kept", () => {
  it("is said of every table there is, and of no other", () => {
    expect(tables.length).toBeGreaterThan(10);
    expect([...new Set(kinds.map(({ table }) => table))].sort()).toEqual(
      tables.map(({ name }) => name).sort(),
    );
  });

  it("is whole days", () => {
    for (const { keptMs } of kinds)
      if (keptMs !== null) expect([keptMs > 0, keptMs % DAY_MS]).toEqual([true, 0]);
  });

  it("stands the same in the documentation, with what it is and a reason", () => {
    const told = documented.map(([table, , kept = ""]) => [
      table,
      /^(\d+) days from ./.exec(kept)?.[1] ?? null,
    ]);
    expect(told).toEqual(
      kinds.map(({ table, keptMs }) => [`\`${table}\``, keptMs === null ? null : String(keptMs / DAY_MS)]),
    );
    for (const [, what = "", kept = "", why = "", ...more] of documented)
      expect([what.length > 5, kept.length > 3, why.length > 10, more]).toEqual([true, true, true, []]);
  });
});

it("every encrypted column there is moves on to a new key, found by its table's primary key", () => {
  const encrypted = tables.flatMap(({ name, columns, primaryKeys }) => {
    const key = columns.filter(({ primary }) => primary).map((column) => column.name);
    const keys = primaryKeys[0]?.columns.map((column) => column.name) ?? key;
    return columns
      .filter((column) => column.name.endsWith("_enc"))
      .map((column) => ({ table: name, key: keys, column: column.name }));
  });
  expect(encrypted.length).toBeGreaterThan(3);
  const byName = (a: { column: string }, b: { column: string }) => a.column.localeCompare(b.column);
  const moved = ENCRYPTED_COLUMNS.map(({ column, key }) => ({
    table: getTableName(column.table),
    key: key.map(({ name }) => name),
    column: column.name,
  }));
  expect(moved.sort(byName)).toEqual(encrypted.sort(byName));
});

it("the night's work hangs on a cron that the Worker is deployed with", () => {
  const [, crons = "[]"] = /crons = (\[.*?\])/.exec(readFileSync("wrangler.toml", "utf8")) ?? [];
  expect(JSON.parse(crons)).toEqual(["* * * * *", NIGHTLY_CRON]);
});
