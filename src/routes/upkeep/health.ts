import { Hono } from "hono";
import { checkHealth } from "../../usecases/desk/check-health.ts";
import type { AppEnv } from "../http/context.ts";
import { isOwnSystem } from "../http/own-system.ts";

/** For whatever watches over the service: 503 only where letters stop. What else is amiss, the API key hears as well. */
export const health = new Hono<AppEnv>().get("/healthz", async (c) => {
  const { signs, ...checked } = await checkHealth(c.get("deps"));
  const told = (await isOwnSystem(c)) ? { ...checked, signs } : checked;
  return c.json(told, checked.status === "ok" ? 200 : 503, { "cache-control": "no-store" });
});
