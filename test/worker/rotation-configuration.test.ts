import { createExecutionContext, createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it, vi } from "vitest";
import { NIGHTLY_CRON } from "../../src/config.ts";
import type { Env } from "../../src/env.ts";
import worker from "../../src/index.ts";
import { testSecrets } from "../support/secrets.ts";
import { run } from "./http/support.ts";
import { rows } from "./world.ts";

const set: Env = {
  ...testSecrets,
  DB: env.DB,
  ASSETS: { fetch: async () => new Response(null, { status: 404 }) },
  ENVIRONMENT: "production",
  SITE_URL: "https://quiz.example",
};

const get = (changes: Partial<Env>, path = "/quiz") =>
  worker.fetch(
    new Request(`https://quiz.example${path}`) as Parameters<typeof worker.fetch>[0],
    { ...set, ...changes },
    createExecutionContext(),
  );

it("a Worker with its keys answers", async () => {
  expect((await get({})).status).toBe(200);
});

it.each(["ENCRYPTION_KEYS", "LOOKUP_KEY", "SEALING_KEYS"] as const)(
  "without a whole %s it answers nothing but which key is missing or wrong, and never in a weaker mode",
  async (name) => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const half = `1:${btoa("x".repeat(16))}`;
    for (const [value, sentence] of [
      [undefined, `${name} is not set`],
      ["", `${name} is not set`],
      [half, `${name} must hold 32 bytes`],
    ] as const) {
      for (const path of ["/quiz", "/healthz", "/v1/quizzes/attachment"]) {
        const response = await get({ [name]: value }, path);
        expect([response.status, await response.text()]).toEqual([500, expect.stringContaining(sentence)]);
      }
    }
    expect(JSON.stringify(logged.mock.calls)).toContain(name);
    expect(JSON.stringify(logged.mock.calls)).not.toContain(half.slice(2));
    logged.mockRestore();
  },
);

it("the minute's cron sends letters, the night's forgets what is kept no longer", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const call = (cron: string) =>
    worker.scheduled(createScheduledController({ cron }), set, createExecutionContext());
  await run("INSERT INTO email_events VALUES ('old', 'me', 0)");
  await call("* * * * *");
  expect(await rows("SELECT id FROM email_events")).toHaveLength(1);
  await call(NIGHTLY_CRON);
  expect(await rows("SELECT id FROM email_events")).toEqual([]);
  log.mockRestore();
});
