import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/db/database.ts";
import { endSteppedBack } from "../../src/db/letters/begin.ts";
import { exportedFunctions, readGathered } from "../support/gather.ts";
import { migrate } from "../support/migrations.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";
import { faultsOf } from "./plans.ts";

/** What looks like growth and is none: the fault, the statement, and why. */
const BOUNDED: readonly [fault: RegExp, statement: RegExp, why: string][] = [
  [/^(SCAN|SORT) batches/, /"state" = 'open'/, "what is under way now, by an index of that alone"],
  [/^SCAN leads .*leads_created/, /LIMIT \?/, "the desk's list, newest first: a page ends it"],
  [/^SCAN (audit|sheets|answers)/, /order by .* limit \?$/, "a page in the order of the table's own key"],
  [
    /^SCAN enrollments$/,
    /ORDER BY "enrollments"\."due_at" LIMIT \?\) "?e/,
    "the first to be due, as a table that is named e",
  ],
  [/^SORT/, /LIMIT \?\) (p|a) JOIN "leads"/, "a page of the desk's list, or of readers to be counted"],
  [/^SORT/, /LIMIT \?\) "e" JOIN "leads"/, "those on the way in a series who are due first"],
  [/^SORT/, /"(lead_id|email_hash|key|id)" (=|IN) (\?|\(\?|\(\(SELECT)/, "what is kept of one person"],
  [/^SORT/, /json_each\(\?\)/, "a list that was handed in"],
  [/^SORT/, /json_each\("(batches|b)"\."members"\)/, "a batch's hundred members"],
  [/^SORT/, /LIMIT \(SELECT "sender"\."size"/, "a claim's hundred readers"],
];

/** What only the simulation's storms reach; their statements are made by functions that others call too, or stand below. */
const RARE = ["letters/begin.ts endSteppedBack", "letters/split.ts splitBatch", "letters/split.ts peelOne"];

const { sqlite } = openSqliteD1();
migrate(sqlite);
const gathered = readGathered();
/** A laptop's clock has a table of its own, which no migration makes. */
const statements = gathered.statements.filter((text) => !text.includes("dev_clock"));
const called = [...gathered.called, ...RARE];

for (const statement of rareStatements()) statements.push(statement);

function rareStatements(): string[] {
  const texts: string[] = [];
  const recorder = {
    prepare(text: string) {
      texts.push(text);
      return { bind: () => ({}) };
    },
    batch: async () => [],
  };
  openDatabase(recorder as unknown as D1Database)
    .batch([endSteppedBack(0)])
    .catch(() => {});
  return texts;
}

describe("the statements that the worker suite runs", () => {
  it("are those of every exported function of src/db", () => {
    // The schema's own functions run when migrations are made of it.
    const files = readdirSync("src/db", { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".ts") && !file.startsWith("schema"),
    );
    const exported = files.flatMap((file) =>
      exportedFunctions(readFileSync(join("src/db", file), "utf8")).map(
        (name) => `${file.replaceAll("\\", "/")} ${name}`,
      ),
    );
    expect(exported.filter((each) => !called.includes(each))).toEqual([]);
  });

  it("scan and sort no table that grows with leads, but for those that are named here", () => {
    const faults = statements.flatMap((text) => {
      const statement = text.trim().replace(/\s+/g, " ");
      return faultsOf(sqlite, text)
        .filter((fault) => !BOUNDED.some(([of, what]) => of.test(fault) && what.test(statement)))
        .map((fault) => `${fault}: ${statement}`);
    });
    expect(faults).toEqual([]);
  });
});
