import { Hono } from "hono";
import { checkHealth } from "../../usecases/desk/check-health.ts";
import type { AppEnv } from "../http/context.ts";

/** For whatever watches over the service: 200 while letters go out, 503 with a reason where they are late. */
export const health = new Hono<AppEnv>().get("/healthz", async (c) => {
  const checked = await checkHealth(c.get("deps"));
  return c.json(checked, checked.status === "ok" ? 200 : 503, { "cache-control": "no-store" });
});
