import { Hono } from "hono";
import { recordEvent } from "../../usecases/letters/record-event.ts";
import { noteAlive } from "../../usecases/upkeep/note-alive.ts";
import { type AppEnv, localeOf } from "../http/context.ts";
import { problem } from "../http/problem.ts";

/** Resend's word on what became of letters. A failure of ours is answered 5xx, so that it comes again. */
export const webhooks = new Hono<AppEnv>().post("/webhooks/resend", async (c) => {
  const deps = c.get("deps");
  // Not text(): of a type that is none, the runtime warns on the console, in the sender's own words.
  const rawBody = new TextDecoder().decode(await c.req.arrayBuffer());
  const event = deps.webhooks.verify(rawBody, {
    id: c.req.header("svix-id") ?? "",
    timestamp: c.req.header("svix-timestamp") ?? "",
    signature: c.req.header("svix-signature") ?? "",
  });
  c.executionCtx.waitUntil(noteAlive(deps, event === null ? "webhookRefusedAt" : "webhookAt"));
  if (event === null || event === "ignored")
    deps.log({ event: "webhook", outcome: event === null ? "refused" : "ignored" });
  if (event === null) return problem(c, localeOf(c), "invalid-signature");
  if (event !== "ignored") await recordEvent(deps, event);
  return c.body(null, 204);
});
