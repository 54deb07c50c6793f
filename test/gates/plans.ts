/// <reference types="node" />
import type { DatabaseSync } from "node:sqlite";
import { getTableName, is, Table } from "drizzle-orm";
import * as aliases from "../../src/db/aliases.ts";
import * as schema from "../../src/db/schema.ts";

/** Tables that do not grow with leads or letters: days, the coach's own texts and acts, one row. */
const SMALL = new Set([
  ...["sender", "night", "daily_counts", "newsletters", "wordings", "sessions"],
  ...["letter_versions", "letter_heads", "step_settings"],
]);

const tables = Object.values(schema).filter((each) => is(each, Table));
const GROWING = new Set<string>(
  tables.map((table) => getTableName(table)).filter((name) => !SMALL.has(name)),
);
/** Growing tables by every name that a plan calls them. */
const growing = new Map<string, string>([...GROWING].map((name) => [name, name]));
for (const [short, table] of Object.entries(aliases)) {
  const name = (table as unknown as Record<symbol, string>)[Symbol.for("drizzle:OriginalName")] ?? "";
  if (GROWING.has(name)) growing.set(short, name);
}

/** What SQLite would do that takes longer with each lead: "SCAN leads", "SORT enrollments". */
export function faultsOf(sqlite: DatabaseSync, statement: string): string[] {
  const steps = sqlite.prepare(`EXPLAIN QUERY PLAN ${statement}`).all() as { detail: string }[];
  const touched = new Set<string>();
  const faults: string[] = [];
  for (const { detail } of steps) {
    const [, how = "", name = ""] = /^(SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
    const table = growing.get(name);
    if (table) touched.add(table);
    if (table && how === "SCAN") faults.push(`SCAN ${table}${detail.slice(5 + name.length)}`);
  }
  // Of rows that come in order but for their last term, only equal ones are sorted.
  const sorts = steps.some(({ detail }) => /TEMP B-TREE/.test(detail) && !/LAST TERM/.test(detail));
  if (sorts && touched.size > 0) faults.push(`SORT ${[...touched].sort().join(", ")}`);
  return faults;
}
