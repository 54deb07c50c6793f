import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, beforeEach } from "vitest";
import { noted } from "./noted.ts";

/** Empties the tables; null until they are made, once for all the files that one workerd runs. */
let emptying: Promise<D1PreparedStatement[]> | null = null;

// Emptied rather than made anew for each test: sixty statements of migrations a test cost a minute of all of them.
beforeEach(async () => {
  emptying ??= migrated();
  await env.DB.batch(await emptying);
});

async function migrated(): Promise<D1PreparedStatement[]> {
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('d1_migrations', 'sqlite_sequence') AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'",
  ).all<{ name: string }>();
  const texts = [
    "PRAGMA defer_foreign_keys = on",
    ...results.map(({ name }) => `DELETE FROM "${name}"`),
    // The one row that a migration writes.
    "INSERT INTO sender (id) VALUES (1)",
  ];
  return texts.map((text) => env.DB.prepare(text));
}

// For test/gates/statements.test.ts.
afterAll(async () => {
  const body = JSON.stringify({ statements: [...noted.statements], called: noted.called() });
  await env.GATHER.fetch("http://gather", { method: "POST", body });
});
