import { globSync, readFileSync } from "node:fs";
import { getTableColumns, is, Table } from "drizzle-orm";
import { expect, it } from "vitest";
import * as schema from "../../src/db/schema.ts";
import { walkCode } from "../support/walk-code.ts";

/** Names of columns that are no word of SQL's or of anybody's: `due_at`, not `state`. */
const columns = new Set(
  Object.values(schema)
    .filter((each) => is(each, Table))
    .flatMap((table) => Object.values(getTableColumns(table)).map(({ name }) => name))
    .filter((name) => name.includes("_")),
);

/** What stands written out in the SQL of a file: columns by name, and what a conflict brought (`excluded.x`). */
function writtenOut(code: string): string[] {
  const found: string[] = [];
  walkCode(code, (node) => {
    if (node.type === "TaggedTemplateExpression" && (node.tag as { name?: string }).name === "sql") {
      const { quasis } = node.quasi as { quasis: { value: { raw: string } }[] };
      // What a batch's members are called within their JSON (`j.lead_id`) is no column.
      const words = quasis.flatMap(
        ({ value }) => value.raw.replace(/\bj\.\w+|\bAS \w+/g, "").match(/(excluded\.)?\w+/g) ?? [],
      );
      found.push(...words.filter((word) => word.startsWith("excluded.") || columns.has(word)));
    }
  });
  return found;
}

it("statements name columns through the schema, so that a renamed one fails to compile wherever it is used", () => {
  // The development clock's table is made where it stands: no migration knows it.
  const files = globSync("src/db/**/*.ts").filter(
    (file) => !/db.(schema(.[\w-]+)?|upkeep.dev-clock)\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(40);
  const written = files.flatMap((file) =>
    writtenOut(readFileSync(file, "utf8")).map((word) => `${file}: ${word}`),
  );
  expect(written).toEqual([]);
});

it("a column that is written out would be seen", () => {
  const code = ["sql`SELECT due_at FROM t`", "sql`SET step = excluded.step WHERE lead_id = 1`"].join("\n");
  expect(writtenOut(code).sort()).toEqual(["due_at", "excluded.step", "lead_id"]);
});
