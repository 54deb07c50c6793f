import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { Settings } from "../../usecases/deps.ts";
import { isAllowedOrigin } from "./allowed-page.ts";

const PREFLIGHT_MAX_AGE_S = 7200;

/**
 * Scripts of exactly these origins may read our answers, without cookies. To any other origin nothing is said: no
 * header that tells it what it could have sent.
 */
export function crossOrigin(settings: Settings): MiddlewareHandler {
  const allow = cors({
    origin: (origin) => (isAllowedOrigin(origin, settings) ? origin : null),
    allowMethods: ["GET", "POST"],
    allowHeaders: ["content-type"],
    exposeHeaders: ["etag", "retry-after"],
    maxAge: PREFLIGHT_MAX_AGE_S,
  });
  return async (c, next) => {
    const origin = c.req.header("origin");
    // Not for who says no origin: what is set before there is an answer makes that anew as well.
    if (origin !== undefined && isAllowedOrigin(origin, settings)) return allow(c, next);
    if (c.req.method === "OPTIONS") return c.body(null, 204, { vary: "Origin" });
    await next();
    // Not c.header(): once an answer is there, that makes it anew, its body as a stream.
    c.res.headers.append("vary", "Origin");
  };
}
