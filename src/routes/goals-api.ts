import { Hono, type MiddlewareHandler } from "hono";
import * as v from "valibot";
import { EMAIL_MAX_CHARS } from "../config.ts";
import { normaliseAddress } from "../privacy/address.ts";
import { sameText } from "../privacy/same-text.ts";
import { reachGoal } from "../usecases/reach-goal.ts";
import { readBody } from "./body.ts";
import { type AppEnv, localeOf } from "./context.ts";
import { problem } from "./problem.ts";
import { repeatedProblems } from "./repeated-names.ts";
import { validate } from "./validate.ts";

const GOAL_MAX_CHARS = 64;

const goalSchema = v.strictObject({
  // Longer than any address, so that the address itself is what is found wrong.
  email: v.pipe(v.string(), v.maxLength(2 * EMAIL_MAX_CHARS)),
  goal: v.pipe(v.string(), v.maxLength(GOAL_MAX_CHARS)),
});

/** For the coach's own systems: without a key that was set there is nothing here. */
const withKey: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { apiKey } = c.get("deps").settings;
  if (!apiKey) return problem(c, localeOf(c), "not-found");
  const given = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? "";
  if (!(await sameText(given, apiKey))) {
    c.header("www-authenticate", "Bearer");
    return problem(c, localeOf(c), "unauthorized");
  }
  return next();
};

/** Somebody booked or bought: the letters that led there have done their work. */
export const goalsApi = new Hono<AppEnv>().post("/v1/goals", withKey, async (c) => {
  const locale = localeOf(c);
  const body = await readBody(c);
  if (!body.ok) return problem(c, locale, body.code);
  if (body.kind !== "json") return problem(c, locale, "unsupported-media-type");
  const checked = validate(goalSchema, body.value);
  if (!checked.ok) return problem(c, locale, "invalid-fields", checked.errors);
  const twice = repeatedProblems(body.repeated, []);
  if (twice.length > 0) return problem(c, locale, "invalid-fields", twice);
  const email = normaliseAddress(checked.value.email);
  if (email === null)
    return problem(c, locale, "invalid-fields", [{ code: "invalid-email", pointer: "/email" }]);
  if (!(await reachGoal(c.get("deps"), email, checked.value.goal)))
    return problem(c, locale, "invalid-fields", [{ code: "unknown-goal", pointer: "/goal" }]);
  return c.json({ status: "accepted" }, 202, { "cache-control": "no-store" });
});
