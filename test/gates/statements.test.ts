import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportedFunctions, readGathered } from "../support/gather.ts";
import { migrate } from "../support/migrations.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";
import { faultsOf } from "./plans.ts";

/** What looks like growth and is none: the fault, the statement, and why. */
const BOUNDED: readonly [fault: RegExp, statement: RegExp, why: string][] = [
  [/^(SCAN|SORT) batches/, /"batches"\."state" = 'open'/, "what is under way now, by an index of that alone"],
  [/^SCAN leads .*leads_created/, /LIMIT \?/, "the desk's list, newest first: a page ends it"],
  [/^SORT/, /LIMIT \?\) p JOIN "leads"/, "a page of the desk's list"],
  [/^SORT/, /"(lead_id|email_hash)"( =| IN \() ?(\?|\(SELECT)/, "what is kept of one person"],
  [/^SORT/, /json_each\(\?\)/, "a list that was handed in"],
  [/^SORT/, /json_each\("(batches|b)"\."members"\)/, "a batch's hundred members"],
  [/^SORT/, /LIMIT \(SELECT "sender"\."size"/, "a claim's hundred readers"],
];

const { sqlite } = openSqliteD1();
migrate(sqlite);
const { statements, called } = readGathered();

describe("the statements that the worker suite runs", () => {
  it("are those of every exported function of src/db", () => {
    const files = readdirSync("src/db", { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
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
