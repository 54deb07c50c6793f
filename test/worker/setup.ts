import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, beforeEach } from "vitest";
import { noted } from "./noted.ts";

// Storage is kept a file; a test begins with an empty, migrated database all the same.
beforeEach(async () => {
  await reset();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
});

// For test/gates/statements.test.ts.
afterAll(async () => {
  const body = JSON.stringify({ statements: [...noted.statements], called: noted.called() });
  await env.GATHER.fetch("http://gather", { method: "POST", body });
});
