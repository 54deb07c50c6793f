import type { MiddlewareHandler } from "hono";
import { Hono } from "hono";
import { normaliseAddress } from "../../privacy/address.ts";
import { reachGoal } from "../../usecases/reader/reach-goal.ts";
import { type AppEnv, localeOf } from "../http/context.ts";
import { invalidFields, jsonBody } from "../http/json-body.ts";
import { isOwnSystem } from "../http/own-system.ts";
import { problem } from "../http/problem.ts";
import { goalSchema } from "../http/request-schemas.ts";

/** For the coach's own systems: without a key that was set there is nothing here. */
const withKey: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!c.get("deps").settings.apiKey) return problem(c, localeOf(c), "not-found");
  if (!(await isOwnSystem(c))) {
    c.header("www-authenticate", "Bearer");
    return problem(c, localeOf(c), "unauthorized");
  }
  return next();
};

/** Somebody booked or bought: the letters that led there have done their work. */
export const goalsApi = new Hono<AppEnv>().post("/v1/goals", withKey, jsonBody(goalSchema), async (c) => {
  const sent = c.req.valid("json");
  const email = normaliseAddress(sent.email);
  if (email === null) return invalidFields(c, [{ code: "invalid-email", pointer: "/email" }]);
  const reached = await reachGoal(c.get("deps"), email, sent.goal);
  if (!reached.ok) return invalidFields(c, [{ code: reached.code, pointer: "/goal" }]);
  return c.json({ status: "accepted" as const }, 202, { "cache-control": "no-store" });
});
