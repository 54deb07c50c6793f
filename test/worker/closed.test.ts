import { createExecutionContext, createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Env } from "../../src/env.ts";
import worker from "../../src/index.ts";

const closed = { ...env, CLOSED: "1" } as unknown as Env;
const ask = (path: string, method = "GET") =>
  worker.fetch(
    new Request(`https://quiz.example${path}`, { method }) as never,
    closed,
    createExecutionContext(),
  );

describe("a site that is closed while its database is set back", () => {
  it("takes nothing that would be lost: not a stop, not a sign-up, not the provider's word", async () => {
    for (const path of ["/unsubscribe/token", "/v1/leads", "/webhooks/resend", "/admin/people/erase"]) {
      const response = await ask(path, "POST");
      expect(response.status, path).toBe(503);
      expect(response.headers.get("retry-after"), path).toBe("300");
    }
    expect(await (await ask("/quiz")).text()).toContain("over een paar minuten terug");
  });

  it("does nothing at the cron's call", async () => {
    const before = await env.DB.prepare("SELECT * FROM sender").all();
    const controller = createScheduledController({ cron: "* * * * *", scheduledTime: 0 });
    await worker.scheduled(controller, closed, createExecutionContext());
    expect((await env.DB.prepare("SELECT * FROM sender").all()).results).toEqual(before.results);
  });
});
